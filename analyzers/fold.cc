#include "analyzers/fold.h"

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include "analyzers/letter.h"
#include "analyzers/utf8.h"

namespace tracuu::analyzers {
namespace {

bool is_mark(UChar32 c) { return u_charType(c) == U_NON_SPACING_MARK; }

// Decomposes, drops the marks and joins again what has none (Hangul).
void append_foreign(std::string& out, char32_t c) {
  if (c < 0x80) return append_code_point(out, c);
  const auto code_point = static_cast<UChar32>(c);
  if (is_mark(code_point)) return;
  UErrorCode status = U_ZERO_ERROR;
  const auto* nfc = icu::Normalizer2::getNFCInstance(status);
  icu::UnicodeString parts;
  if (U_FAILURE(status) || !nfc->getDecomposition(code_point, parts)) {
    return append_code_point(out, c);
  }
  icu::UnicodeString kept;
  for (std::int32_t i = 0; i < parts.length(); i = parts.moveIndex32(i, 1)) {
    if (!is_mark(parts.char32At(i))) kept.append(parts.char32At(i));
  }
  nfc->normalize(kept, status).toUTF8String(out);
}

}  // namespace

std::string fold(std::string_view text) {
  std::string folded;
  folded.reserve(text.size());
  for (std::size_t i = 0; i < text.size();) {
    const char32_t c = next_code_point(text, i);
    if (c == kInvalid) continue;
    const Letter letter = find_letter(c);
    if (letter.base == 0) {
      append_foreign(folded, c);
    } else {
      folded += static_cast<char>(letter.upper ? letter.base - 'a' + 'A' : letter.base);
    }
  }
  return folded;
}

}  // namespace tracuu::analyzers
