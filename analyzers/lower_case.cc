#include "analyzers/lower_case.h"

#include <unicode/uchar.h>

#include "analyzers/letter.h"
#include "analyzers/utf8.h"

namespace tracuu::analyzers {

void append_lower(std::string& out, char32_t c) {
  const Letter letter = find_letter(c);
  if (letter.base != 0) {
    if (!letter.upper) return append_code_point(out, c);
    return append_code_point(out, compose_letter({letter.base, letter.shape, letter.tone, false}));
  }
  switch (c) {
    case 0x0130:  // İ
      out += 'i';
      return;
    case 0x00DF:  // ß
    case 0x1E9E:
      out += "ss";
      return;
    case 0x017F:  // ſ
      out += 's';
      return;
    default:
      append_code_point(out, static_cast<char32_t>(u_tolower(static_cast<UChar32>(c))));
  }
}

std::string lower_case(std::string_view text) {
  std::string lower;
  lower.reserve(text.size());
  for (std::size_t i = 0; i < text.size();) {
    const char32_t c = next_code_point(text, i);
    if (c != kInvalid) append_lower(lower, c);
  }
  return lower;
}

}  // namespace tracuu::analyzers
