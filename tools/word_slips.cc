#include "tools/word_slips.h"

#include <algorithm>
#include <array>
#include <vector>

#include "analyzers/packed_word.h"
#include "analyzers/utf8.h"
#include "analyzers/word_key.h"

namespace tracuu::tools {
namespace {

using analyzers::Letter;
using analyzers::Shape;
using analyzers::Tone;
using Words = std::vector<std::string>;

constexpr std::array<SlipName, 6> kSlips = {{{Slip::hook_tilde, "hook-tilde"},
                                             {Slip::tone, "tone"},
                                             {Slip::onset, "onset"},
                                             {Slip::coda, "coda"},
                                             {Slip::shape, "shape"},
                                             {Slip::typing, "typing"}}};

std::vector<Letter> letters_of(std::string_view word) {
  std::vector<Letter> letters;
  for (std::size_t i = 0; i < word.size();) {
    letters.push_back(analyzers::find_letter(analyzers::next_code_point(word, i)));
  }
  return letters;
}

std::string text_of(const std::vector<Letter>& letters) {
  std::string text;
  for (const Letter& letter : letters) {
    analyzers::append_code_point(text, analyzers::compose_letter(letter));
  }
  return text;
}

bool is_plain_word(const std::vector<Letter>& letters) {
  return std::none_of(letters.begin(), letters.end(), [](const Letter& l) { return l.base == 0; });
}

// Every word made by giving the tone of `word` another value.
Words with_other_tones(const std::vector<Letter>& letters, bool only_hook_tilde) {
  Words words;
  for (std::size_t i = 0; i < letters.size(); ++i) {
    const Tone own = letters[i].tone;
    if (own == Tone::level) continue;
    for (int tone = 1; tone < analyzers::kTones; ++tone) {
      const auto other = static_cast<Tone>(tone);
      const bool hook_tilde = (own == Tone::hook && other == Tone::tilde) ||
                              (own == Tone::tilde && other == Tone::hook);
      if (other == own || hook_tilde != only_hook_tilde) continue;
      std::vector<Letter> changed = letters;
      changed[i].tone = other;
      words.push_back(text_of(changed));
    }
  }
  return words;
}

Words with_other_shapes(const std::vector<Letter>& letters) {
  Words words;
  for (std::size_t i = 0; i < letters.size(); ++i) {
    if (letters[i].shape == Shape::none) continue;  // a shape put on or left out: see missing marks
    for (const Shape shape : {Shape::circumflex, Shape::breve_or_horn}) {
      std::vector<Letter> changed = letters;
      changed[i].shape = shape;
      if (shape == letters[i].shape || analyzers::compose_letter(changed[i]) == 0) continue;
      words.push_back(text_of(changed));
    }
  }
  return words;
}

Words with_onset(std::string_view word) {
  static constexpr std::array<std::array<std::string_view, 2>, 6> kPairs = {
      {{"s", "x"}, {"tr", "ch"}, {"d", "gi"}, {"d", "r"}, {"v", "d"}, {"l", "n"}}};
  Words words;
  for (const auto& pair : kPairs) {
    for (const int i : {0, 1}) {
      if (word.starts_with(pair[i])) {
        words.push_back(std::string(pair[1 - i]) + std::string(word.substr(pair[i].size())));
      }
    }
  }
  return words;
}

Words with_coda(std::string_view word) {
  static constexpr std::array<std::array<std::string_view, 2>, 3> kPairs = {
      {{"n", "ng"}, {"t", "c"}, {"n", "nh"}}};
  Words words;
  for (const auto& pair : kPairs) {
    for (const int i : {0, 1}) {
      if (word.ends_with(pair[i])) {
        words.push_back(std::string(word.substr(0, word.size() - pair[i].size())) +
                        std::string(pair[1 - i]));
      }
    }
  }
  return words;
}

Letter random_letter(std::mt19937& random) { return {static_cast<char>('a' + random() % 26)}; }

// One letter too many, too few, another one, or two exchanged.
std::string mistyped(std::vector<Letter> letters, std::mt19937& random) {
  const std::size_t at = random() % letters.size();
  const auto here = letters.begin() + static_cast<std::ptrdiff_t>(at);
  switch (random() % 4) {
    case 0:
      letters.insert(here, random_letter(random));
      break;
    case 1:
      letters.erase(here);
      break;
    case 2:
      *here = random_letter(random);
      break;
    default:
      if (at + 1 < letters.size()) std::swap(letters[at], letters[at + 1]);
  }
  return text_of(letters);
}

Words mistaken(Slip slip, std::string_view word, const std::vector<Letter>& letters) {
  switch (slip) {
    case Slip::hook_tilde:
      return with_other_tones(letters, true);
    case Slip::tone:
      return with_other_tones(letters, false);
    case Slip::onset:
      return with_onset(word);
    case Slip::coda:
      return with_coda(word);
    case Slip::shape:
      return with_other_shapes(letters);
    case Slip::typing:
      break;
  }
  return {};
}

}  // namespace

std::span<const SlipName> slips() { return kSlips; }

std::optional<std::string> slip(Slip slip, std::string_view word, std::mt19937& random) {
  const std::vector<Letter> letters = letters_of(word);
  if (letters.size() < 2 || !is_plain_word(letters)) return std::nullopt;
  if (slip == Slip::typing) {
    std::string result = mistyped(letters, random);
    if (result == word || result.empty()) return std::nullopt;
    return result;
  }
  Words words = mistaken(slip, word, letters);
  std::erase_if(words, [&](const std::string& other) {
    return analyzers::key(other) == analyzers::key(word) ||
           analyzers::classify(other) != analyzers::WordClass::syllable;
  });
  if (words.empty()) return std::nullopt;
  return words[random() % words.size()];
}

}  // namespace tracuu::tools
