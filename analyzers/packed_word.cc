#include "analyzers/packed_word.h"

#include <array>

#include "analyzers/utf8.h"

namespace tracuu::analyzers {
namespace {

struct LetterBytes {
  char bytes[3] = {};
  std::uint8_t length = 0;
};

constexpr std::size_t letter_index(std::uint64_t code, Tone tone) {
  return static_cast<std::size_t>(code) * kTones + static_cast<std::size_t>(tone);
}

// UTF-8 of every packed letter under every tone; all our letters are below U+10000.
constexpr std::array<LetterBytes, std::size_t{128} * kTones> make_letter_bytes() {
  std::array<LetterBytes, std::size_t{128} * kTones> table{};
  for (char32_t c = 'a'; c < detail::kLetterLimit; ++c) {
    const Letter letter = find_letter(c);
    if (letter.base == 0 || letter.upper) continue;
    auto& entry = table[letter_index(pack_letter(letter, 0), letter.tone)];
    if (c < 0x80) {
      entry = {{static_cast<char>(c)}, 1};
    } else if (c < 0x800) {
      entry = {{static_cast<char>(0xC0 | (c >> 6)), static_cast<char>(0x80 | (c & 0x3F))}, 2};
    } else {
      entry = {{static_cast<char>(0xE0 | (c >> 12)), static_cast<char>(0x80 | ((c >> 6) & 0x3F)),
                static_cast<char>(0x80 | (c & 0x3F))},
               3};
    }
  }
  return table;
}

constexpr auto kLetterBytes = make_letter_bytes();

}  // namespace

PackedWord pack_word(std::string_view word) {
  PackedWord packed;
  packed.complete = !word.empty();
  int capitals = 0;  // directly before the current letter
  bool small_before = false;
  for (std::size_t i = 0; i < word.size();) {
    const char32_t c = next_code_point(word, i);
    const Letter letter = spelling_letter(c);
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
  char buffer[kPackedLetters * 3];
  std::size_t size = 0;
  for (int i = 0; i < length; ++i, letters >>= kLetterBits) {
    const auto& bytes =
        kLetterBytes[letter_index(letters & 0x7F, i == tone_at ? tone : Tone::level)];
    for (int k = 0; k < 3; ++k) buffer[size + static_cast<std::size_t>(k)] = bytes.bytes[k];
    size += bytes.length;
  }
  out.append(buffer, size);
}

}  // namespace tracuu::analyzers
