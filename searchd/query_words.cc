#include "searchd/query_words.h"

#include <algorithm>

namespace tracuu::searchd {
namespace {

using analyzers::Word;
using analyzers::WordClass;

// A word without marks that Vietnamese would not spell so: its marks were left out.
bool lacks_marks(const Word& word) {
  return !word.marked &&
         (word.word_class == WordClass::bare || word.word_class == WordClass::skeleton);
}

Marking marking_of(const std::vector<Word>& words) {
  const bool any_marked =
      std::any_of(words.begin(), words.end(), [](const Word& w) { return w.marked; });
  if (!any_marked) return Marking::none;
  return std::any_of(words.begin(), words.end(), lacks_marks) ? Marking::some : Marking::all;
}

}  // namespace

QueryWords analyze_query(const analyzers::VietnameseAnalyzer& analyzer, std::string_view query) {
  analyzers::TextTerms terms = analyzer.analyze_query(query);
  QueryWords result;
  result.folded = analyzers::folded_key(terms);
  result.keys = std::move(terms.keys);
  for (const analyzers::Bigram& bigram : terms.bigrams) {
    if (bigram.first + 1 < QueryWords::kMostWords) result.bigrams.push_back(bigram.text);
  }
  result.words = std::move(terms.words);
  if (result.words.size() > QueryWords::kMostWords) result.words.resize(QueryWords::kMostWords);
  result.marking = marking_of(result.words);
  return result;
}

std::string_view to_name(Marking marking) {
  switch (marking) {
    case Marking::all:
      return "marks";
    case Marking::some:
      return "some_marks";
    case Marking::none:
      return "no_marks";
  }
  return "";
}

}  // namespace tracuu::searchd
