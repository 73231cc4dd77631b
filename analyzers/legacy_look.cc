// The quick look before the repair: ordinary Vietnamese text passes it at the speed of a scan.
#include <array>

#include "analyzers/legacy_encoding.h"
#include "analyzers/utf8.h"

namespace tracuu::analyzers {
namespace {

constexpr unsigned char at(std::string_view text, std::size_t i) {
  return i < text.size() ? static_cast<unsigned char>(text[i]) : 0;
}

constexpr bool is_letter_byte(unsigned char byte) {
  return byte >= 0x80 || ((byte | 0x20) >= 'a' && (byte | 0x20) <= 'z');
}

// U+00C0 to U+00FF: the letters of our alphabet, and signs and letters that take their place in
// ordinary text (Ð for Đ).
constexpr std::array<bool, 64> make_ordinary() {
  std::array<bool, 64> ordinary{};
  for (const char16_t c : std::u16string_view(u"ÀÁÂÃÈÉÊÌÍÒÓÔÕÙÚÝàáâãèéêìíòóôõùúýÐ×÷")) {
    ordinary[c - 0xC0U] = true;
  }
  return ordinary;
}

constexpr auto kOrdinary = make_ordinary();

// Signs that stand right behind a word in ordinary text: no-break space, soft hyphen, ° ² ³ ·.
constexpr bool follows_words(unsigned char sign) {
  return sign == 0xA0 || sign == 0xAD || sign == 0xB0 || sign == 0xB2 || sign == 0xB3 ||
         sign == 0xB7;
}

}  // namespace

bool looks_legacy(std::string_view text) {
  bool latin = false;       // something of Latin-1
  bool vietnamese = false;  // something only Unicode has
  for (std::size_t i = 0; i < text.size();) {
    const unsigned char first = at(text, i);
    if (first < 0x80) {
      ++i;
      continue;
    }
    const unsigned char second = at(text, i + 1);
    const bool two = second >= 0x80 && second < 0xC0;
    if (first == 0xE1 && two && (second & 0xFE) == 0xBA && (at(text, i + 2) & 0xC0) == 0x80) {
      vietnamese = true;
      i += 3;
    } else if (first >= 0xC4 && first <= 0xC6 && two) {
      vietnamese = true;
      i += 2;
    } else if (first == 0xC3 && two) {
      if (!kOrdinary[second & 0x3F]) return true;
      latin = true;
      i += 2;
    } else if (first == 0xC2 && two) {
      const bool behind_word = i > 0 && is_letter_byte(at(text, i - 1));
      if (second < 0xA0 || (behind_word && !follows_words(second))) return true;
      latin = true;
      i += 2;
    } else if (next_code_point(text, i) == kInvalid) {
      return true;
    }
  }
  return latin && !vietnamese;
}

}  // namespace tracuu::analyzers
