// Characters as the readers of old formats meet them: bytes, and code points to be written as
// UTF-8.
//
//   append_utf8(text, windows_1252(0xAD))   // U+00AD, in TCVN3 the letter ư
//
// Pure functions; any thread.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace tracuu::corpus {

// The character of Windows-1252; the control character of Latin-1 where that has none.
char32_t windows_1252(std::uint8_t byte);

// Every byte as its character, in UTF-8.
std::string utf8_of_windows_1252(std::string_view bytes);

// Surrogates and what is beyond Unicode become U+FFFD.
void append_utf8(std::string& text, char32_t c);

}  // namespace tracuu::corpus
