// FirstWords: a set of short words that is asked of every word of a text.
//
//   constexpr FirstWords kNouns{U"điều", U"khoản"};
//   kNouns.may_hold(packed)   -> true for "điều", "điêu" and "dieu"; rarely for a word not in it
//
// One multiplication and one look; a constant, any thread.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <string_view>

#include "analyzers/packed_word.h"

namespace tracuu::analyzers {

class FirstWords {
 public:
  // Lower-case words of at most kPackedLetters letters.
  constexpr FirstWords(std::initializer_list<std::u32string_view> words) {
    for (const std::u32string_view word : words) {
      PackedLetters letters = 0;
      Tone tone = Tone::level;
      int index = 0;
      for (const char32_t c : word) {
        const Letter letter = find_letter(c);
        letters |= pack_letter(letter, index++);
        if (letter.tone != Tone::level) tone = letter.tone;
      }
      add(letters, tone);
      add(letters, Tone::level);
      add(without_shapes(letters), Tone::level);
    }
  }

  constexpr bool may_hold(const PackedWord& word) const {
    const std::size_t place = place_of(word.letters, word.tone);
    return (bits_[place / 64] >> (place % 64) & 1) != 0;
  }

 private:
  static constexpr int kBits = 12;

  constexpr void add(PackedLetters letters, Tone tone) {
    const std::size_t place = place_of(letters, tone);
    bits_[place / 64] |= std::uint64_t{1} << (place % 64);
  }

  static constexpr std::size_t place_of(PackedLetters letters, Tone tone) {
    // Eight letters leave the highest bits free.
    const std::uint64_t word = letters | static_cast<std::uint64_t>(tone) << 60;
    return static_cast<std::size_t>(word * 0x9E3779B97F4A7C15U >> (64 - kBits));
  }

  std::array<std::uint64_t, (1 << kBits) / 64> bits_{};
};

}  // namespace tracuu::analyzers
