#include "corpus/law/ordinal_number.h"

#include <algorithm>
#include <array>
#include <utility>

#include "corpus/law/plain_text.h"
#include "corpus/text.h"

namespace tracuu::corpus {
namespace {

bool is_letter(char c) { return c >= 'a' && c <= 'z'; }

struct NumberWord {
  std::string_view plain;
  int number;
};

// Longer ones first. "t" and "m" are tư and mười whose ư a converter has lost.
constexpr NumberWord kWords[] = {
    {"muoi mot", 11},  {"muoi hai", 12}, {"muoi ba", 13},  {"muoi bon", 14}, {"muoi tu", 14},
    {"muoi lam", 15},  {"muoi nam", 15}, {"muoi sau", 16}, {"muoi bay", 17}, {"muoi tam", 18},
    {"muoi chin", 19}, {"hai muoi", 20}, {"nhat", 1},      {"mot", 1},       {"nhi", 2},
    {"hai", 2},        {"ba", 3},        {"bon", 4},       {"tu", 4},        {"nam", 5},
    {"sau", 6},        {"bay", 7},       {"tam", 8},       {"chin", 9},      {"muoi", 10},
    {"t", 4},
};

std::optional<OrdinalNumber> in_words(std::string_view plain) {
  constexpr std::string_view kThu = "thu ";
  if (!plain.starts_with(kThu)) return std::nullopt;
  const std::string_view rest = plain.substr(kThu.size());
  const std::size_t digits = std::min(rest.find_first_not_of("0123456789"), rest.size());
  if (digits > 0 && digits < 4) {
    return OrdinalNumber{NumberStyle::words, std::stoi(std::string(rest.substr(0, digits))), "",
                         kThu.size() + digits};
  }
  for (const NumberWord& word : kWords) {
    if (!rest.starts_with(word.plain)) continue;
    const std::string_view behind = rest.substr(word.plain.size());
    if (!behind.empty() && is_letter(behind.front())) continue;
    return OrdinalNumber{NumberStyle::words, word.number, "", kThu.size() + word.plain.size()};
  }
  return std::nullopt;
}

// "a" in "5a": one letter (đ told from d by the text as written) and perhaps a digit, or "bis".
std::string suffix_at(std::string_view plain, std::string_view written, std::size_t& size) {
  const std::string_view rest = plain.substr(size);
  if (rest.starts_with("bis") && (rest.size() == 3 || !is_letter(rest[3]))) {
    size += 3;
    return "bis";
  }
  if (rest.empty() || !is_letter(rest.front())) return {};
  if (rest.size() > 1 && is_letter(rest[1])) return {};
  std::string suffix = lower_case(letter_at(written, size));
  ++size;
  return suffix;
}

std::optional<OrdinalNumber> arabic(std::string_view plain, std::string_view written) {
  std::size_t size = 0;
  int number = 0;
  while (size < plain.size() && size < 4 && is_digit(plain[size])) {
    number = number * 10 + (plain[size++] - '0');
  }
  if (size == 0 || (size < plain.size() && is_digit(plain[size]))) return std::nullopt;
  std::string suffix = suffix_at(plain, written, size);
  return OrdinalNumber{NumberStyle::arabic, number, std::move(suffix), size};
}

std::optional<OrdinalNumber> roman(std::string_view plain, std::string_view written) {
  std::size_t end = 0;
  while (end < plain.size() && is_letter(plain[end])) ++end;
  if (!is_shouted(written.substr(0, std::max<std::size_t>(end, 2) - 1))) return std::nullopt;
  if (const auto number = roman_number(plain.substr(0, end))) {
    return OrdinalNumber{NumberStyle::roman, *number, "", end};
  }
  if (end < 2) return std::nullopt;
  const auto number = roman_number(plain.substr(0, end - 1));
  if (!number) return std::nullopt;
  return OrdinalNumber{NumberStyle::roman, *number, lower_case(letter_at(written, end - 1)), end};
}

std::optional<OrdinalNumber> letter(std::string_view plain, std::string_view written) {
  if (plain.empty() || !is_letter(plain.front())) return std::nullopt;
  if (plain.size() > 1 && (is_letter(plain[1]) || is_digit(plain[1]))) return std::nullopt;
  if (!is_capital(letter_at(written, 0))) return std::nullopt;
  return OrdinalNumber{NumberStyle::letter, plain.front() - 'a' + 1, "", 1};
}

}  // namespace

std::optional<int> roman_number(std::string_view plain) {
  constexpr std::array<std::pair<std::string_view, int>, 9> kParts = {{{"c", 100},
                                                                       {"xc", 90},
                                                                       {"l", 50},
                                                                       {"xl", 40},
                                                                       {"x", 10},
                                                                       {"ix", 9},
                                                                       {"v", 5},
                                                                       {"iv", 4},
                                                                       {"i", 1}}};
  std::string_view rest = plain;
  int number = 0;
  for (const auto& [part, value] : kParts) {
    const int most = part == "x" || part == "i" || part == "c" ? 3 : 1;
    for (int times = 0; times < most && rest.starts_with(part); ++times) {
      number += value;
      rest.remove_prefix(part.size());
    }
  }
  if (plain.empty() || !rest.empty()) return std::nullopt;
  return number;
}

std::optional<OrdinalNumber> ordinal_number(std::string_view plain, std::string_view written) {
  if (auto found = arabic(plain, written)) return found;
  if (auto found = in_words(plain)) return found;
  if (auto found = roman(plain, written)) return found;
  return letter(plain, written);
}

}  // namespace tracuu::corpus
