#include "analyzers/legacy_decoder.h"

#include <optional>

#include "analyzers/legacy_tables.h"
#include "analyzers/letter.h"
#include "analyzers/utf8.h"

namespace tracuu::analyzers {
namespace {

constexpr char32_t kReplacement = 0xFFFD;
constexpr std::size_t kLongestSequence = 4;  // of UTF-8

std::optional<std::uint8_t> raw_byte_of(char32_t c) {
  if (!is_raw(c)) return std::nullopt;
  return static_cast<std::uint8_t>(c - kFirstRaw);
}

std::optional<std::uint8_t> byte_of(char32_t c) {
  return is_raw(c) ? raw_byte_of(c) : byte_read_as(c);
}

// Bytes that a single-byte encoding leaves open are what Windows-1252 has there.
SourcedCharacter kept(SourcedCharacter one) {
  if (const auto byte = raw_byte_of(one.c)) one.c = windows_1252(*byte);
  return one;
}

std::optional<Tone> tone_of(char32_t mark) {
  switch (mark) {
    case 0x0300:
      return Tone::grave;
    case 0x0301:
      return Tone::acute;
    case 0x0303:
      return Tone::tilde;
    case 0x0309:
      return Tone::hook;
    case 0x0323:
      return Tone::dot;
    default:
      return std::nullopt;
  }
}

// Puts the tone on the letter before it, if that can bear one; false if not.
bool put_tone(const SourcedCharacter& mark, SourcedText& out, std::size_t first) {
  const auto tone = tone_of(mark.c);
  if (!tone || out.size() == first) return false;
  Letter letter = find_letter(out.back().c);
  if (letter.base == 0 || letter.tone != Tone::level) return false;
  letter.tone = *tone;
  const char32_t composed = compose_letter(letter);
  if (composed == 0) return false;
  out.back().c = composed;
  out.back().end = mark.end;
  return true;
}

void decode_bytes(LegacyEncoding encoding, SourcedSpan characters, SourcedText& out) {
  const std::size_t first = out.size();
  for (SourcedCharacter one : characters) {
    const auto byte = byte_of(one.c);
    const char32_t letter = byte ? byte_meaning(encoding, *byte) : 0;
    if (letter == 0) {
      out.push_back(kept(one));
      continue;
    }
    one.c = letter;
    if (!put_tone(one, out, first)) out.push_back(one);
  }
}

void decode_vni(SourcedSpan characters, SourcedText& out) {
  for (std::size_t i = 0; i < characters.size(); ++i) {
    SourcedCharacter one = kept(characters[i]);
    if (i + 1 < characters.size()) {
      const SourcedCharacter mark = kept(characters[i + 1]);
      if (const char32_t letter = vni_letter(one.c, mark.c)) {
        out.push_back({letter, one.begin, mark.end});
        ++i;
        continue;
      }
    }
    if (const char32_t letter = vni_letter(one.c)) one.c = letter;
    out.push_back(one);
  }
}

// Joins the bytes that `byte` sees behind the characters to characters of UTF-8.
template <class ByteOf>
void join_utf8(SourcedSpan characters, SourcedText& out, ByteOf byte) {
  for (std::size_t i = 0; i < characters.size();) {
    char bytes[kLongestSequence];
    std::size_t count = 0;
    while (count < kLongestSequence && i + count < characters.size()) {
      const auto next = byte(characters[i + count].c);
      if (!next || (*next & 0x80) == 0) break;
      bytes[count++] = static_cast<char>(*next);
    }
    std::size_t length = 0;
    const char32_t c = count == 0 ? kInvalid : next_code_point({bytes, count}, length);
    SourcedCharacter one = characters[i];
    if (c == kInvalid) {
      if (is_raw(one.c)) one.c = kReplacement;
      length = 1;
    } else {
      one.c = c;
      one.end = characters[i + length - 1].end;
    }
    out.push_back(one);
    i += length;
  }
}

}  // namespace

void decode(LegacyEncoding encoding, SourcedSpan characters, SourcedText& out) {
  switch (encoding) {
    case LegacyEncoding::none:
      return join_utf8(characters, out, raw_byte_of);
    case LegacyEncoding::vni:
      return decode_vni(characters, out);
    case LegacyEncoding::utf8_as_latin1:
      return join_utf8(characters, out, byte_of);
    case LegacyEncoding::utf8_as_latin1_twice: {
      SourcedText once;
      join_utf8(characters, once, byte_of);
      return join_utf8(once, out, byte_of);
    }
    case LegacyEncoding::tcvn3:
    case LegacyEncoding::viscii:
    case LegacyEncoding::windows_1258:
      return decode_bytes(encoding, characters, out);
  }
}

}  // namespace tracuu::analyzers
