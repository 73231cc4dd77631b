#include "searchd/hit_members.h"

#include <algorithm>
#include <array>

namespace tracuu::searchd {
namespace {

constexpr std::array<std::string_view, 27> kMembers = {
    "id",        "sourceId", "kind",     "title",       "documentTitle", "number",
    "levels",    "fields",   "agencies", "docType",     "issuers",       "issued",
    "validFrom", "validTo",  "status",   "statusLabel", "sourceStatus",  "statusDoubt",
    "amended",   "url",      "score",    "popularity",  "formatted",     "snippets",
    "collapsed", "matched",  "flags"};

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
