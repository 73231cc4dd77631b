#include "searchd/json_renderer.h"

#include <algorithm>
#include <set>

#include "corpus/enumerations.h"
#include "corpus/json_text.h"
#include "indexer/document_id.h"
#include "searchd/highlighter.h"

namespace tracuu::searchd {
namespace {

using corpus::JsonText;

// Writes the members of a hit that were asked for.
class HitWriter {
 public:
  HitWriter(JsonText& json, const std::set<std::string>& fields) : json_(json), fields_(fields) {}

  template <class Value>
  HitWriter& member(const char* name, const Value& value) {
    if (wants(name)) json_.member(name, value);
    return *this;
  }

  HitWriter& text(const char* name, const std::string& value) {
    return value.empty() ? *this : member(name, value);
  }

  HitWriter& list(const char* name, const std::vector<std::string>& values) {
    if (values.empty() || !wants(name)) return *this;
    json_.key(name).begin_array();
    for (const std::string& value : values) json_.value(value);
    json_.end_array();
    return *this;
  }

  HitWriter& date(const char* name, const std::optional<corpus::Date>& value) {
    return value ? member(name, corpus::to_iso_string(*value)) : *this;
  }

  bool wants(const char* name) const { return fields_.empty() || fields_.contains(name); }

 private:
  JsonText& json_;
  const std::set<std::string>& fields_;
};

void write_card(JsonText& json, const Hit& hit, const std::set<std::string>& fields) {
  HitWriter writer(json, fields);
  writer.member("id", hit.id).text("sourceId", hit.source_id);
  writer.member("kind", indexer::to_name(hit.kind)).text("title", hit.title);
  writer.text("documentTitle", hit.document_title).text("number", hit.number);
  writer.list("levels", hit.levels).list("fields", hit.fields).list("agencies", hit.agencies);
  writer.text("docType", hit.doc_type).list("issuers", hit.issuers).date("issued", hit.issued);
  writer.date("validFrom", hit.valid_from).date("validTo", hit.valid_to);
  writer.member("status", indexer::to_name(hit.status));
  writer.member("statusLabel", indexer::to_label(hit.status));
  writer.list("flags", hit.flags).text("sourceStatus", hit.source_status);
  if (hit.doubt) writer.member("statusDoubt", indexer::to_name(*hit.doubt));
  if (hit.amended) writer.member("amended", true);
  writer.text("url", hit.url);
  if (hit.popularity) writer.member("popularity", *hit.popularity);
}

void write_snippets(JsonText& json, const Hit& hit) {
  json.key("snippets").begin_array();
  for (const Snippet& snippet : hit.snippets) {
    json.begin_object().member("section", snippet.section).member("heading", snippet.heading);
    json.member("html", snippet.html).member("anchor", snippet.anchor).end_object();
  }
  json.end_array();
}

void write_matched(JsonText& json, const Hit& hit, const std::string& how) {
  json.key("matched").begin_object().member("how", how).key("terms").begin_array();
  for (const std::string& term : hit.matched.typed) json.value(term);
  json.end_array().key("added").begin_array();
  for (const std::string& term : hit.matched.added) json.value(term);
  json.end_array().end_object();
}

void write_hit(JsonText& json, const Hit& hit, const SearchRequest& request,
               const SearchResults& results) {
  HitWriter writer(json, request.fields);
  json.begin_object();
  write_card(json, hit, request.fields);
  writer.member("score", hit.score);
  if (writer.wants("formatted")) {
    json.key("formatted").begin_object().member("title", hit.title_html).end_object();
  }
  if (writer.wants("snippets")) write_snippets(json, hit);
  writer.member("collapsed", hit.collapsed);
  if (writer.wants("matched")) write_matched(json, hit, results.how);
  if (request.explain) json.member("explanation", hit.explanation);
  json.end_object();
}

void write_facets(JsonText& json, const std::vector<FacetCount>& facets) {
  json.key("facetDistribution").begin_object();
  for (const FacetCount& facet : facets) {
    json.key(facet.facet).begin_object();
    for (const FacetValue& value : facet.values) json.member(value.value, value.count);
    json.end_object();
  }
  json.end_object();
}

// What a filter found beside what it names: {"place":["Tỉnh Bến Tre","Tỉnh Trà Vinh"]}.
void write_predecessors(JsonText& json, const SearchRequest& request) {
  const auto has_some = [](const FacetFilter& filter) { return !filter.predecessors.empty(); };
  if (std::none_of(request.filters.begin(), request.filters.end(), has_some)) return;
  json.key("predecessors").begin_object();
  for (const FacetFilter& filter : request.filters) {
    if (!has_some(filter)) continue;
    json.key((filter.reject ? "reject_" : "filter_") + std::string(filter.facet->name));
    json.begin_array();
    for (const std::string& name : filter.predecessors) json.value(name);
    json.end_array();
  }
  json.end_object();
}

// "dieu-8:khoan-2" as it stands in addresses.
std::string as_path(std::string address) {
  std::replace(address.begin(), address.end(), ':', '/');
  return address;
}

// A day as it lies in a slot.
std::string as_iso(const std::string& slot) {
  return slot.substr(0, 4) + "-" + slot.substr(4, 2) + "-" + slot.substr(6, 2);
}

void write_change(JsonText& json, const DocumentView::ChangeLine& line) {
  const auto text = [&](const char* name, const std::string& value) {
    if (!value.empty()) json.member(name, value);
  };
  const indexer::Change& change = line.change;
  json.begin_object().member("kind", corpus::to_name(change.relation.kind));
  json.member("kindLabel", corpus::to_label(change.relation.kind));
  text("provision", as_path(change.provision));
  if (change.day_is_known) json.member("from", as_iso(change.from));
  if (change.to != indexer::kOpenFuture) json.member("to", as_iso(change.to));
  json.member("by", change.acting_id);
  text("byTitle", line.acting_title);
  if (!change.relation.from_provision.empty()) {
    text("byProvision", as_path(indexer::provision_address(change.relation.from_provision)));
  }
  text("sentence", change.relation.raw_text);
  json.member("acts", change.acts());
  if (change.hindrance) {
    json.member("hindrance", indexer::to_name(*change.hindrance));
    json.member("hindranceLabel", indexer::to_label(*change.hindrance));
  }
  json.end_object();
}

void write_reason(JsonText& json, const DocumentView& view) {
  const auto reason =
      std::find_if(view.changed_by.begin(), view.changed_by.end(),
                   [&](const auto& line) { return line.change.relation_id == view.reason; });
  if (reason == view.changed_by.end()) return;
  json.key("statusReason");
  write_change(json, *reason);
}

void write_changes(JsonText& json, const DocumentView& view) {
  if (view.changed_by.empty()) return;
  json.key("changedBy").begin_array();
  for (const DocumentView::ChangeLine& line : view.changed_by) write_change(json, line);
  json.end_array();
}

void write_relation(JsonText& json, const RelationLine& line) {
  const corpus::Relation& relation = line.relation;
  const auto text = [&](const char* name, const std::string& value) {
    if (!value.empty()) json.member(name, value);
  };
  const auto provision = [&](const char* name, const std::string& id) {
    if (!id.empty()) json.member(name, as_path(indexer::provision_address(id)));
  };
  const auto date = [&](const char* name, const std::optional<corpus::Date>& day) {
    if (day) json.member(name, corpus::to_iso_string(*day));
  };
  json.begin_object().member("kind", corpus::to_name(relation.kind));
  json.member("label", relation_label(relation.kind, line.acts));
  provision("provision", line.acts ? relation.from_provision : relation.to_provision);
  json.key("other").begin_object();
  json.member("key", line.acts ? relation.to_key : relation.from_key);
  provision("provision", line.acts ? relation.to_provision : relation.from_provision);
  if (!line.other_url.empty()) json.member("id", line.other_id).member("url", line.other_url);
  text("title", line.other_title);
  json.end_object();
  json.member("changesValidity", relation.changes_validity);
  date("effectiveFrom", relation.effective_from);
  date("effectiveTo", relation.effective_to);
  text("sentence", relation.raw_text);
  json.member("origin", corpus::to_name(relation.origin));
  json.member("originLabel", corpus::to_label(relation.origin));
  if (relation.confidence) json.member("confidence", *relation.confidence);
  json.member("resolved", line.resolved).member("sourceResolved", relation.resolved);
  json.end_object();
}

void write_relation_lines(JsonText& json, const char* name, std::size_t total,
                          const std::vector<RelationLine>& lines) {
  json.key(name).begin_object().member("total", total).key("relations").begin_array();
  for (const RelationLine& line : lines) write_relation(json, line);
  json.end_array().end_object();
}

void write_relations(JsonText& json, const RelationsView& view) {
  json.begin_object().key("counts").begin_array();
  for (const RelationCount& count : view.counts) {
    json.begin_object().member("kind", corpus::to_name(count.kind));
    json.member("label", relation_label(count.kind, true)).member("from", count.from);
    json.member("passiveLabel", relation_label(count.kind, false)).member("to", count.to);
    json.end_object();
  }
  json.end_array();
  write_relation_lines(json, "from", view.total_from, view.from);
  write_relation_lines(json, "to", view.total_to, view.to);
  json.end_object();
}

void write_part(JsonText& json, const ProvisionPart& part) {
  json.begin_object().member("id", part.id).member("url", part.url);
  json.member("label", part.label).member("text", part.text).end_object();
}

void write_parts(JsonText& json, const DocumentView& view) {
  json.key("parts").begin_array();
  for (const ProvisionPart& part : view.parts) write_part(json, part);
  json.end_array();
}

}  // namespace

std::string render_search(const SearchRequest& request, const SearchResults& results,
                          const AnswerInfo& info) {
  JsonText json;
  json.begin_object().key("hits").begin_array();
  for (const Hit& hit : results.hits) write_hit(json, hit, request, results);
  json.end_array();
  json.member("query", request.q).member("offset", request.offset).member("limit", request.limit);
  json.member("totalHits", results.total_hits).member("totalIsExact", results.total_is_exact);
  json.member("asOf", corpus::to_iso_string(request.as_of));
  write_predecessors(json, request);
  if (!request.facets.empty()) write_facets(json, results.facets);
  if (request.explain) json.member("parsedQuery", results.parsed_query);
  json.key("suggestedQueries").begin_array();
  if (!results.suggested_query.empty()) json.value(results.suggested_query);
  json.end_array().key("correctedQuery");
  results.corrected_query.empty() ? json.null() : json.value(results.corrected_query);
  json.key("expandedTerms").begin_array();
  for (const SearchResults::ExpandedTerm& term : results.expanded_terms) {
    json.begin_object().member("from", term.from).member("to", term.to).end_object();
  }
  json.end_array();
  json.member("processingTimeMs", info.milliseconds).member("queryId", info.query_id);
  json.member("generation", info.generation).end_object();
  return json.take();
}

std::string render_suggestions(const std::string& query,
                               const std::vector<Suggestion>& suggestions) {
  JsonText json;
  json.begin_object().member("query", query).key("suggestions").begin_array();
  for (const Suggestion& suggestion : suggestions) {
    json.begin_object().member("text", suggestion.text).member("html", suggestion.html);
    json.member("kind", indexer::to_name(suggestion.kind)).member("id", suggestion.id);
    json.end_object();
  }
  json.end_array().end_object();
  return json.take();
}

std::string render_browser_suggestions(const std::string& query,
                                       const std::vector<Suggestion>& suggestions) {
  JsonText json;
  json.begin_array().value(query).begin_array();
  for (const Suggestion& suggestion : suggestions) json.value(suggestion.text);
  json.end_array().end_array();
  return json.take();
}

std::string render_lookup(const std::string& query, const LookupResults& results) {
  JsonText json;
  json.begin_object().member("query", query).key("matches").begin_array();
  for (const Hit& hit : results.matches) {
    json.begin_object();
    write_card(json, hit, {});
    json.end_object();
  }
  json.end_array();
  if (!results.anchor.empty()) json.member("anchor", results.anchor);
  if (results.matches.empty()) {
    json.key("near").begin_array();
    for (const std::string& number : results.near) json.value(number);
    json.end_array();
  }
  json.end_object();
  return json.take();
}

std::string render_document(const DocumentView& view, const DocumentRequest& request) {
  JsonText json;
  json.begin_object();
  write_card(json, view.card, request.fields);
  const auto wants = [&](const char* name) {
    return request.fields.empty() || request.fields.contains(name);
  };
  if (wants("statusReason")) write_reason(json, view);
  if (wants("changedBy")) write_changes(json, view);
  if (wants("record")) json.key("record").raw(view.record);
  if (wants("articles")) {
    json.key("articles").begin_array();
    for (const DocumentView::ArticleLine& article : view.articles) {
      json.begin_object().member("id", article.id).member("title", article.title);
      json.member("url", article.url);
      json.member("status", indexer::to_name(article.status)).end_object();
    }
    json.end_array();
  }
  if (view.part) {
    json.key("part");
    write_part(json, *view.part);
  }
  if (!view.parts.empty() && wants("parts")) write_parts(json, view);
  if (wants("relations")) {
    json.key("relations");
    write_relations(json, view.relations);
  }
  json.end_object();
  return json.take();
}

std::string render_relations(const RelationsView& view) {
  JsonText json;
  write_relations(json, view);
  return json.take();
}

std::string render_ready(const Snapshot& snapshot) {
  JsonText json;
  json.begin_object().member("status", "ready").member("generation", snapshot.generation);
  json.member("documents", snapshot.documents).end_object();
  return json.take();
}

std::string render_version() {
  JsonText json;
  json.begin_object().member("name", "tracuu-searchd").member("version", TRACUU_VERSION);
  json.member("schema", indexer::schema_fingerprint()).end_object();
  return json.take();
}

std::string render_errors(const BadRequest& bad) {
  const ParameterError& first = bad.errors().front();
  JsonText json;
  json.begin_object().member("message", first.message).member("code", first.code);
  json.member("type", "invalid_request").key("errors").begin_array();
  for (const ParameterError& error : bad.errors()) {
    json.begin_object().member("parameter", error.parameter).member("code", error.code);
    json.member("message", error.message).end_object();
  }
  json.end_array().end_object();
  return json.take();
}

}  // namespace tracuu::searchd
