// Letter: a Latin letter seen as base, shape mark, tone mark and case.
//
//   find_letter(U'Ệ') -> {'e', Shape::circumflex, Tone::dot, upper}
//   compose_letter({'e', Shape::circumflex, Tone::dot}) -> U'ệ'
//
// The table is a constant; any thread.
#pragma once

#include <array>
#include <cstdint>

namespace tracuu::analyzers {

enum class Shape : std::uint8_t { none, circumflex, breve_or_horn, stroke };
enum class Tone : std::uint8_t { level, grave, hook, tilde, acute, dot };
inline constexpr int kTones = 6;

struct Letter {
  char base = 0;  // a..z; 0: no letter of ours
  Shape shape = Shape::none;
  Tone tone = Tone::level;
  bool upper = false;

  bool marked() const { return shape != Shape::none || tone != Tone::level; }
};

// One row of the alphabet: a base with its shape, under the six tones in the order of Tone.
struct LetterRow {
  char base;
  Shape shape;
  const char32_t* lower;
  const char32_t* upper;
};

inline constexpr std::array<LetterRow, 12> kVowelRows{{
    {'a', Shape::none, U"aàảãáạ", U"AÀẢÃÁẠ"},
    {'a', Shape::circumflex, U"âầẩẫấậ", U"ÂẦẨẪẤẬ"},
    {'a', Shape::breve_or_horn, U"ăằẳẵắặ", U"ĂẰẲẴẮẶ"},
    {'e', Shape::none, U"eèẻẽéẹ", U"EÈẺẼÉẸ"},
    {'e', Shape::circumflex, U"êềểễếệ", U"ÊỀỂỄẾỆ"},
    {'i', Shape::none, U"iìỉĩíị", U"IÌỈĨÍỊ"},
    {'o', Shape::none, U"oòỏõóọ", U"OÒỎÕÓỌ"},
    {'o', Shape::circumflex, U"ôồổỗốộ", U"ÔỒỔỖỐỘ"},
    {'o', Shape::breve_or_horn, U"ơờởỡớợ", U"ƠỜỞỠỚỢ"},
    {'u', Shape::none, U"uùủũúụ", U"UÙỦŨÚỤ"},
    {'u', Shape::breve_or_horn, U"ưừửữứự", U"ƯỪỬỮỨỰ"},
    {'y', Shape::none, U"yỳỷỹýỵ", U"YỲỶỸÝỴ"},
}};

namespace detail {

inline constexpr char32_t kLetterLimit = 0x1F00;

constexpr std::array<Letter, kLetterLimit> make_letters() {
  std::array<Letter, kLetterLimit> letters{};
  for (unsigned i = 0; i < 26; ++i) {
    const char base = static_cast<char>('a' + i);
    letters['a' + i] = {base, Shape::none, Tone::level, false};
    letters['A' + i] = {base, Shape::none, Tone::level, true};
  }
  for (const auto& row : kVowelRows) {
    for (int tone = 0; tone < kTones; ++tone) {
      letters[row.lower[tone]] = {row.base, row.shape, static_cast<Tone>(tone), false};
      letters[row.upper[tone]] = {row.base, row.shape, static_cast<Tone>(tone), true};
    }
  }
  letters[U'đ'] = {'d', Shape::stroke, Tone::level, false};
  letters[U'Đ'] = {'d', Shape::stroke, Tone::level, true};
  return letters;
}

inline constexpr auto kLetters = make_letters();

}  // namespace detail

constexpr Letter find_letter(char32_t c) {
  return c < detail::kLetterLimit ? detail::kLetters[c] : Letter{};
}

// The precomposed code point; 0 if there is none (q with a tone, b with a horn).
char32_t compose_letter(const Letter& letter);

}  // namespace tracuu::analyzers
