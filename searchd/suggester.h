// Suggester completes what is being typed with names of procedures and titles and numbers of
// documents.
//
//   suggester.suggest(words, 10)   // "dang ky kh" -> "Thủ tục đăng ký khai sinh", ...
//
// Every word typed must begin a word of the title, in any order, marks optional; the more often a
// procedure is asked for, the higher it stands. Immutable after construction: all threads share it.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include <xapian.h>

#include "analyzers/vietnamese_analyzer.h"
#include "indexer/schema.h"
#include "searchd/query_words.h"

namespace tracuu::searchd {

struct Suggestion {
  std::string text;
  std::string html;  // text escaped, what was typed inside <mark>; filled by Searcher::suggest
  indexer::HitKind kind{};
  std::string id;
};

class Suggester {
 public:
  Suggester() = default;

  // Reads the titles from the value slots of the index.
  Suggester(const Xapian::Database& database, const analyzers::VietnameseAnalyzer& analyzer);

  std::vector<Suggestion> suggest(const QueryWords& words, std::size_t limit) const;

  std::size_t size() const { return titles_.size(); }

 private:
  struct Title {
    Suggestion suggestion;
    double popularity = 0;
    std::size_t words = 0;
  };
  // One word of one title; sorted by the word, so that a prefix is a range.
  struct Entry {
    std::string folded;
    std::string exact;
    std::uint32_t title = 0;
    std::uint32_t place = 0;
  };

  void add(Title title, const analyzers::TextTerms& terms);
  double rank(const Title& title, std::size_t first_place, bool marks_agree) const;

  std::vector<Title> titles_;
  std::vector<Entry> entries_;
};

}  // namespace tracuu::searchd
