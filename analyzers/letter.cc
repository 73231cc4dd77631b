#include "analyzers/letter.h"

namespace tracuu::analyzers {

char32_t compose_letter(const Letter& letter) {
  for (const auto& row : kVowelRows) {
    if (row.base != letter.base || row.shape != letter.shape) continue;
    return (letter.upper ? row.upper : row.lower)[static_cast<int>(letter.tone)];
  }
  if (letter.tone != Tone::level) return 0;
  if (letter.shape == Shape::none) {
    return static_cast<char32_t>(letter.upper ? letter.base - 'a' + 'A' : letter.base);
  }
  if (letter.base == 'd' && letter.shape == Shape::stroke) return letter.upper ? U'Đ' : U'đ';
  return 0;
}

}  // namespace tracuu::analyzers
