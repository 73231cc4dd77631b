#include "analyzers/letter.h"
#include "analyzers/utf8.h"
#include "analyzers/vietnamese_analyzer.h"
#include "analyzers/word_key.h"

namespace tracuu::analyzers {
namespace {

// A tone belongs to the syllable, not to the letter it stands on.
Tone tone_of(std::string_view word) {
  Tone tone = Tone::level;
  for (std::size_t i = 0; i < word.size();) {
    const Letter letter = find_letter(next_code_point(word, i));
    if (letter.tone != Tone::level) tone = letter.tone;
  }
  return tone;
}

bool letters_compatible(char32_t typed, char32_t written) {
  if (typed == written) return true;
  const Letter a = find_letter(typed);
  const Letter b = find_letter(written);
  return a.base != 0 && a.base == b.base && (a.shape == Shape::none || a.shape == b.shape);
}

}  // namespace

bool compatible(std::string_view query, std::string_view document) {
  const std::string typed = key(query);
  const std::string written = key(document);
  const Tone tone = tone_of(typed);
  if (tone != Tone::level && tone != tone_of(written)) return false;
  std::size_t i = 0;
  std::size_t j = 0;
  while (i < typed.size() && j < written.size()) {
    if (!letters_compatible(next_code_point(typed, i), next_code_point(written, j))) return false;
  }
  return i == typed.size() && j == written.size();
}

}  // namespace tracuu::analyzers
