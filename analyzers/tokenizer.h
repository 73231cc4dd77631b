// Tokenizer: the first link of a chain, text to tokens.
//
//   Tokenizer tokenizer = SyllableTokenizer(scanner);
//   tokenizer("Thủ tục")   -> Thủ [0,5) tục [6,11)
//
// A tokenizer is a pure function: all threads may share one.
#pragma once

#include <functional>
#include <memory>
#include <string_view>

#include "analyzers/number_matcher.h"
#include "analyzers/token.h"

namespace tracuu::analyzers {

using Tokenizer = std::function<Tokens(std::string_view)>;

// One token for each syllable, number or code, as written but normalised.
class SyllableTokenizer {
 public:
  explicit SyllableTokenizer(std::shared_ptr<const Scanner> scanner);
  Tokens operator()(std::string_view text) const;

 private:
  std::shared_ptr<const Scanner> scanner_;
};

// One token for each legal key of the text (families N, P, D, A). A key speaks for the text as a
// whole, so all of them bear the offsets of the whole text and position 0.
class LegalKeyTokenizer {
 public:
  LegalKeyTokenizer(std::shared_ptr<const Scanner> scanner, SymbolCase symbol_case);
  Tokens operator()(std::string_view text) const;

 private:
  std::shared_ptr<const Scanner> scanner_;
  SymbolCase symbol_case_;
};

}  // namespace tracuu::analyzers
