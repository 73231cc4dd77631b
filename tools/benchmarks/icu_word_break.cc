#include "tools/benchmarks/icu_word_break.h"

#include <stdexcept>

#include <unicode/utext.h>

namespace tracuu::tools {

IcuWordBreak::IcuWordBreak() {
  UErrorCode status = U_ZERO_ERROR;
  iterator_.reset(icu::BreakIterator::createWordInstance(icu::Locale("vi"), status));
  if (U_FAILURE(status)) throw std::runtime_error(u_errorName(status));
}

std::size_t IcuWordBreak::count(std::string_view utf8) const {
  UErrorCode status = U_ZERO_ERROR;
  UText text = UTEXT_INITIALIZER;
  utext_openUTF8(&text, utf8.data(), static_cast<std::int64_t>(utf8.size()), &status);
  iterator_->setText(&text, status);
  utext_close(&text);  // the iterator holds a clone
  if (U_FAILURE(status)) throw std::runtime_error(u_errorName(status));
  return count_boundaries();
}

std::size_t IcuWordBreak::count(const icu::UnicodeString& utf16) const {
  iterator_->setText(utf16);
  return count_boundaries();
}

std::size_t IcuWordBreak::count_boundaries() const {
  std::size_t pieces = 0;
  while (iterator_->next() != icu::BreakIterator::DONE) ++pieces;
  return pieces;
}

}  // namespace tracuu::tools
