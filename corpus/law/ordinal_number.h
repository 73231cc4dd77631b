// OrdinalNumber: the number of an article, chapter or annex as it stands behind its word.
//
//   ordinal_number("5a. Phạm vi ...")      -> written "5a", number 5, suffix "a", size 2
//   ordinal_number("IIa")                  -> number 2, suffix "a"
//   ordinal_number("thứ nhất: ...")        -> number 1
//
// Pure functions: call them from any thread.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace tracuu::corpus {

enum class NumberStyle { arabic, roman, words, letter };

struct OrdinalNumber {
  NumberStyle style{};
  int number = 0;
  std::string suffix;    // "a", "đ", "bis"
  std::size_t size = 0;  // plain bytes it takes
};

// `plain` begins with the number (see plain_text.h), `written` is the same text as it stands, which
// alone tells đ from d and capitals from small letters. A Roman numeral and a single letter ("Mục
// A") must be capitals.
std::optional<OrdinalNumber> ordinal_number(std::string_view plain, std::string_view written);

// I to XXXIX and beyond; nullopt for what is no numeral written by the rules. Small letters.
std::optional<int> roman_number(std::string_view plain);

}  // namespace tracuu::corpus
