// What a request lets through, as Xapian queries without weight.
//
//   query = Xapian::Query(Xapian::Query::OP_FILTER, query, filter_query(request));
//
// Pure functions.
#pragma once

#include <set>
#include <string>
#include <string_view>

#include <xapian.h>

#include "corpus/date.h"
#include "indexer/validity.h"
#include "searchd/search_request.h"

namespace tracuu::searchd {

// Everything but the filter on `ignored_facet` (its own counts must not see it; "" = none).
Xapian::Query filter_query(const SearchRequest& request, std::string_view ignored_facet = {});

// What a citizen means by "in force": in force, in part, or not known to be out of force.
const std::set<indexer::Status>& may_be_in_force();

// Documents of one of these statuses on a date.
Xapian::Query status_query(const std::set<indexer::Status>& statuses, corpus::Date date);

}  // namespace tracuu::searchd
