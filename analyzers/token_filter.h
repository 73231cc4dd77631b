// TokenFilter: a link of a chain, tokens to tokens.
//
//   FoldedKey()(tokens)   // Thuỷ -> thuy
//
// A filter is a pure function without state: it may look at the whole list, drops or joins tokens,
// changes their text and never moves their offsets. All threads may share one.
#pragma once

#include <functional>

#include "analyzers/token.h"

namespace tracuu::analyzers {

using TokenFilter = std::function<Tokens(Tokens)>;

// Family E: the canonical spelling; tokens to which it adds nothing go.
struct ExactKey {
  Tokens operator()(Tokens tokens) const;
};

// Family F: the canonical spelling without marks.
struct FoldedKey {
  Tokens operator()(Tokens tokens) const;
};

// Family G: neighbours joined, thu_tuc; not over a sentence end.
struct Bigrams {
  Tokens operator()(Tokens tokens) const;
};

}  // namespace tracuu::analyzers
