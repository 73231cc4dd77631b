// UTF-8 byte by byte, for text that may not be UTF-8 at all.
//
//   is_utf8("\xf0\x9f")        -> false
//   readable_name("a\n\xff")   -> "a\\n\\xff"
//
// Pure functions: call them from any thread.
#pragma once

#include <string>
#include <string_view>

namespace tracuu::corpus {

// Bytes of the well-formed character the text begins with; 0 if it begins with none.
std::size_t character_length(std::string_view text);

// The code point of the well-formed character the text begins with.
char32_t code_point(std::string_view text);

bool is_utf8(std::string_view text);

// What is no Unicode character becomes U+FFFD.
void append_character(std::string& text, char32_t code_point);

// For messages of one line: a file may be named with line ends, control characters and bytes of any
// encoding; they are written as escapes.
std::string readable_name(std::string_view name);

}  // namespace tracuu::corpus
