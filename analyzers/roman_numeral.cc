#include "analyzers/roman_numeral.h"

#include <string>

namespace tracuu::analyzers {
namespace {

struct Numeral {
  int value;
  std::string_view letters;
};

constexpr Numeral kNumerals[] = {{50, "L"}, {40, "XL"}, {10, "X"}, {9, "IX"},
                                 {5, "V"},  {4, "IV"},  {1, "I"}};

std::string to_roman(int value) {
  std::string letters;
  for (const auto& numeral : kNumerals) {
    while (value >= numeral.value) {
      letters += numeral.letters;
      value -= numeral.value;
    }
  }
  return letters;
}

int value_of(char letter) {
  switch (letter) {
    case 'I':
      return 1;
    case 'V':
      return 5;
    case 'X':
      return 10;
    case 'L':
      return 50;
    default:
      return 0;
  }
}

}  // namespace

std::optional<int> parse_roman_numeral(std::string_view text) {
  if (text.empty() || text.size() > 9) return std::nullopt;
  std::string letters;
  int value = 0;
  int before = 0;
  for (const char c : text) {
    letters += c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
    const int digit = value_of(letters.back());
    if (digit == 0) return std::nullopt;
    value += digit > before ? digit - 2 * before : digit;
    before = digit;
  }
  if (value < 1 || value > 89 || letters == "L" || to_roman(value) != letters) return std::nullopt;
  return value;
}

}  // namespace tracuu::analyzers
