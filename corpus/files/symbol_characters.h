// Characters of the fonts Symbol and Wingdings, which office files keep at private code points, as
// the Unicode characters they look like.
//
//   in_unicode("\uf0b7", "Symbol")   -> "•"
//
// Pure functions: call them from any thread.
#pragma once

#include <string>
#include <string_view>

namespace tracuu::corpus {

// Text in one font; characters of other fonts, and those not known, stay as they are.
std::string in_unicode(std::string_view text, std::string_view font);

// One character by its number in the font, with or without the 0xF000 of the private area.
std::string symbol(char32_t code, std::string_view font);

}  // namespace tracuu::corpus
