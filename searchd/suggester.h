// Suggester completes what is being typed with names of procedures and titles and numbers of
// documents.
//
//   suggester.suggest(words, 10)   // "dang ky kh" -> "Thủ tục đăng ký khai sinh", ...
//
// Every word typed must stand in the title, in any order, marks optional; the last one may still be
// in the making. Titles with the words side by side as typed stand first, then those that are asked
// for most. Immutable after construction: all threads share it.
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
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

  // How a title matches the words typed so far.
  struct Match {
    std::size_t words = 0;       // of the query, met
    std::size_t neighbours = 0;  // pairs of them that stand side by side, as typed
    bool at_start = false;       // the first word typed begins the title
    bool marks_agree = true;
    std::vector<std::uint32_t> last_places;  // of the word typed last
    std::vector<std::uint32_t> places;       // of the one before
  };
  using Matches = std::map<std::uint32_t, Match>;

  void add(Title title, const analyzers::TextTerms& terms);
  void match_word(const QueryWords& words, std::size_t i, Matches& matches) const;
  static void note_neighbours(Match& match);
  static double rank(const Title& title, const Match& match);

  std::vector<Title> titles_;
  std::vector<Entry> entries_;
};

}  // namespace tracuu::searchd
