#include "analyzers/token_filter.h"

#include "analyzers/bigram_builder.h"
#include "analyzers/word_speller.h"

namespace tracuu::analyzers {

Tokens ExactKey::operator()(Tokens tokens) const {
  Tokens kept;
  kept.reserve(tokens.size());
  for (Token& token : tokens) {
    WordKey key = spell(token.text, token.kind);
    if (!key.exact_adds()) continue;
    token.text = std::move(key.exact);
    kept.push_back(std::move(token));
  }
  return kept;
}

Tokens FoldedKey::operator()(Tokens tokens) const {
  for (Token& token : tokens) token.text = spell(token.text, token.kind).folded;
  return tokens;
}

Tokens Bigrams::operator()(Tokens tokens) const {
  Tokens pairs;
  for (std::size_t i = 0; i + 1 < tokens.size(); ++i) {
    const Token& first = tokens[i];
    const Token& second = tokens[i + 1];
    if (first.position + 1 != second.position) continue;
    pairs.push_back({join_bigram(first.text, second.text), first.begin, second.end, first.position,
                     2, first.kind});
  }
  return pairs;
}

}  // namespace tracuu::analyzers
