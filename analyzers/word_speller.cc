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

}  // namespace

WordKey spell(std::string_view raw, SpanKind kind) {
  WordKey result = kind == SpanKind::number     ? number_key(raw)
                   : kind == SpanKind::initials ? initials_key(raw)
                                                : make_word_key(raw);
  if (result.folded.empty()) result.folded = raw;  // a mark alone folds to nothing
  return result;
}

}  // namespace tracuu::analyzers
