// Fold: a text without its marks, the form that typed `dang ky` and written `đăng ký` share.
//
//   fold("đường bộ") -> "duong bo"
//
// Fold the key of a word, not the word, so that kỹ and ki meet. đ becomes d: decomposition alone
// misses it. Pure function; any thread.
#pragma once

#include <string>
#include <string_view>

namespace tracuu::analyzers {

// Case is kept; give it lower-case text. Invalid UTF-8 is left out.
std::string fold(std::string_view text);

}  // namespace tracuu::analyzers
