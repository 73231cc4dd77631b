#include "analyzers/word_speller.h"

#include <algorithm>

#include "analyzers/number_value.h"

namespace tracuu::analyzers {
namespace {

WordKey number_key(std::string_view raw) {
  WordKey result;
  result.exact = raw;
  result.folded = number_value(raw);
  return result;
}

WordKey initials_key(std::string_view raw) {
  std::string letters(raw);
  letters.erase(std::remove(letters.begin(), letters.end(), '.'), letters.end());
  WordKey result = make_word_key(letters);
  result.word_class = WordClass::other;  // D.A is no syllable "da"
  return result;
}

WordKey key_of(std::string_view raw, const Span& span) {
  switch (span.kind) {
    case SpanKind::number:
      return number_key(raw);
    case SpanKind::initials:
      return initials_key(raw);
    case SpanKind::percent:
      return make_word_key(raw);
    case SpanKind::word:
      return make_word_key(raw, span.packed);
  }
  return {};
}

}  // namespace

WordKey spell(std::string_view raw, const Span& span) {
  WordKey result = key_of(raw, span);
  if (result.folded.empty()) result.folded = raw;  // a mark alone folds to nothing
  return result;
}

WordKey spell(std::string_view raw, SpanKind kind) {
  Span span;
  span.kind = kind;
  if (kind == SpanKind::word) span.packed = pack_word(raw);
  return spell(raw, span);
}

}  // namespace tracuu::analyzers
