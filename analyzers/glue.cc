#include "analyzers/glue.h"

#include <algorithm>
#include <iterator>
#include <optional>

#include "analyzers/packed_word.h"
#include "analyzers/syllable_grammar.h"
#include "analyzers/utf8.h"

namespace tracuu::analyzers {
namespace {

using Parts = std::vector<std::string_view>;

// What a number may be written before without a blank.
constexpr std::string_view kUnits[] = {
    "m",  "m2", "m3", "km",   "km2", "cm",  "cm2", "dm",  "mm",  "ha",  "kg", "g",  "mg", "l",
    "ml", "tr", "đ",  "đồng", "vnđ", "vnd", "usd", "VNĐ", "VND", "USD", "Kg", "KG", "Đ"};

bool is_digit(char c) { return c >= '0' && c <= '9'; }

const Spelling* syllable_of(const PackedWord& word) {
  if (!word.complete || word.tones > 1) return nullptr;
  const Spelling* spelling = syllable_grammar().find(word.letters);
  return spelling != nullptr && tone_allowed(*spelling, word.tone) ? spelling : nullptr;
}

bool is_syllable(std::string_view word) { return syllable_of(pack_word(word)) != nullptr; }

// 100m2 -> 100 m2, chính5 -> chính 5; covid19 and 10h30 stay.
Parts split_digits(std::string_view word) {
  const auto* digit = std::find_if(word.begin(), word.end(), is_digit);
  if (digit == word.begin()) {
    const auto* letter = std::find_if_not(word.begin(), word.end(), is_digit);
    const auto digits = static_cast<std::size_t>(letter - word.begin());
    const auto rest = word.substr(digits);
    const bool unit = std::find(std::begin(kUnits), std::end(kUnits), rest) != std::end(kUnits);
    return unit ? Parts{word.substr(0, digits), rest} : Parts{word};
  }
  const auto letters = word.substr(0, static_cast<std::size_t>(digit - word.begin()));
  const PackedWord packed = pack_word(letters);
  if (!packed.marked || syllable_of(packed) == nullptr) return {word};
  return {letters, word.substr(letters.size())};
}

// Cut before every capital behind a small letter, if all parts are syllables.
Parts split_at_capitals(std::string_view word) {
  Parts parts;
  std::size_t begin = 0;
  bool small_before = false;
  for (std::size_t i = 0; i < word.size();) {
    const std::size_t at = i;
    const Letter letter = find_letter(next_code_point(word, i));
    if (letter.upper && small_before) {
      parts.push_back(word.substr(begin, at - begin));
      begin = at;
    }
    small_before = letter.base != 0 && !letter.upper;
  }
  parts.push_back(word.substr(begin));
  const bool all = std::all_of(parts.begin(), parts.end(), is_syllable);
  return all ? parts : Parts{word};
}

// CPNghị -> CP Nghị: capitals, then a marked syllable that starts with the last of them.
Parts split_abbreviation(std::string_view word) {
  std::size_t last_capital = 0;
  for (std::size_t i = 0; i < word.size();) {
    const std::size_t at = i;
    if (!find_letter(next_code_point(word, i)).upper) break;
    last_capital = at;
  }
  if (last_capital == 0) return {word};
  const auto rest = word.substr(last_capital);
  const PackedWord packed = pack_word(rest);
  const bool cut = packed.marked && !packed.turns && syllable_of(packed) != nullptr;
  return cut ? Parts{word.substr(0, last_capital), rest} : Parts{word};
}

// nhànước -> nhà nước: the earliest cut into two syllables whose second has an onset, else the
// earliest cut.
Parts split_two_tones(std::string_view word) {
  std::optional<std::size_t> chosen;
  for (std::size_t i = 0; i < word.size();) {
    next_code_point(word, i);
    if (i == word.size()) break;
    const PackedWord right = pack_word(word.substr(i));
    const Spelling* second = syllable_of(right);
    if (second == nullptr || !is_syllable(word.substr(0, i))) continue;
    if (second->onset_length > 0) return {word.substr(0, i), word.substr(i)};
    if (!chosen) chosen = i;
  }
  return chosen ? Parts{word.substr(0, *chosen), word.substr(*chosen)} : Parts{word};
}

}  // namespace

std::vector<std::string_view> split_glued(std::string_view word) {
  const PackedWord packed = pack_word(word);
  if (packed.digits) return split_digits(word);
  if (syllable_of(packed) != nullptr) return {word};
  Parts parts{word};
  if (packed.turns) {
    parts = split_at_capitals(word);
    if (parts.size() == 1) parts = split_abbreviation(word);
  } else if (packed.tones > 1) {
    parts = split_two_tones(word);
  }
  return parts;
}

}  // namespace tracuu::analyzers
