// What the grammar of HTTP (RFC 9110, 5.5 and 5.6) says of words, values and lists.
//
//   is_http_token("Content-Type");                      // true
//   http_list_contains("keep-alive, Close", "close");   // true
//
// Pure functions on ASCII; the locale plays no part.
#pragma once

#include <string>
#include <string_view>

namespace tracuu::searchd {

bool is_http_token(std::string_view text);        // a method or a header name
bool is_http_field_value(std::string_view text);  // no control character but the tabulator
std::string lower_case_ascii(std::string_view text);
std::string_view trim_http_blanks(std::string_view text);

// Whether the list a, b;q=1, c holds the (lower-case) word; parameters after ; are not looked at.
bool http_list_contains(std::string_view list, std::string_view word);

}  // namespace tracuu::searchd
