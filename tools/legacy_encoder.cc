#include "tools/legacy_encoder.h"

#include <map>

#include "analyzers/legacy_tables.h"
#include "analyzers/letter.h"
#include "analyzers/lower_case.h"
#include "analyzers/normalizer.h"
#include "analyzers/utf8.h"

namespace tracuu::tools {
namespace {

using namespace analyzers;

using Spellings = std::map<char32_t, std::string>;

void add_vni(Spellings& spellings) {
  for (int c = 0xFF; c >= 0xC0; --c) {
    const auto mark = static_cast<char32_t>(c);
    if (const char32_t letter = vni_letter(mark)) spellings[letter] = static_cast<char>(c);
    const auto bases = c >= 0xE0 ? std::u32string_view(U"aeouyôö") : U"AEOUYÔÖ";
    for (const char32_t base : bases) {
      const char32_t letter = vni_letter(base, mark);
      if (letter != 0) spellings[letter] = {static_cast<char>(base), static_cast<char>(c)};
    }
  }
}

void add_single_bytes(LegacyEncoding encoding, Spellings& spellings) {
  for (int byte = 0; byte < 0x100; ++byte) {
    const char32_t letter = byte_meaning(encoding, static_cast<std::uint8_t>(byte));
    if (letter != 0) spellings[letter] = static_cast<char>(byte);
  }
}

// What the encoding leaves to Windows-1252.
void add_windows_1252(LegacyEncoding encoding, Spellings& spellings) {
  for (int i = 0x80; i < 0x100; ++i) {
    const auto byte = static_cast<std::uint8_t>(i);
    if (byte_meaning(encoding, byte) == 0) spellings[windows_1252(byte)] = static_cast<char>(byte);
  }
}

Spellings spellings_of(LegacyEncoding encoding) {
  Spellings spellings;
  if (encoding == LegacyEncoding::windows_1258) add_windows_1252(encoding, spellings);
  if (encoding == LegacyEncoding::vni) {
    add_vni(spellings);
  } else {
    add_single_bytes(encoding, spellings);
  }
  if (encoding == LegacyEncoding::tcvn3) {  // its capitals are those of another font
    for (const auto& row : kVowelRows) {
      for (int tone = 1; tone < kTones; ++tone) {
        spellings[row.upper[tone]] = spellings[row.lower[tone]];
      }
    }
  }
  return spellings;
}

constexpr char32_t kTones1258[] = {0, 0x0300, 0x0309, 0x0303, 0x0301, 0x0323};

void append_spelling(const Spellings& spellings, char32_t c, std::string& out) {
  if (c < 0x80) {
    out += static_cast<char>(c);
    return;
  }
  if (const auto found = spellings.find(c); found != spellings.end()) {
    out += found->second;
    return;
  }
  Letter letter = find_letter(c);
  const auto tone = static_cast<int>(letter.tone);
  if (letter.base == 0 || tone == 0 || !spellings.contains(kTones1258[tone])) {
    out += '?';
    return;
  }
  letter.tone = Tone::level;
  append_spelling(spellings, compose_letter(letter), out);
  append_spelling(spellings, kTones1258[tone], out);
}

}  // namespace

std::string encode_legacy(LegacyEncoding encoding, std::string_view text) {
  if (encoding == LegacyEncoding::none || encoding == LegacyEncoding::utf8_as_latin1) {
    return std::string(text);
  }
  if (encoding == LegacyEncoding::utf8_as_latin1_twice) return as_latin1(text);
  const Spellings spellings = spellings_of(encoding);
  std::string bytes;
  for (std::size_t i = 0; i < text.size();)
    append_spelling(spellings, next_code_point(text, i), bytes);
  return bytes;
}

std::string as_windows_1252(std::string_view bytes) {
  std::string text;
  for (const char byte : bytes) {
    append_code_point(text, windows_1252(static_cast<std::uint8_t>(byte)));
  }
  return text;
}

std::string as_latin1(std::string_view bytes) {
  std::string text;
  for (const char byte : bytes) append_code_point(text, static_cast<unsigned char>(byte));
  return text;
}

}  // namespace tracuu::tools
