// Character rules: what becomes of one code point before anything else looks at the text.
//
//   is_deleted(0x00AD) -> true          (soft hyphen: both sides join)
//   replace_character(0x2013) -> '-'    (every dash is one dash)
//   replace_character(U'Ð') -> U'Đ'     (the Icelandic letter typed for ours)
//
// Tables as constants; any thread. The rules N4 to N8 and N11 of the analysis.
#pragma once

#include <string_view>

namespace tracuu::analyzers {

// Invisible characters: direction marks, zero-width blanks and joiners, variation selectors.
bool is_deleted(char32_t c);

// Blanks, controls, dashes, slashes and wrong letters in their one common form; `c` itself for all
// others.
char32_t replace_character(char32_t c);

// The Latin letter that a Cyrillic or Greek one is drawn like; 0 if it is not mistakable.
char32_t latin_look_alike(char32_t c);

// The digit of a superscript (² -> '2'); 0 for all others.
char superscript_digit(char32_t c);

// True if a raised 2 or 3 behind these letters is an area or a volume (m², km²), not a footnote.
bool is_length_unit(std::string_view letters);

}  // namespace tracuu::analyzers
