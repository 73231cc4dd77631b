#include "analyzers/legacy_tables.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "analyzers/letter.h"

namespace tracuu::analyzers {
namespace {

using UpperHalf = std::u16string_view;  // bytes 0x80 to 0xFF; a blank: nothing of its own

// TCVN 5712, the part that ABC fonts draw: below 0xA0 they keep the punctuation of Windows-1252,
// and at 0xB0 to 0xB4 its signs.
constexpr UpperHalf kTcvn3 =
    u"                "
    u"                "
    u" ĂÂÊÔƠƯĐăâêôơưđẰ"
    u"     àảãáạẲằẳẵắẴ"
    u"ẮẦẨẪẤỀặầẩẫấậèỂẻẽ"
    u"éẹềểễếệìỉỄẾỒĩíịò"
    u"Ổỏõóọồổỗốộờởỡớợù"
    u"ỖủũúụừửữứựỳỷỹýỵỐ";

constexpr UpperHalf kViscii =
    u"ẠẮẰẶẤẦẨẬẼẸẾỀỂỄỆỐ"
    u"ỒỔỖỘỢỚỜỞỊỎỌỈỦŨỤỲ"
    u"Õắằặấầẩậẽẹếềểễệố"
    u"ồổỗỠƠộờởịỰỨỪỬơớƯ"
    u"ÀÁÂÃẢĂẳẵÈÉÊẺÌÍĨỳ"
    u"ĐứÒÓÔạỷừửÙÚỹỵÝỡư"
    u"àáâãảăữẫèéêẻìíĩỉ"
    u"đựòóôõỏọụùúũủýợỮ";

constexpr UpperHalf kWindows1258 =
    u"                "
    u"                "
    u"                "
    u"                "
    u"   Ă        \u0300   "
    u"Đ \u0309  Ơ       Ư\u0303 "
    u"   ă        \u0301   "
    u"đ \u0323  ơ       ư₫ ";

constexpr std::u16string_view kWindows1252 = u"€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ";  // 0x80 to 0x9F

static_assert(kTcvn3.size() == 128 && kViscii.size() == 128 && kWindows1258.size() == 128);
static_assert(kWindows1252.size() == 32);

// VISCII has more letters than the upper half has places.
constexpr char32_t low_viscii(std::uint8_t byte) {
  switch (byte) {
    case 0x02:
      return U'Ẳ';
    case 0x05:
      return U'Ẵ';
    case 0x06:
      return U'Ẫ';
    case 0x14:
      return U'Ỷ';
    case 0x19:
      return U'Ỹ';
    case 0x1E:
      return U'Ỵ';
    default:
      return 0;
  }
}

// How VNI writes each row of the alphabet under the six tones, in the order of kVowelRows. With the
// capitals and đ these are its 134 letters.
constexpr std::array<std::u16string_view, kVowelRows.size()> kVniRows{
    u"a aø aû aõ aù aï",   // a
    u"aâ aà aå aã aá aä",  // â
    u"aê aè aú aü aé aë",  // ă
    u"e eø eû eõ eù eï",   // e
    u"eâ eà eå eã eá eä",  // ê
    u"i ì æ ó í ò",        // i
    u"o oø oû oõ où oï",   // o
    u"oâ oà oå oã oá oä",  // ô
    u"ô ôø ôû ôõ ôù ôï",   // ơ
    u"u uø uû uõ uù uï",   // u
    u"ö öø öû öõ öù öï",   // ư
    u"y yø yû yõ yù î",    // y
};

constexpr std::u16string_view kVniBases = u"aeouyôö";  // the letters that take a mark

struct VniLetters {
  std::array<char32_t, 32> single{};  // by character - 0xE0; small letters
  std::array<std::array<char32_t, 32>, kVniBases.size()> marked{};
};

constexpr VniLetters make_vni_letters() {
  VniLetters letters;
  letters.single[u'ñ' - 0xE0] = U'đ';
  for (std::size_t row = 0; row < kVniRows.size(); ++row) {
    std::u16string_view left = kVniRows[row];
    for (int tone = 0; tone < kTones; ++tone) {
      const auto spelling = left.substr(0, left.find(u' '));
      left.remove_prefix(std::min(left.size(), spelling.size() + 1));
      const char32_t letter = kVowelRows[row].lower[tone];
      if (spelling.size() == 2) {
        letters.marked[kVniBases.find(spelling[0])][spelling[1] - 0xE0U] = letter;
      } else if (spelling[0] >= 0xE0) {
        letters.single[spelling[0] - 0xE0U] = letter;
      }
    }
  }
  return letters;
}

constexpr VniLetters kVniLetters = make_vni_letters();

constexpr char32_t small(char32_t c) {
  const bool capital = (c >= 'A' && c <= 'Z') || (c >= 0xC0 && c <= 0xDE && c != 0xD7);
  return capital ? c + 0x20 : c;
}

// The letter in the case of the character it was made from.
char32_t in_case_of(char32_t model, char32_t letter) {
  if (letter == 0 || small(model) == model) return letter;
  Letter parts = find_letter(letter);
  parts.upper = true;
  return compose_letter(parts);
}

struct ReadAs {
  char32_t character;
  std::uint8_t byte;
};

// Glyphs that PDF files of TCVN3 fonts name for what looks the same.
constexpr ReadAs kDrawnAs[] = {{0x02C9, 0xAF}, {0x03BC, 0xB5}, {0x2212, 0xAD}, {0x2219, 0xB7}};

constexpr auto make_read_as() {
  std::array<ReadAs, 27 + std::size(kDrawnAs)> rows{};
  std::size_t count = 0;
  for (std::size_t i = 0; i < kWindows1252.size(); ++i) {
    if (kWindows1252[i] == u' ') continue;
    rows[count++] = {kWindows1252[i], static_cast<std::uint8_t>(0x80 + i)};
  }
  for (const ReadAs& row : kDrawnAs) rows[count++] = row;
  std::sort(rows.begin(), rows.end(),
            [](const ReadAs& a, const ReadAs& b) { return a.character < b.character; });
  return rows;
}

constexpr auto kReadAs = make_read_as();

char32_t of_upper_half(UpperHalf table, std::uint8_t byte) {
  const char32_t letter = byte < 0x80 ? U' ' : table[byte - 0x80U];
  return letter == U' ' ? 0 : letter;
}

}  // namespace

char32_t byte_meaning(LegacyEncoding encoding, std::uint8_t byte) {
  switch (encoding) {
    case LegacyEncoding::tcvn3:
      return of_upper_half(kTcvn3, byte);
    case LegacyEncoding::viscii:
      return byte < 0x20 ? low_viscii(byte) : of_upper_half(kViscii, byte);
    case LegacyEncoding::windows_1258:
      return of_upper_half(kWindows1258, byte);
    default:
      return 0;
  }
}

char32_t vni_letter(char32_t character) {
  const char32_t c = small(character);
  return c >= 0xE0 && c <= 0xFF ? in_case_of(character, kVniLetters.single[c - 0xE0]) : 0;
}

char32_t vni_letter(char32_t letter, char32_t mark) {
  const char32_t base = small(letter);
  const char32_t c = small(mark);
  if (base > 0xFF || c < 0xE0 || c > 0xFF) return 0;
  const auto row = kVniBases.find(static_cast<char16_t>(base));
  if (row == std::u16string_view::npos) return 0;
  return in_case_of(letter, kVniLetters.marked[row][c - 0xE0]);
}

char32_t windows_1252(std::uint8_t byte) {
  if (byte < 0x80 || byte > 0x9F || kWindows1252[byte - 0x80U] == u' ') return byte;
  return kWindows1252[byte - 0x80U];
}

std::optional<std::uint8_t> byte_read_as(char32_t c) {
  if (c <= 0xFF) return static_cast<std::uint8_t>(c);
  const auto* row =
      std::lower_bound(kReadAs.begin(), kReadAs.end(), c,
                       [](const ReadAs& read, char32_t wanted) { return read.character < wanted; });
  if (row == kReadAs.end() || row->character != c) return std::nullopt;
  return row->byte;
}

}  // namespace tracuu::analyzers
