// RomanNumeral: the chapter and annex numbers of legal texts.
//
//   parse_roman_numeral("XIV") -> 14;  "IIX" -> nothing: only canonical numerals count
//
// Pure function; any thread.
#pragma once

#include <optional>
#include <string_view>

namespace tracuu::analyzers {

// 1 to 89, either case. A lone L is taken for a letter, as C, D and M always are.
std::optional<int> parse_roman_numeral(std::string_view text);

}  // namespace tracuu::analyzers
