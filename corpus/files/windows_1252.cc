#include "corpus/files/windows_1252.h"

#include <array>

namespace tracuu::corpus {
namespace {

// 0x80 to 0x9F.
constexpr std::array<char16_t, 32> kUpperControls = {
    0x20AC, 0x81,   0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
    0x2039, 0x0152, 0x8D,   0x017D, 0x8F,   0x90,   0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x9D,   0x017E, 0x0178};

}  // namespace

char32_t windows_1252(std::uint8_t byte) {
  return byte < 0x80 || byte > 0x9F ? char32_t{byte} : char32_t{kUpperControls[byte - 0x80U]};
}

std::string utf8_of_windows_1252(std::string_view bytes) {
  std::string text;
  text.reserve(bytes.size());
  for (const char byte : bytes) append_utf8(text, windows_1252(static_cast<std::uint8_t>(byte)));
  return text;
}

void append_utf8(std::string& text, char32_t c) {
  if ((c >= 0xD800 && c < 0xE000) || c > 0x10FFFF) c = 0xFFFD;
  if (c < 0x80) {
    text += static_cast<char>(c);
    return;
  }
  const int more = c < 0x800 ? 1 : c < 0x10000 ? 2 : 3;
  constexpr unsigned kFirst[] = {0, 0xC0, 0xE0, 0xF0};
  text += static_cast<char>(kFirst[more] | (c >> (6 * more)));
  for (int part = more - 1; part >= 0; --part) {
    text += static_cast<char>(0x80U | ((c >> (6 * part)) & 0x3FU));
  }
}

}  // namespace tracuu::corpus
