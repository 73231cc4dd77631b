// PackedWord: a short word as one integer, so that looking it up, folding it and comparing it are
// integer operations.
//
//   PackedWord word = pack_word("Thuỷ");
//   word.letters: t h u y, toneless; word.tone: hook; word.length: 4
//
// A value; pure functions; any thread.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "analyzers/letter.h"

namespace tracuu::analyzers {

using PackedLetters = std::uint64_t;  // 7 bits a letter: 5 base, 2 shape; first letter lowest

inline constexpr int kPackedLetters = 8;
inline constexpr int kLetterBits = 7;

constexpr PackedLetters pack_letter(const Letter& letter, int index) {
  const PackedLetters base = static_cast<unsigned char>(letter.base) - PackedLetters{'a'} + 1;
  return (base | static_cast<PackedLetters>(letter.shape) << 5) << (kLetterBits * index);
}

constexpr Letter unpack_letter(PackedLetters letters, int index) {
  const auto code = (letters >> (kLetterBits * index)) & 0x7F;
  return {static_cast<char>('a' - 1 + (code & 0x1F)), static_cast<Shape>(code >> 5)};
}

constexpr PackedLetters without_shapes(PackedLetters letters) {
  PackedLetters bases = 0;
  for (int i = 0; i < kPackedLetters; ++i) bases |= PackedLetters{0x1F} << (kLetterBits * i);
  return letters & bases;
}

// True if `spelled` has each shape that `typed` has, on the same letter.
constexpr bool keeps_shapes(PackedLetters typed, PackedLetters spelled) {
  for (; typed != 0; typed >>= kLetterBits, spelled >>= kLetterBits) {
    const auto shape = (typed & 0x7F) >> 5;
    if (shape != 0 && shape != (spelled & 0x7F) >> 5) return false;
  }
  return true;
}

struct PackedWord {
  PackedLetters letters = 0;  // toneless, lower-case
  std::uint8_t length = 0;    // letters
  std::uint8_t tones = 0;     // toned letters; more than one is no syllable
  Tone tone = Tone::level;    // the last one read
  bool complete = false;      // false: longer than kPackedLetters or a character that is no Letter
  bool marked = false;        // shape, stroke or tone anywhere
  bool turns = false;         // case changes inside: a capital behind a small letter, or a small
                              // letter behind two capitals
  bool digits = false;        // an ASCII digit anywhere
};

// The letter a word is spelled with: İ counts as I and ſ as s, as lower case has it.
constexpr Letter spelling_letter(char32_t c) {
  return find_letter(c == 0x0130 ? U'I' : c == 0x017F ? U's' : c);
}

PackedWord pack_word(std::string_view word);

// Appends the letters in UTF-8, the tone on letter `tone_at`.
void append_letters(std::string& out, PackedLetters letters, int length, Tone tone, int tone_at);

}  // namespace tracuu::analyzers
