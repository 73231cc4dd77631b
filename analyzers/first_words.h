// FirstWords: a set of short folded words that is asked of every word of a text.
//
//   constexpr FirstWords kNouns{"dieu", "khoan"};
//   kNouns.may_hold(packed)   -> true for "điều" and "dieu"; rarely true for a word not in it
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
  constexpr FirstWords(std::initializer_list<std::string_view> words) {
    for (const std::string_view word : words) {
      PackedLetters letters = 0;
      int index = 0;
      for (const char c : word) letters |= pack_letter({c}, index++);
      const std::uint32_t place = place_of(letters);
      bits_[place / 64] |= std::uint64_t{1} << (place % 64);
    }
  }

  constexpr bool may_hold(const PackedWord& word) const {
    const std::uint32_t place = place_of(without_shapes(word.letters));
    return (bits_[place / 64] >> (place % 64) & 1) != 0;
  }

 private:
  static constexpr int kBits = 11;

  static constexpr std::uint32_t place_of(PackedLetters bases) {
    return static_cast<std::uint32_t>(bases * 0x9E3779B97F4A7C15U >> (64 - kBits));
  }

  std::array<std::uint64_t, (1 << kBits) / 64> bits_{};
};

}  // namespace tracuu::analyzers
