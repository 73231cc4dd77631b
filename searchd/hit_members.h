// The members a hit may carry, by the names `fields=` knows: one list for the parameter check and
// for the renderer.
#pragma once

#include <string>
#include <string_view>

namespace tracuu::searchd {

bool is_hit_member(std::string_view name);

// For messages: "id, sourceId, ...".
std::string hit_member_list();

}  // namespace tracuu::searchd
