#include "analyzers/word_breaker.h"

#include <algorithm>
#include <stdexcept>
#include <string>

#include <unicode/utext.h>

#include "analyzers/letter.h"
#include "analyzers/utf8.h"
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

void add(std::vector<Piece>& found, std::size_t begin, std::size_t end, PieceKind kind) {
  found.push_back({static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end), kind});
}

// Bytes without a blank that the rules see at once. At each piece the rule for e-mail looks ahead
// to the end of the run: without a bound, a megabyte of '%' would take hours.
constexpr std::size_t kLongestRun = 512;

// Behind the run of our own letters that starts at `at`.
std::size_t plain_letters_end(std::string_view text, std::size_t at) {
  std::size_t next = at;
  while (next < text.size() && find_letter(next_code_point(text, next)).base != 0) at = next;
  return at;
}

// Marks that no rule joins to the letters before them when a blank follows.
bool stands_plain_mark(std::string_view text, std::size_t at) {
  return at < text.size() && std::string_view(".,;:)").find(text[at]) != std::string_view::npos;
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

  // The pieces of text[begin, end), both at a blank or an end of the text.
  void append_pieces(std::string_view text, std::size_t begin, std::size_t end,
                     std::vector<Piece>& found) {
    UErrorCode status = U_ZERO_ERROR;
    UText view = UTEXT_INITIALIZER;
    utext_openUTF8(&view, text.data() + begin, static_cast<std::int64_t>(end - begin), &status);
    iterator_->setText(&view, status);
    utext_close(&view);  // the iterator holds a clone
    if (U_FAILURE(status)) throw std::runtime_error(u_errorName(status));
    std::size_t from = begin;
    for (auto at = iterator_->next(); at != icu::BreakIterator::DONE; at = iterator_->next()) {
      const std::size_t to = begin + static_cast<std::size_t>(at);
      add(found, from, to, static_cast<PieceKind>(iterator_->getRuleStatus()));
      from = to;
    }
  }

 private:
  const WordBreaker& owner_;
  std::unique_ptr<icu::BreakIterator> iterator_;
};

WordBreaker::WordBreaker() : compiled_(compile_rules()) {}

WordBreaker::~WordBreaker() = default;

std::vector<Piece> WordBreaker::pieces_by_rules(std::string_view text) const {
  std::vector<Piece> found;
  Lent(*this).append_pieces(text, 0, text.size(), found);
  return found;
}

std::vector<Piece> WordBreaker::pieces(std::string_view text) const {
  std::vector<Piece> found;
  found.reserve(text.size() / 3 + 8);
  Lent lent(*this);
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t begin = at;
    if (text[at] == ' ') {
      at = std::min(text.find_first_not_of(' ', at), text.size());
      add(found, begin, at, PieceKind::blank);
      continue;
    }
    const std::size_t letters_end = plain_letters_end(text, at);
    const std::size_t stop = letters_end + (stands_plain_mark(text, letters_end) ? 1 : 0);
    if (letters_end > begin && (stop == text.size() || text[stop] == ' ')) {
      add(found, begin, letters_end, PieceKind::word);
      if (stop > letters_end) add(found, letters_end, stop, PieceKind::other);
      at = stop;
    } else {
      at = std::min(text.find(' ', letters_end), text.size());
      if (at - begin > kLongestRun) {
        at = begin + kLongestRun;
        while ((static_cast<unsigned char>(text[at]) & 0xC0) == 0x80) --at;
      }
      lent.append_pieces(text, begin, at, found);
    }
  }
  return found;
}

}  // namespace tracuu::analyzers
