// Lower case, the same in every locale.
//
//   lower_case("ĐIỀU") -> "điều";  İ -> i, ß -> ss, ſ -> s
//
// Pure functions; any thread.
#pragma once

#include <string>
#include <string_view>

namespace tracuu::analyzers {

std::string lower_case(std::string_view text);
void append_lower(std::string& out, char32_t c);

}  // namespace tracuu::analyzers
