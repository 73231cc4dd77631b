// UTF-8 one code point at a time.
//
//   for (std::size_t i = 0; i < text.size();) use(next_code_point(text, i));
//
// Pure functions; any thread.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include <unicode/utf8.h>

namespace tracuu::analyzers {

inline constexpr char32_t kInvalid = 0xFFFFFFFF;

// The code point at `position`, which moves behind it. Bytes that are no UTF-8 give kInvalid and
// are passed one ill-formed sequence at a time.
inline char32_t next_code_point(std::string_view text, std::size_t& position) {
  const auto first = static_cast<unsigned char>(text[position]);
  if (first < 0x80) {
    ++position;
    return first;
  }
  const auto* bytes = reinterpret_cast<const std::uint8_t*>(text.data()) + position;
  const auto left = text.size() - position;
  const auto length = static_cast<std::int32_t>(left < 8 ? left : 8);
  std::int32_t offset = 0;
  UChar32 code_point = 0;
  U8_NEXT(bytes, offset, length, code_point);
  position += static_cast<std::size_t>(offset);
  return code_point < 0 ? kInvalid : static_cast<char32_t>(code_point);
}

// The start of the code point that ends before `position` (> 0). Well-formed text only.
inline std::size_t previous_code_point(std::string_view text, std::size_t position) {
  do {
    --position;
  } while (position > 0 && (static_cast<unsigned char>(text[position]) & 0xC0) == 0x80);
  return position;
}

inline void append_code_point(std::string& out, char32_t c) {
  if (c < 0x80) {
    out += static_cast<char>(c);
    return;
  }
  char bytes[4];
  int length = 0;
  const auto put = [&](char32_t bits) { bytes[length++] = static_cast<char>(bits); };
  if (c < 0x800) {
    put(0xC0 | (c >> 6));
  } else if (c < 0x10000) {
    put(0xE0 | (c >> 12));
    put(0x80 | ((c >> 6) & 0x3F));
  } else {
    put(0xF0 | (c >> 18));
    put(0x80 | ((c >> 12) & 0x3F));
    put(0x80 | ((c >> 6) & 0x3F));
  }
  put(0x80 | (c & 0x3F));
  out.append(bytes, static_cast<std::size_t>(length));
}

}  // namespace tracuu::analyzers
