#include "analyzers/character_rules.h"

#include <algorithm>
#include <array>
#include <string>

namespace tracuu::analyzers {
namespace {

struct Range {
  char32_t first;
  char32_t last;
};

struct Replacement {
  char32_t first;
  char32_t last;
  char32_t with;
};

struct Pair {
  char32_t from;
  char32_t to;
};

constexpr Range kDeleted[] = {
    {0x00AD, 0x00AD}, {0x034F, 0x034F}, {0x061C, 0x061C}, {0x180E, 0x180E}, {0x200B, 0x200F},
    {0x202A, 0x202E}, {0x2060, 0x206F}, {0xFE00, 0xFE0F}, {0xFEFF, 0xFEFF},
};

// In order of the code points. Private-use characters are the bullets of Word's symbol fonts.
constexpr Replacement kReplaced[] = {
    {0x0000, 0x001F, U' '}, {0x007F, 0x00A0, U' '}, {0x00D0, 0x00D0, U'Đ'}, {0x00F0, 0x00F0, U'đ'},
    {0x0189, 0x0189, U'Đ'}, {0x01CD, 0x01CD, U'Ă'}, {0x01CE, 0x01CE, U'ă'}, {0x0256, 0x0256, U'đ'},
    {0x1680, 0x1680, U' '}, {0x2000, 0x200A, U' '}, {0x2010, 0x2015, U'-'}, {0x2026, 0x2026, U' '},
    {0x2028, 0x2029, U' '}, {0x202F, 0x202F, U' '}, {0x2044, 0x2044, U'/'}, {0x205F, 0x205F, U' '},
    {0x2212, 0x2212, U'-'}, {0x2215, 0x2215, U'/'}, {0x3000, 0x3000, U' '}, {0xE000, 0xF8FF, U' '},
    {0xFE58, 0xFE58, U'-'}, {0xFE63, 0xFE63, U'-'}, {0xFF0D, 0xFF0D, U'-'}, {0xFF0F, 0xFF0F, U'/'},
};

constexpr Pair kLookAlikes[] = {
    // Greek capitals and omicron
    {0x0391, 'A'},
    {0x0392, 'B'},
    {0x0395, 'E'},
    {0x0396, 'Z'},
    {0x0397, 'H'},
    {0x0399, 'I'},
    {0x039A, 'K'},
    {0x039C, 'M'},
    {0x039D, 'N'},
    {0x039F, 'O'},
    {0x03A1, 'P'},
    {0x03A4, 'T'},
    {0x03A5, 'Y'},
    {0x03A7, 'X'},
    {0x03BF, 'o'},
    // Cyrillic
    {0x0405, 'S'},
    {0x0406, 'I'},
    {0x0408, 'J'},
    {0x0410, 'A'},
    {0x0412, 'B'},
    {0x0415, 'E'},
    {0x041A, 'K'},
    {0x041C, 'M'},
    {0x041D, 'H'},
    {0x041E, 'O'},
    {0x0420, 'P'},
    {0x0421, 'C'},
    {0x0422, 'T'},
    {0x0423, 'Y'},
    {0x0425, 'X'},
    {0x0430, 'a'},
    {0x0435, 'e'},
    {0x043E, 'o'},
    {0x0440, 'p'},
    {0x0441, 'c'},
    {0x0443, 'y'},
    {0x0445, 'x'},
    {0x0455, 's'},
    {0x0456, 'i'},
    {0x0458, 'j'},
    {0x0501, 'd'},
};

constexpr std::string_view kLengthUnits[] = {"m", "km", "cm", "dm", "mm", "hm"};

}  // namespace

bool is_deleted(char32_t c) {
  return c >= 0xAD &&
         std::any_of(std::begin(kDeleted), std::end(kDeleted),
                     [c](const Range& range) { return range.first <= c && c <= range.last; });
}

char32_t replace_character(char32_t c) {
  const auto* row = std::lower_bound(
      std::begin(kReplaced), std::end(kReplaced), c,
      [](const Replacement& replacement, char32_t wanted) { return replacement.last < wanted; });
  return row != std::end(kReplaced) && row->first <= c ? row->with : c;
}

char32_t latin_look_alike(char32_t c) {
  const auto* row =
      std::lower_bound(std::begin(kLookAlikes), std::end(kLookAlikes), c,
                       [](const Pair& pair, char32_t wanted) { return pair.from < wanted; });
  return row != std::end(kLookAlikes) && row->from == c ? row->to : 0;
}

char superscript_digit(char32_t c) {
  if (c == 0xB9) return '1';
  if (c == 0xB2 || c == 0xB3) return static_cast<char>('2' + (c - 0xB2));
  if (c == 0x2070 || (c >= 0x2074 && c <= 0x2079)) return static_cast<char>('0' + (c - 0x2070));
  return 0;
}

bool is_length_unit(std::string_view letters) {
  return std::find(std::begin(kLengthUnits), std::end(kLengthUnits), letters) !=
         std::end(kLengthUnits);
}

}  // namespace tracuu::analyzers
