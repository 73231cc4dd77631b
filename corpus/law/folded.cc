#include "corpus/law/folded.h"

#include <utility>

#include "corpus/law/plain_text.h"
#include "corpus/text.h"

namespace tracuu::corpus {
namespace {

bool is_word(char c) { return (c >= 'a' && c <= 'z') || is_digit(c); }

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
  const PlainText plain(text);
  const std::string& letters = plain.text();
  std::vector<FoldedWord> words;
  for (std::size_t at = 0; at < letters.size();) {
    const std::size_t begin = at;
    while (at < letters.size() && is_word(letters[at])) ++at;
    if (at > begin) {
      words.push_back({letters.substr(begin, at - begin), plain.origin(begin), plain.origin(at)});
    } else {
      ++at;
    }
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

std::string sentence_case(std::string_view text) {
  const std::string small = is_shouted(text) ? lower_case(text) : std::string(text);
  const std::string_view first = letter_at(small, 0);
  return capital_of(first) + small.substr(first.size());
}

}  // namespace tracuu::corpus
