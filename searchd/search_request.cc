#include "searchd/search_request.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "indexer/authorities.h"
#include "searchd/filter_query.h"
#include "searchd/hit_members.h"
#include "searchd/parameter_reader.h"

namespace tracuu::searchd {
namespace {

constexpr std::string_view kFilter = "filter_";
constexpr std::string_view kReject = "reject_";

std::string read_query(ParameterReader& reader) {
  std::string q = reader.text("q").value_or("");
  if (auto problem = problem_of_query(q, SearchRequest::kLongestQuery)) {
    reader.fail("q", "q " + *problem);
    return {};
  }
  return q;
}

void read_page(ParameterReader& reader, SearchRequest& request) {
  if (reader.has("page") || reader.has("hitsPerPage")) {
    if (reader.has("offset") || reader.has("limit")) {
      reader.fail("page", "use either page and hitsPerPage, or offset and limit");
    }
    request.limit = reader.number("hitsPerPage", 1, SearchRequest::kMostHits, 10);
    request.offset = (reader.number("page", 1, SearchRequest::kDeepest, 1) - 1) * request.limit;
  }
  if (reader.has("limit")) request.limit = reader.number("limit", 0, SearchRequest::kMostHits, 10);
  if (reader.has("offset")) {
    request.offset = reader.number("offset", 0, SearchRequest::kDeepest, 0);
  }
  if (request.offset + request.limit > SearchRequest::kDeepest) {
    reader.fail("offset", "only the first " + std::to_string(SearchRequest::kDeepest) +
                              " hits can be paged through; narrow the search with a filter");
  }
}

std::string allowed_facets() {
  std::string names;
  for (const indexer::Facet& facet : indexer::facets()) names += std::string(facet.name) + ", ";
  return names + "status";
}

// Names of places and agencies stand for more names than were typed.
void widen(ParameterReader& reader, const std::string& parameter, FacetFilter& filter) {
  const bool place = filter.facet->name == "place";
  if (!place && filter.facet->name != "agency") return;
  const indexer::Authorities& authorities = indexer::Authorities::of_data_files();
  std::vector<std::string> values;
  for (const std::string& value : filter.values) {
    std::optional<indexer::NamedSelection> selection;
    if (value != kMissing) selection = place ? authorities.place(value) : authorities.agency(value);
    if (!selection && value != kMissing) {
      reader.fail(parameter, "there is no place \"" + value + "\"");
    }
    if (!selection) selection = {{value}, {}};
    values.insert(values.end(), selection->names.begin(), selection->names.end());
    filter.predecessors.insert(filter.predecessors.end(), selection->predecessors.begin(),
                               selection->predecessors.end());
  }
  filter.values = std::move(values);
}

void read_facet_filter(ParameterReader& reader, const std::string& parameter, bool reject,
                       SearchRequest& request) {
  const std::string name = parameter.substr(reject ? kReject.size() : kFilter.size());
  FacetFilter filter{indexer::find_facet(name), reader.all(parameter), reject, {}};
  if (!filter.facet) {
    reader.fail(parameter,
                "there is no filter " + name + "; there are " + allowed_facets() + ", issued");
    return;
  }
  for (const std::string& value : filter.values) {
    if (auto problem = problem_of_query(value, 300)) {
      reader.fail(parameter, parameter + " " + *problem);
    } else if (value != kMissing && !indexer::facet_accepts(*filter.facet, value)) {
      reader.fail(parameter, "\"" + value + "\" is not a value of " + name);
    }
  }
  widen(reader, parameter, filter);
  if (name == "procedureKind" && !reject) request.include_internal = true;
  request.filters.push_back(std::move(filter));
}

// from:2019-01-01,to:2019-06-30, either part alone
void read_issued(ParameterReader& reader, SearchRequest& request) {
  for (const std::string& part : reader.list("filter_issued")) {
    const bool is_from = part.starts_with("from:");
    const auto date = is_from || part.starts_with("to:")
                          ? corpus::parse_iso_date(std::string_view(part).substr(is_from ? 5 : 3))
                          : std::nullopt;
    if (!date) {
      reader.fail("filter_issued", "filter_issued must be from:2019-01-01,to:2019-06-30");
      return;
    }
    (is_from ? request.issued.from : request.issued.to) = date;
  }
}

void read_status(ParameterReader& reader, SearchRequest& request) {
  request.statuses = may_be_in_force();
  const std::vector<std::string> exact = reader.all("filter_status");
  const auto status = reader.text("status");
  if (!exact.empty() && status) {
    reader.fail("status", "use either status or filter_status");
  }
  if (!exact.empty()) request.statuses.clear();
  for (const std::string& name : exact) {
    if (auto value = indexer::status_from_name(name)) {
      request.statuses.insert(*value);
    } else {
      reader.fail("filter_status", "there is no such status");
    }
  }
  if (!status || *status == "in_force") return;
  request.statuses.clear();
  if (*status == "all") return;
  const auto value = indexer::status_from_name(*status);
  if (!value) {
    reader.fail("status",
                "status must be in_force, partly_in_force, not_yet_in_force, expired, suspended, "
                "unknown or all");
    return;
  }
  request.statuses.insert(*value);
}

void read_filters(ParameterReader& reader, SearchRequest& request) {
  read_issued(reader, request);
  read_status(reader, request);
  for (const std::string& name : reader.names_with_prefix(kFilter)) {
    read_facet_filter(reader, name, false, request);
  }
  for (const std::string& name : reader.names_with_prefix(kReject)) {
    read_facet_filter(reader, name, true, request);
  }
}

void read_facets(ParameterReader& reader, SearchRequest& request) {
  for (std::string& name : reader.list("facets")) {
    if (name != "status" && !indexer::find_facet(name)) {
      reader.fail("facets", "there is no such facet; there are " + allowed_facets());
    } else if (std::find(request.facets.begin(), request.facets.end(), name) ==
               request.facets.end()) {
      request.facets.push_back(std::move(name));
    }
  }
}

struct SortRow {
  std::string_view name;
  SortKey key;
  bool descending;
};

constexpr std::array<SortRow, 7> kSorts = {{
    {"relevance", SortKey::relevance, true},
    {"issued:desc", SortKey::issued, true},
    {"issued:asc", SortKey::issued, false},
    {"title:asc", SortKey::title, false},
    {"title:desc", SortKey::title, true},
    {"validFrom:desc", SortKey::valid_from, true},
    {"validFrom:asc", SortKey::valid_from, false},
}};

void read_sort(ParameterReader& reader, SearchRequest& request) {
  const auto name = reader.text("sort");
  if (!name) return;
  for (const SortRow& row : kSorts) {
    if (row.name != *name) continue;
    request.sort = row.key;
    request.descending = row.descending;
    return;
  }
  reader.fail("sort", "sort must be relevance, or issued, title or validFrom with :asc or :desc");
}

void read_group(ParameterReader& reader, SearchRequest& request) {
  const std::string group = reader.text("group").value_or("document");
  if (group != "document" && group != "none")
    reader.fail("group", "group must be document or none");
  request.group_by_document = group != "none";
}

std::set<std::string> read_hit_fields(ParameterReader& reader) {
  std::set<std::string> fields;
  for (std::string& name : reader.list("fields")) {
    if (!is_hit_member(name)) {
      reader.fail("fields", "hits have no such field; they have " + hit_member_list());
    } else {
      fields.insert(std::move(name));
    }
  }
  return fields;
}

ShortRequest parse_short(ParameterReader& reader) {
  ShortRequest request;
  request.q = read_query(reader);
  request.as_of = reader.date("asOf").value_or(corpus::today());
  return request;
}

}  // namespace

SearchRequest parse_search_request(const std::vector<NameValue>& parameters) {
  ParameterReader reader(parameters, "search");
  SearchRequest request;
  request.q = read_query(reader);
  request.as_of = reader.date("asOf").value_or(corpus::today());
  read_page(reader, request);
  read_filters(reader, request);
  read_facets(reader, request);
  read_sort(reader, request);
  read_group(reader, request);
  request.fields = read_hit_fields(reader);
  request.crop_words = reader.number("cropLength", 5, 200, request.crop_words);
  request.exact = reader.flag("exact");
  request.explain = reader.flag("explain");
  reader.finish();
  return request;
}

ShortRequest parse_suggest_request(const std::vector<NameValue>& parameters) {
  ParameterReader reader(parameters, "suggest");
  ShortRequest request = parse_short(reader);
  request.limit = reader.number("limit", 1, 10, request.limit);
  reader.finish();
  return request;
}

ShortRequest parse_lookup_request(const std::vector<NameValue>& parameters) {
  ParameterReader reader(parameters, "lookup");
  ShortRequest request = parse_short(reader);
  if (request.q.empty()) reader.fail("q", "q must be a number, a code or a citation");
  reader.finish();
  return request;
}

RelationsRequest parse_relations_request(const std::vector<NameValue>& parameters) {
  ParameterReader reader(parameters, "relations");
  RelationsRequest request;
  if (const auto direction = reader.text("direction")) {
    if (*direction != "from" && *direction != "to") {
      reader.fail("direction", "direction must be from or to");
    }
    request.acts = *direction == "from";
  }
  if (const auto kind = reader.text("kind")) {
    request.kind = corpus::from_name<corpus::RelationKind>(*kind);
    if (!request.kind) reader.fail("kind", "kind must be a kind of relation, as can_cu or bai_bo");
  }
  request.offset = reader.number("offset", 0, 1'000'000, 0);
  request.limit = reader.number("limit", 0, RelationsRequest::kMostLines, request.limit);
  reader.finish();
  return request;
}

DocumentRequest parse_document_request(const std::vector<NameValue>& parameters) {
  ParameterReader reader(parameters, "document");
  DocumentRequest request;
  request.as_of = reader.date("asOf");
  for (std::string& name : reader.list("fields")) {
    if (auto problem = problem_of_query(name, 64)) {
      reader.fail("fields", "fields " + *problem);
    } else {
      request.fields.insert(std::move(name));
    }
  }
  reader.finish();
  return request;
}

}  // namespace tracuu::searchd
