#include "searchd/query_words.h"

#include <algorithm>

#include "analyzers/bigram_builder.h"
#include "analyzers/letter_case.h"

namespace tracuu::searchd {
namespace {

using analyzers::Change;
using analyzers::Interpretation;
using analyzers::Reading;
using analyzers::Verdict;
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

// Marks typed count, and so does an unmarked word in a query marked throughout; marks left out
// count where the reading of the word is certain.
QueryWord searched_as(const Word& typed, const Reading& reading, Marking marking) {
  const bool as_meant = marking == Marking::all && reading.change == Change::none;
  const bool marks_typed = typed.marked || as_meant;
  QueryWord word{typed, reading, typed.exact, typed.folded, Change::none, marks_typed, marks_typed};
  if (reading.verdict() != Verdict::use) return word;
  word.sure = true;
  if (reading.change == Change::none) return word;
  word.exact = reading.exact;
  word.folded = reading.folded;
  word.change = reading.change;
  return word;
}

// Without statistics nothing is read into a word: a query marked throughout means what it says.
std::vector<QueryWord> searched_as_typed(const std::vector<Word>& words, Marking marking) {
  std::vector<QueryWord> searched;
  const bool trusted = marking == Marking::all;
  for (const Word& word : words) {
    searched.push_back({word, {}, word.exact, word.folded, Change::none, trusted, trusted});
  }
  return searched;
}

// Inside a citation letters stand for themselves, nd-cp is no slip of another word; only words of
// their own may get marks: "nghi dinh 63/2010/nd-cp".
void leave_citations_alone(std::string_view query, const std::vector<Word>& words,
                           const std::vector<analyzers::Citation>& citations,
                           Interpretation& meant) {
  for (std::size_t i = 0; i < words.size(); ++i) {
    const Word& word = words[i];
    const bool cited = std::any_of(citations.begin(), citations.end(), [&](const auto& citation) {
      return citation.begin <= word.begin && word.end <= citation.end;
    });
    if (!cited) continue;
    Reading& reading = meant.words[i];
    const bool alone = word.begin == 0 || query[word.begin - 1] == ' ';
    if (alone && reading.change == Change::marks) continue;
    reading = {word.exact, word.folded, {}, Change::none, reading.known, 0};
  }
}

// The query with every word that is read otherwise, with at least this verdict, in place of the
// typed one; empty if there is none.
std::string rewritten(std::string_view query, const std::vector<Word>& words,
                      const Interpretation& meant, Verdict least) {
  std::string text;
  std::size_t at = 0;
  for (std::size_t i = 0; i < words.size(); ++i) {
    const Reading& reading = meant.words[i];
    if (reading.change == Change::none || reading.verdict() < least) continue;
    text += query.substr(at, words[i].begin - at);
    text += analyzers::in_case_of(query.substr(words[i].begin, words[i].end - words[i].begin),
                                  reading.spelling);
    at = words[i].end;
  }
  if (at > 0) text += query.substr(at);
  return text;
}

// Whether all words of the official term stand in the query.
bool says_it_already(const std::vector<QueryWord>& words, const OfficialTerm& term) {
  return std::all_of(term.words.begin(), term.words.end(), [&](const Word& wanted) {
    return std::any_of(words.begin(), words.end(),
                       [&](const QueryWord& word) { return word.folded == wanted.folded; });
  });
}

}  // namespace

QueryWords analyze_query(const analyzers::VietnameseAnalyzer& analyzer,
                         const analyzers::LanguageModel& model, std::string_view query) {
  analyzers::TextTerms terms = analyzer.analyze_query(query);
  QueryWords result;
  result.marking = marking_of(terms.words);
  std::vector<Word> words = terms.words;
  if (words.size() > QueryWords::kMostWords) words.resize(QueryWords::kMostWords);
  if (model.empty()) {
    result.words = searched_as_typed(words, result.marking);
  } else {
    Interpretation meant = analyzers::QueryInterpreter(model).interpret(words);
    leave_citations_alone(query, words, terms.citations, meant);
    for (std::size_t i = 0; i < words.size(); ++i) {
      result.words.push_back(searched_as(words[i], meant.words[i], result.marking));
      terms.words[i].folded = result.words[i].folded;
    }
    result.suggestion = rewritten(query, words, meant, Verdict::suggest);
    if (meant.replaces_unknown()) {
      result.correction = rewritten(query, words, meant, Verdict::use);
    }
  }
  result.folded = analyzers::folded_key(terms);
  result.keys = std::move(terms.keys);
  result.citations = std::move(terms.citations);
  for (const analyzers::Bigram& bigram : terms.bigrams) {
    if (bigram.first + 1 >= result.words.size()) break;
    const QueryWord& first = result.words[bigram.first];
    const QueryWord& second = result.words[bigram.first + 1];
    result.bigrams.push_back({analyzers::join_bigram(first.folded, second.folded),
                              first.sure && second.sure, bigram.first});
  }
  return result;
}

void read_lexicon(const QueryLexicon& lexicon, std::string_view query, QueryWords& words) {
  std::vector<SaidWord> said;
  for (const QueryWord& word : words.words) {
    said.push_back({word.sure ? std::string_view(word.exact) : std::string_view(), word.folded});
  }
  const LexiconReading reading = lexicon.read(said);
  for (const AskingPhrase& phrase : reading.asking) {
    for (std::size_t i = phrase.first; i < phrase.last; ++i) words.words[i].asking = true;
    if (words.sections.empty()) words.sections = phrase.sections;
  }
  std::string content;
  std::size_t count = 0;
  for (const QueryWord& word : words.words) {
    if (word.asking) continue;
    content += (content.empty() ? "" : " ") + word.folded;
    ++count;
  }
  for (const CalledOtherwise& one : reading.called) {
    const std::size_t begin = words.words[one.first].typed.begin;
    const std::size_t end = words.words[one.last - 1].typed.end;
    // The letters of a number, the CP of NĐ-CP, name nothing.
    const bool is_cited = std::any_of(
        words.citations.begin(), words.citations.end(),
        [&](const auto& citation) { return citation.begin <= begin && end <= citation.end; });
    if (is_cited || says_it_already(words.words, *one.term)) continue;
    words.called.push_back(
        {std::string(query.substr(begin, end - begin)), one.term, one.last - one.first == count});
  }
  words.folded = std::move(content);
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
