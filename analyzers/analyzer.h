// Analyzer: a tokenizer and the filters behind it, read as the pipeline it is.
//
//   Analyzer folded = Analyzer(SyllableTokenizer(scanner)).then<FoldedKey>();
//   folded.analyze("Thủ tục")   -> thu tuc
//
// Immutable once composed: all threads may share one.
#pragma once

#include <string_view>
#include <utility>
#include <vector>

#include "analyzers/token_filter.h"
#include "analyzers/tokenizer.h"

namespace tracuu::analyzers {

class Analyzer {
 public:
  explicit Analyzer(Tokenizer tokenizer) : tokenizer_(std::move(tokenizer)) {}

  template <typename Filter, typename... Arguments>
  Analyzer then(Arguments&&... arguments) && {
    filters_.emplace_back(Filter{std::forward<Arguments>(arguments)...});
    return std::move(*this);
  }

  Tokens analyze(std::string_view text) const {
    Tokens tokens = tokenizer_(text);
    for (const TokenFilter& filter : filters_) tokens = filter(std::move(tokens));
    return tokens;
  }

 private:
  Tokenizer tokenizer_;
  std::vector<TokenFilter> filters_;
};

}  // namespace tracuu::analyzers
