#include "searchd/hit_members.h"

#include <algorithm>
#include <array>

namespace tracuu::searchd {
namespace {

<<<<<<< HEAD
constexpr std::array<std::string_view, 25> kMembers = {
    "id",          "sourceId",     "kind",      "title",    "documentTitle",
    "number",      "levels",       "fields",    "agencies", "docType",
    "issuers",     "issued",       "validFrom", "validTo",  "status",
    "statusLabel", "sourceStatus", "url",       "score",    "popularity",
    "formatted",   "snippets",     "collapsed", "matched",  "flags"};
=======
constexpr std::array<std::string_view, 26> kMembers = {
    "id",        "sourceId", "kind",     "title",       "documentTitle", "number",
    "levels",    "fields",   "agencies", "docType",     "issuers",       "issued",
    "validFrom", "validTo",  "status",   "statusLabel", "sourceStatus",  "statusDoubt",
    "amended",   "url",      "score",    "popularity",  "formatted",     "snippets",
    "collapsed", "matched"};
>>>>>>> 8deff91 (Validity on a day counts in what relations repeal, replace, suspend and amend, with reason and doubt)

}  // namespace

bool is_hit_member(std::string_view name) {
  return std::find(kMembers.begin(), kMembers.end(), name) != kMembers.end();
}

std::string hit_member_list() {
  std::string list;
  for (std::string_view name : kMembers) {
    if (!list.empty()) list += ", ";
    list += name;
  }
  return list;
}

}  // namespace tracuu::searchd
