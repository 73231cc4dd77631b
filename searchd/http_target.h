// The target of a request line, taken apart.
//
//   parse_http_target("/v1/search?q=khai+sinh&q=h%E1%BB%99", request);
//   // request.path == "/v1/search", request.parameters == {{"q","khai sinh"}, {"q","hộ"}}
//
// Only bytes: whether they are valid UTF-8 is the routes' question. Pure functions.
#pragma once

#include <string>
#include <string_view>

#include "searchd/http.h"

namespace tracuu::searchd {

// Fills target, path and parameters. Throws HttpRefusal (400) for a percent sign without two
// hexadecimal digits, for a character that may not stand in a target, and for a target that is not
// a path (a whole address, as proxies send it, is cut to its path).
void parse_http_target(std::string_view target, HttpRequest& request);

// %41 -> A, and in query strings + -> blank.
std::string percent_decode(std::string_view text, bool plus_is_blank);

}  // namespace tracuu::searchd
