// WordBreaker: cuts a normalised text into pieces after the project's own rules (word_break.rules).
//
//   WordBreaker breaker;
//   breaker.pieces("khoản 2.Điều 5", out);   // word, blank, number, other, word, blank, number
//
// ICU's break iterators must not be shared between threads and cloning one costs as much as a page
// of text. The breaker keeps a pool of clones and lends one for each call; the compiled rules are
// shared by all of them. All threads may share one breaker.
//
// No rule reaches over a blank, so a word of our letters between blanks needs no rules: it is cut
// by hand, which more than doubles the speed. pieces_by_rules() is the measure that a test holds it
// to.
#pragma once

#include <cstdint>
#include <memory>
#include <mutex>
#include <string_view>
#include <vector>

#include <unicode/rbbi.h>

namespace tracuu::analyzers {

// The status numbers of word_break.rules.
enum class PieceKind : std::uint8_t {
  other = 0,
  blank = 10,
  word = 20,
  initials = 30,
  number = 40,
  percent = 50,
  date = 60,
  code = 70,
  address = 80,
};

struct Piece {
  std::uint32_t begin = 0;  // bytes in the normalised text
  std::uint32_t end = 0;
  PieceKind kind = PieceKind::other;
};

class WordBreaker {
 public:
  WordBreaker();
  ~WordBreaker();

  // The pieces put together are the text.
  std::vector<Piece> pieces(std::string_view text) const;
  std::vector<Piece> pieces_by_rules(std::string_view text) const;

 private:
  class Lent;

  icu::RuleBasedBreakIterator compiled_;
  mutable std::mutex mutex_;
  mutable std::vector<std::unique_ptr<icu::BreakIterator>> idle_;
};

}  // namespace tracuu::analyzers
