#include "analyzers/packed_word.h"

#include "analyzers/utf8.h"

namespace tracuu::analyzers {

PackedWord pack_word(std::string_view word) {
  PackedWord packed;
  packed.complete = !word.empty();
  int capitals = 0;  // directly before the current letter
  bool small_before = false;
  for (std::size_t i = 0; i < word.size();) {
    const char32_t c = next_code_point(word, i);
    const Letter letter = find_letter(c);
    packed.marked |= letter.marked();
    packed.digits |= c >= '0' && c <= '9';
    packed.turns |= letter.upper ? small_before : letter.base != 0 && capitals >= 2;
    small_before = letter.base != 0 && !letter.upper;
    capitals = letter.upper ? capitals + 1 : 0;
    if (letter.tone != Tone::level) {
      packed.tone = letter.tone;
      ++packed.tones;
    }
    if (letter.base == 0 || packed.length == kPackedLetters) {
      packed.complete = false;
    } else {
      packed.letters |= pack_letter(letter, packed.length++);
    }
  }
  return packed;
}

void append_letters(std::string& out, PackedLetters letters, int length, Tone tone, int tone_at) {
  for (int i = 0; i < length; ++i) {
    Letter letter = unpack_letter(letters, i);
    if (i == tone_at) letter.tone = tone;
    if (letter.marked()) {
      append_code_point(out, compose_letter(letter));
    } else {
      out += letter.base;
    }
  }
}

}  // namespace tracuu::analyzers
