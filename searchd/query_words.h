// QueryWords: what the typist wrote and what was meant by it, word by word, as the index and the
// highlighter need it.
//
//   QueryWords words = analyze_query(analyzer, model, "dang ky kết hôn");
//   words.marking            -> Marking::some
//   words.words[0].exact     -> "đăng", sure
//
// Plain values.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "analyzers/query_interpreter.h"
#include "analyzers/vietnamese_analyzer.h"
#include "searchd/query_lexicon.h"

namespace tracuu::searchd {

// How far the query as typed carries Vietnamese marks.
enum class Marking { all, some, none };

struct QueryWord {
  analyzers::Word typed;
  analyzers::Reading reading;  // used or not; empty without statistics
  // The word to search for: as it was read, where the margin is wide enough to use, else as typed.
  std::string exact;                                   // family E; empty where it adds nothing
  std::string folded;                                  // family F
  analyzers::Change change = analyzers::Change::none;  // of the word to search for
  bool sure = false;         // its marks can be trusted; else the folded form has to carry it
  bool marks_typed = false;  // they are the typist's own, not read into the word
  bool asking = false;       // it says how is asked, not what: "mất bao lâu"
};

struct QueryBigram {
  std::string text;       // family G, of the words to search for
  bool sure = false;      // both words are
  std::size_t first = 0;  // its first word
};

// A thing that offices call otherwise than the query does.
struct QueryTerm {
  std::string said;                    // as typed
  const OfficialTerm* term = nullptr;  // of the lexicon that was read
  bool is_all = false;                 // the query asks for nothing else
};

struct QueryWords {
  static constexpr std::size_t kMostWords = 32;

  std::vector<QueryWord> words;      // at most kMostWords
  std::vector<QueryBigram> bigrams;  // between those words
  std::vector<std::string> keys;     // N, P, D, A terms
  std::vector<analyzers::Citation> citations;
  Marking marking = Marking::none;
  std::string folded;  // all words to search for but asking ones, as exact titles are keyed
  std::vector<QueryTerm> called;           // official terms for what was said
  std::vector<indexer::FieldId> sections;  // that are asked for, the first one first
  std::string suggestion;  // the query as it was probably meant; empty if as typed or unsure
  std::string correction;  // the query as searched, where a word typed is nowhere in the index
};

// `model` is of the index to be searched; an empty one leaves every word as typed.
QueryWords analyze_query(const analyzers::VietnameseAnalyzer& analyzer,
                         const analyzers::LanguageModel& model, std::string_view query);

// Reads into `words` of `query` what is said of it: how it is asked, and what offices call the
// things asked for. `lexicon` must outlive them.
void read_lexicon(const QueryLexicon& lexicon, std::string_view query, QueryWords& words);

std::string_view to_name(Marking marking);  // "marks", "some_marks", "no_marks"

}  // namespace tracuu::searchd
