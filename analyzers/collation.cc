#include "analyzers/collation.h"

#include <stdexcept>

#include "analyzers/letter.h"
#include "analyzers/normalizer.h"
#include "analyzers/utf8.h"
#include "analyzers/word_key.h"

namespace tracuu::analyzers {
namespace {

void check(UErrorCode status) {
  if (U_FAILURE(status)) {
    throw std::runtime_error(std::string("ICU gives no Vietnamese collation: ") +
                             u_errorName(status));
  }
}

std::unique_ptr<const icu::Collator> make_collator() {
  UErrorCode status = U_ZERO_ERROR;
  std::unique_ptr<icu::Collator> collator(icu::Collator::createInstance(icu::Locale("vi"), status));
  check(status);
  collator->setAttribute(UCOL_NUMERIC_COLLATION, UCOL_ON, status);
  collator->setAttribute(UCOL_NORMALIZATION_MODE, UCOL_ON, status);
  collator->setStrength(icu::Collator::TERTIARY);
  check(status);
  return collator;
}

// The tones of all syllables in their old-style place; case stays.
std::string with_placed_tones(std::string_view text) {
  std::string placed;
  std::size_t begin = 0;
  while (begin < text.size()) {
    std::size_t end = begin;
    std::size_t next = begin;
    while (next < text.size() && find_letter(next_code_point(text, next)).base != 0) end = next;
    placed += place_tone(text.substr(begin, end - begin));
    placed += text.substr(end, (end < text.size() ? next : end) - end);
    begin = end < text.size() ? next : end;
  }
  return placed;
}

}  // namespace

Collation::Collation() : collator_(make_collator()) {}

Collation::~Collation() = default;

std::string Collation::sort_key(std::string_view text) const {
  const std::string placed = with_placed_tones(normalize(text).text);
  const auto source = icu::UnicodeString::fromUTF8(placed);
  std::string key(placed.size() * 2 + 16, '\0');
  auto length = collator_->getSortKey(source, reinterpret_cast<std::uint8_t*>(key.data()),
                                      static_cast<std::int32_t>(key.size()));
  if (static_cast<std::size_t>(length) > key.size()) {
    key.resize(static_cast<std::size_t>(length));
    length = collator_->getSortKey(source, reinterpret_cast<std::uint8_t*>(key.data()), length);
  }
  key.resize(length > 0 ? static_cast<std::size_t>(length - 1) : 0);
  return key;
}

}  // namespace tracuu::analyzers
