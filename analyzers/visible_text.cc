#include "analyzers/visible_text.h"

#include <cstdio>

#include <unicode/uchar.h>

#include "analyzers/utf8.h"

namespace tracuu::analyzers {
namespace {

constexpr std::uint32_t kUnseen = U_GC_M_MASK | U_GC_C_MASK | U_GC_Z_MASK;

bool is_seen(char32_t c) {
  if (c == U' ') return true;
  const auto code_point = static_cast<UChar32>(c);
  return (U_GET_GC_MASK(code_point) & kUnseen) == 0 &&
         !u_hasBinaryProperty(code_point, UCHAR_DEFAULT_IGNORABLE_CODE_POINT);
}

void append_escape(std::string& out, const char* format, unsigned value) {
  char escape[16];
  std::snprintf(escape, sizeof escape, format, value);
  out += escape;
}

}  // namespace

std::string visible_text(std::string_view text) {
  std::string visible;
  for (std::size_t i = 0; i < text.size();) {
    const std::size_t begin = i;
    const char32_t c = next_code_point(text, i);
    const std::string_view bytes = text.substr(begin, i - begin);
    if (c == kInvalid) {
      for (const char byte : bytes) {
        append_escape(visible, "\\x%02X", static_cast<unsigned char>(byte));
      }
    } else if (is_seen(c)) {
      visible += bytes;
    } else {
      append_escape(visible, c > 0xFFFF ? "\\U%08X" : "\\u%04X", static_cast<unsigned>(c));
    }
  }
  return visible;
}

}  // namespace tracuu::analyzers
