// RelationText: one text as its relations are read: words, what stands between them, the phrases
// and citations that begin with a word, and what is quoted from other texts.
//
//   RelationText text(article.text, analyzer.analyze(article.text));
//   text.is(3, Sense::act); text.citation_at(4)
//
// A view: the text and its terms must outlive it. Used by one thread.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include "analyzers/vietnamese_analyzer.h"
#include "indexer/quotations.h"
#include "indexer/relation_phrases.h"

namespace tracuu::indexer {

class RelationText {
 public:
  RelationText(std::string_view text, const analyzers::TextTerms& terms);

  std::string_view bytes() const { return text_; }
  std::size_t size() const { return words_.size(); }  // words
  const analyzers::Word& word(std::size_t i) const { return words_[i]; }
  const std::vector<analyzers::Citation>& citations() const { return citations_; }

  // What stands before word i; behind the last word for i = size().
  std::string_view gap(std::size_t i) const;
  bool gap_holds(std::size_t i, std::string_view any) const;

  // The phrase that begins with word i; nullptr if none does. 1 word if none does.
  const RelationPhrase* phrase(std::size_t i) const { return phrases_.at(i); }
  std::size_t phrase_size(std::size_t i) const { return phrases_.size_at(i); }
  bool is(std::size_t i, Sense sense) const { return phrases_.is(i, sense); }
  // Whether a phrase of this sense begins at or behind word `begin` and ends before word i.
  bool is_before(std::size_t i, std::size_t begin, Sense sense) const;

  // The citation that begins with word i; nullptr if none does.
  const analyzers::Citation* citation_at(std::size_t i) const;
  bool is_quoted(std::size_t i) { return quotations_.hold(words_[i].begin); }  // in rising order

  // "01 tháng 7 năm 2025", "1/7/2025" from word i on, before word `end`.
  std::optional<analyzers::CalendarDate> date_at(std::size_t i, std::size_t end) const;

 private:
  std::string_view text_;
  const std::vector<analyzers::Word>& words_;
  const std::vector<analyzers::Citation>& citations_;
  RelationPhrases phrases_;
  Quotations quotations_;
};

}  // namespace tracuu::indexer
