// Queries for everything and for nothing, made anew each time.
//
// Xapian::Query::MatchAll and MatchNothing are globals whose reference counts are not atomic: two
// threads that build queries on them at once corrupt memory. Never use those here.
#pragma once

#include <string>

#include <xapian.h>

namespace tracuu::searchd {

inline Xapian::Query match_all() { return Xapian::Query(std::string()); }

inline Xapian::Query match_nothing() { return Xapian::Query(); }

}  // namespace tracuu::searchd
