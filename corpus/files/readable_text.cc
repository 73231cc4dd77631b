#include "corpus/files/readable_text.h"

#include <string_view>

#include "corpus/text.h"

namespace tracuu::corpus {
namespace {

constexpr std::size_t kFewWords = 12;  // fewer are a stamp, or the end of a document
constexpr double kLeastMarked = 0.25;  // of the words of Vietnamese more than half have marks

enum class Look { none, plain, marked };

// Two to twelve characters, most of them letters; marked if one is beyond ASCII. In legacy
// encodings the letters with marks look like signs and letters of Western Europe.
Look look_of(std::string_view word) {
  std::size_t letters = 0;
  std::size_t others = 0;
  bool marked = false;
  for (std::size_t at = 0; at < word.size();) {
    const std::string_view letter = letter_at(word, at);
    const bool beyond_ascii = letter.size() > 1;
    const char c = letter[0];
    const bool is_letter = beyond_ascii || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    (is_letter ? letters : others) += 1;
    marked = marked || beyond_ascii;
    at += letter.size();
  }
  if (letters < 2 || letters > 12 || others > 2) return Look::none;
  return marked ? Look::marked : Look::plain;
}

std::size_t words_in(const Page& page) {
  std::size_t count = 0;
  for (const PlacedWord& word : page.words) count += look_of(word.text) == Look::none ? 0 : 1;
  return count;
}

}  // namespace

std::size_t readable_words(const Page& page) {
  std::size_t marked = 0;
  for (const PlacedWord& word : page.words) marked += look_of(word.text) == Look::marked ? 1 : 0;
  return marked;
}

bool is_readable(const Page& page) {
  const std::size_t marked = readable_words(page);
  return has_words(page) && marked >= kFewWords / 2 &&
         static_cast<double>(marked) >= kLeastMarked * static_cast<double>(words_in(page));
}

bool has_words(const Page& page) { return words_in(page) >= kFewWords; }

}  // namespace tracuu::corpus
