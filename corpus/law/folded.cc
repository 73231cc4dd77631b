#include "corpus/law/folded.h"

#include <utility>

#include "corpus/text.h"

namespace tracuu::corpus {
namespace {

constexpr std::pair<char, std::string_view> kMarked[] = {
    {'a', "àáảãạăằắẳẵặâầấẩẫậ"}, {'d', "đ"},           {'e', "èéẻẽẹêềếểễệ"}, {'i', "ìíỉĩị"},
    {'o', "òóỏõọôồốổỗộơờớởỡợ"}, {'u', "ùúủũụưừứửữự"}, {'y', "ỳýỷỹỵ"},
};

bool is_ascii_word(char c) { return (c >= 'a' && c <= 'z') || is_digit(c); }

// U+0300 to U+036F
bool is_combining_mark(std::string_view letter) {
  return letter.size() == 2 && letter >= "\u0300" && letter <= "\u036f";
}

// 0 for what is no letter of ours.
char base_of(std::string_view letter) {
  if (is_ascii_word(letter.front())) return letter.front();
  for (const auto& [base, letters] : kMarked) {
    if (contains(letters, letter)) return base;
  }
  return 0;
}

// The capital of a small letter, found among the letters whose small one it is.
std::string capital_of(std::string_view small) {
  if (small.size() == 1 && small.front() >= 'a' && small.front() <= 'z') {
    return {static_cast<char>(small.front() - ('a' - 'A'))};
  }
  for (std::string_view capitals =
           "ÀÁẢÃẠĂẰẮẲẴẶÂẦẤẨẪẬĐÈÉẺẼẸÊỀẾỂỄỆÌÍỈĨỊÒÓỎÕỌÔỒỐỔỖỘƠỜỚỞỠỢÙÚỦŨỤƯỪỨỬỮỰỲÝỶỸỴ";
       !capitals.empty();) {
    const std::string_view capital = letter_at(capitals, 0);
    if (lower_case(capital) == small) return std::string(capital);
    capitals.remove_prefix(capital.size());
  }
  return std::string(small);
}

}  // namespace

std::vector<FoldedWord> folded_words(std::string_view text) {
  const std::string lower = lower_case(text);  // letter by letter as long as the text
  std::vector<FoldedWord> words;
  bool open = false;
  for (std::size_t at = 0; at < lower.size();) {
    const std::string_view letter = letter_at(lower, at);
    at += letter.size();
    if (is_combining_mark(letter)) continue;
    const char base = base_of(letter);
    if (base != 0 && !open) words.push_back({"", at - letter.size(), at});
    open = base != 0;
    if (!open) continue;
    words.back().text += base;
    words.back().end = at;
  }
  return words;
}

std::size_t words_at(const std::vector<FoldedWord>& words, std::size_t at,
                     std::string_view phrase) {
  const std::size_t first = at;
  while (!phrase.empty()) {
    const std::size_t length = std::min(phrase.find(' '), phrase.size());
    if (at >= words.size() || words[at].text != phrase.substr(0, length)) return 0;
    phrase.remove_prefix(std::min(length + 1, phrase.size()));
    ++at;
  }
  return at - first;
}

std::string folded(std::string_view text) {
  std::string out;
  for (const FoldedWord& word : folded_words(text)) out = joined(out, " ", word.text);
  return out;
}

std::string skeleton(std::string_view text) {
  std::string out;
  for (const FoldedWord& word : folded_words(text)) out += word.text;
  return out;
}

bool has_words(std::string_view text, std::string_view phrase) {
  for (std::size_t at = text.find(phrase); at != text.npos; at = text.find(phrase, at + 1)) {
    const std::size_t end = at + phrase.size();
    const bool begins = at == 0 || text[at - 1] == ' ';
    if (begins && (end == text.size() || text[end] == ' ')) return true;
  }
  return false;
}

std::string one_line(std::string_view text) {
  std::string out;
  bool between = false;
  for (std::size_t at = 0; at < text.size();) {
    const std::string_view letter = letter_at(text, at);
    at += letter.size();
    if (trim(letter).empty()) {
      between = !out.empty();
      continue;
    }
    if (std::exchange(between, false)) out += ' ';
    out += letter;
  }
  return out;
}

bool all_capitals(std::string_view text) {
  bool any = false;
  for (std::size_t at = 0; at < text.size();) {
    const std::string_view letter = letter_at(text, at);
    at += letter.size();
    if (is_small(letter)) return false;
    any = any || is_capital(letter);
  }
  return any;
}

std::string sentence_case(std::string_view text) {
  const std::string small = all_capitals(text) ? lower_case(text) : std::string(text);
  const std::string_view first = letter_at(small, 0);
  return capital_of(first) + small.substr(first.size());
}

}  // namespace tracuu::corpus
