// Bytes of text as the UTF-8 that FileText asks for. What a page or file declares about its
// encoding is not believed: it is wrong too often, and the bytes tell.
//
//   utf8_of("\xff\xfe" "a\0")    -> "a"            UTF-16, with or without its mark
//   utf8_of("th\xf1 t\xf4" "c")  -> "thñ tôc"      8-bit: each byte as in Windows-1252
//
// Pure functions: call them from any thread.
#pragma once

#include <string>
#include <string_view>

namespace tracuu::corpus {

// Well-formed; without byte order mark and control characters but tabs and line ends.
std::string utf8_of(std::string_view bytes);

// Two bytes a character, with or without its mark: seen by the zeros on one side.
bool is_utf16(std::string_view bytes);

}  // namespace tracuu::corpus
