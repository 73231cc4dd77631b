#include "analyzers/word_breaker.h"

#include <stdexcept>
#include <string>

#include <unicode/utext.h>

#include "word_break_rules.h"

namespace tracuu::analyzers {
namespace {

icu::RuleBasedBreakIterator compile_rules() {
  UErrorCode status = U_ZERO_ERROR;
  UParseError error;
  icu::RuleBasedBreakIterator compiled(icu::UnicodeString::fromUTF8(kWordBreakRules), error,
                                       status);
  if (U_FAILURE(status)) {
    throw std::runtime_error("word_break.rules line " + std::to_string(error.line) + ": " +
                             u_errorName(status));
  }
  return compiled;
}

}  // namespace

// One iterator out of the pool, given back at the end of the call.
class WordBreaker::Lent {
 public:
  explicit Lent(const WordBreaker& owner) : owner_(owner) {
    {
      const std::lock_guard lock(owner_.mutex_);
      if (!owner_.idle_.empty()) {
        iterator_ = std::move(owner_.idle_.back());
        owner_.idle_.pop_back();
      }
    }
    if (iterator_ == nullptr) iterator_.reset(owner_.compiled_.clone());
    if (iterator_ == nullptr) throw std::bad_alloc();
  }

  ~Lent() {
    const std::lock_guard lock(owner_.mutex_);
    owner_.idle_.push_back(std::move(iterator_));
  }

  Lent(const Lent&) = delete;
  Lent& operator=(const Lent&) = delete;

  icu::BreakIterator& iterator() { return *iterator_; }

 private:
  const WordBreaker& owner_;
  std::unique_ptr<icu::BreakIterator> iterator_;
};

WordBreaker::WordBreaker() : compiled_(compile_rules()) {}

WordBreaker::~WordBreaker() = default;

std::vector<Piece> WordBreaker::pieces(std::string_view text) const {
  std::vector<Piece> found;
  if (text.empty()) return found;
  found.reserve(text.size() / 3 + 8);
  Lent lent(*this);
  UErrorCode status = U_ZERO_ERROR;
  UText view = UTEXT_INITIALIZER;
  utext_openUTF8(&view, text.data(), static_cast<std::int64_t>(text.size()), &status);
  lent.iterator().setText(&view, status);
  if (U_FAILURE(status)) throw std::runtime_error(u_errorName(status));
  std::uint32_t begin = 0;
  for (auto at = lent.iterator().next(); at != icu::BreakIterator::DONE;
       at = lent.iterator().next()) {
    const auto kind = static_cast<PieceKind>(lent.iterator().getRuleStatus());
    found.push_back({begin, static_cast<std::uint32_t>(at), kind});
    begin = static_cast<std::uint32_t>(at);
  }
  utext_close(&view);
  return found;
}

}  // namespace tracuu::analyzers
