#include "searchd/filter_query.h"

#include <vector>

#include "indexer/schema.h"
#include "searchd/match_all.h"
#include "searchd/status_source.h"

namespace tracuu::searchd {
namespace {

using indexer::Status;
using Xapian::Query;

Query term(std::string_view prefix, std::string_view text) {
  return Query(indexer::key_term(prefix, text));
}

Query any_of(const std::vector<Query>& queries) {
  return Query(Query::OP_OR, queries.begin(), queries.end());
}

Query but_not(const Query& query, const Query& excluded) {
  return Query(Query::OP_AND_NOT, query, excluded);
}

Query missing(const indexer::Facet& facet) {
  return but_not(match_all(), Query(Query::OP_VALUE_GE, facet.slot, "\x01"));
}

Query facet_query(const FacetFilter& filter) {
  std::vector<Query> queries;
  for (const std::string& value : filter.values) {
    queries.push_back(value == kMissing ? missing(*filter.facet)
                                        : Query(indexer::facet_term(*filter.facet, value)));
  }
  return any_of(queries);
}

Query issued_query(const DateRange& range) {
  const std::string from = range.from ? indexer::to_slot(*range.from) : "00000001";
  const std::string to = range.to ? indexer::to_slot(*range.to) : "99999999";
  return Query(Query::OP_VALUE_RANGE, indexer::kIssuedSlot, from, to);
}

// An announcement is an event, not a rule: it is shown whatever the day, unless a status is asked
// for by name.
Query status_filter(const SearchRequest& request) {
  const Query status = status_query(request.statuses, request.as_of);
  if (request.statuses != may_be_in_force()) return status;
  return status | term(indexer::kKindPrefix, indexer::to_name(indexer::HitKind::announcement));
}

}  // namespace

const std::set<Status>& may_be_in_force() {
  static const std::set<Status> statuses = {Status::in_force, Status::partly_in_force,
                                            Status::unknown};
  return statuses;
}

Query status_query(const std::set<Status>& statuses, corpus::Date date) {
  return Query((new StatusSource(statuses, indexer::to_slot(date)))->release());
}

Query filter_query(const SearchRequest& request, std::string_view ignored_facet) {
  const Query relations = term(indexer::kKindPrefix, indexer::to_name(indexer::HitKind::relation));
  Query query = but_not(match_all(), relations);
  if (!request.include_internal) query = but_not(query, Query(std::string(indexer::kInternalTerm)));
  if (!request.statuses.empty() && ignored_facet != "status") {
    query = query & status_filter(request);
  }
  if (request.issued.from || request.issued.to) query = query & issued_query(request.issued);
  for (const FacetFilter& filter : request.filters) {
    if (filter.facet->name == ignored_facet) continue;
    query = filter.reject ? but_not(query, facet_query(filter)) : query & facet_query(filter);
  }
  return query;
}

}  // namespace tracuu::searchd
