#include "searchd/filter_query.h"

#include <initializer_list>
#include <vector>

#include "indexer/schema.h"
#include "searchd/match_all.h"

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

Query labelled(std::initializer_list<std::string_view> labels) {
  std::vector<Query> queries;
  for (std::string_view label : labels) {
    queries.push_back(term(indexer::kSourceLabelPrefix, label));
  }
  return any_of(queries);
}

// valid_from <= day < valid_to
Query interval_holds(const std::string& day) {
  return Query(Query::OP_VALUE_LE, indexer::kValidFromSlot, day) &
         Query(Query::OP_VALUE_GE, indexer::kValidToSlot, day + "\x01");
}

Query has_interval() {
  return Query(Query::OP_VALUE_GE, indexer::kValidFromSlot, "00000001") |
         Query(Query::OP_VALUE_LE, indexer::kValidToSlot, "99999998");
}

Query has_end() { return Query(Query::OP_VALUE_LE, indexer::kValidToSlot, "99999998"); }

// Abolished, and nobody wrote down when.
Query abolished() { return but_not(labelled({"bai_bo"}), has_end()); }

// The same cases as `inside` in indexer/validity.cc.
Query inside_with(Status status) {
  const Query ended = labelled({"bai_bo", "het_hieu_luc_toan_bo", "khong_con_phu_hop"}) & has_end();
  const Query confirmed = labelled({"con_hieu_luc", "cong_khai", "sua_doi_bo_sung"});
  const Query decided = labelled({"bai_bo", "ngung_hieu_luc", "het_hieu_luc_mot_phan"});
  const Query doubtful =
      labelled({"het_hieu_luc_toan_bo", "khong_con_phu_hop", "khong_ro", "khong_cong_khai"});
  const Query in_force = ended | confirmed | but_not(but_not(has_interval(), doubtful), decided);
  switch (status) {
    case Status::expired:
      return abolished();
    case Status::suspended:
      return labelled({"ngung_hieu_luc"});
    case Status::partly_in_force:
      return labelled({"het_hieu_luc_mot_phan"});
    case Status::in_force:
      return in_force;
    case Status::unknown:
      return but_not(but_not(match_all(), decided), in_force);
    case Status::not_yet_in_force:
      return match_nothing();
  }
  return match_nothing();
}

Query one_status(Status status, const std::string& day) {
  const Query inside = interval_holds(day) & inside_with(status);
  if (status == Status::not_yet_in_force) {
    return Query(Query::OP_VALUE_GE, indexer::kValidFromSlot, day + "\x01");
  }
  if (status == Status::expired) {
    const Query over = Query(Query::OP_VALUE_LE, indexer::kValidToSlot, day) &
                       Query(Query::OP_VALUE_LE, indexer::kValidFromSlot, day);
    return over | inside;
  }
  return inside;
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
  const std::string day = indexer::to_slot(date);
  if (statuses == may_be_in_force()) {  // the everyday case in its short form
    return but_not(interval_holds(day), abolished() | labelled({"ngung_hieu_luc"}));
  }
  std::vector<Query> queries;
  for (const Status status : statuses) queries.push_back(one_status(status, day));
  return any_of(queries);
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
