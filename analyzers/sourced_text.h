// SourcedText: code points that remember which bytes of the source they came from, through any
// number of rewritings.
//
//   SourcedText text = read_sourced("N\xA8m");   // no UTF-8: the line is taken byte by byte
//   is_raw(text[1].c) -> true
//
// A value; pure functions; any thread.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace tracuu::analyzers {

struct SourcedCharacter {
  char32_t c;
  std::uint32_t begin;  // bytes in the source
  std::uint32_t end;
};

using SourcedText = std::vector<SourcedCharacter>;
using SourcedSpan = std::span<const SourcedCharacter>;

// A byte from 0x80 on of a line that is not UTF-8: behind the last code point.
inline constexpr char32_t kFirstRaw = 0x110000;

inline bool is_raw(char32_t c) { return c >= kFirstRaw; }
inline char32_t raw_byte(unsigned char byte) { return kFirstRaw + byte; }

// Line by line: a line with a single ill-formed sequence is single bytes altogether, because two
// letters of a legacy encoding may happen to make one character of UTF-8.
SourcedText read_sourced(std::string_view source);

inline bool ends_line(char32_t c) { return c == '\n' || c == '\r' || c == '\f'; }

}  // namespace tracuu::analyzers
