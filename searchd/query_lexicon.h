// QueryLexicon: how people ask, and what offices call the things they ask about.
//
//   QueryLexicon lexicon(analyzer);
//   lexicon.read(words)   // "cho em hỏi sang tên sổ đỏ mất bao lâu"
//     asking: "cho em hỏi", "mất bao lâu" (asks for the section on time)
//     called: "sang tên sổ đỏ" -> "đăng ký, cấp Giấy chứng nhận quyền sử dụng đất ..."
//
// From three lists of data_file: words/asking.tsv, words/lay_terms.tsv, words/abbreviations.tsv.
// What is said leads to what it is called, never the other way round: who types the office's word
// means it. Immutable after construction: all threads may share one.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "analyzers/vietnamese_analyzer.h"
#include "indexer/schema.h"

namespace tracuu::searchd {

// A word of a query as it is searched for.
struct SaidWord {
  std::string_view exact;  // empty where its marks are not known
  std::string_view folded;
};

// What a thing is called: the official term and its words.
struct OfficialTerm {
  std::string text;
  std::string folded;  // as exact titles are keyed
  std::vector<analyzers::Word> words;
  std::vector<std::string> bigrams;  // family G
};

// Words [first, last) of the query.
struct AskingPhrase {
  std::size_t first = 0;
  std::size_t last = 0;
  std::vector<indexer::FieldId> sections;  // that answer, the first one first; none: courtesy
};

struct CalledOtherwise {
  std::size_t first = 0;
  std::size_t last = 0;
  const OfficialTerm* term = nullptr;
};

struct LexiconReading {
  std::vector<AskingPhrase> asking;
  std::vector<CalledOtherwise> called;
};

class QueryLexicon {
 public:
  explicit QueryLexicon(const analyzers::VietnameseAnalyzer& analyzer);

  // The longest phrases, from left to right; a way of asking before a thing said with as many
  // words. A query that is nothing but ways of asking is about them.
  LexiconReading read(const std::vector<SaidWord>& words) const;

 private:
  struct Phrase {
    std::vector<analyzers::Word> words;
    std::vector<indexer::FieldId> sections;
    std::size_t term = 0;  // in terms_
  };
  using Phrases =
      std::unordered_map<std::string, std::vector<Phrase>>;  // by the first word, folded

  void read_asking(const analyzers::VietnameseAnalyzer& analyzer);
  void add(const analyzers::VietnameseAnalyzer& analyzer, const std::string& said,
           const std::string& official);
  static const Phrase* longest(const Phrases& phrases, const std::vector<SaidWord>& words,
                               std::size_t at);

  Phrases asking_;
  Phrases called_;
  std::vector<OfficialTerm> terms_;
};

}  // namespace tracuu::searchd
