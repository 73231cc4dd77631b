// Highlighter marks the words of a query in a text and cuts the passage that answers best.
//
//   Highlighter highlighter(analyzer, words, database);
//   highlighter.mark("Thủ tục đăng ký kết hôn")   -> "Thủ tục <mark>đăng ký kết hôn</mark>"
//
// A word is marked when the typed one may stand for it (analyzers::compatible), not when the
// strings are equal. Neighbouring matches become one mark. Everything is escaped for HTML.
// Used by one request.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include <xapian.h>

#include "analyzers/vietnamese_analyzer.h"
#include "searchd/query_words.h"

namespace tracuu::searchd {

// The best passage of one text and how well it answers (0 = no match).
struct Passage {
  std::string html;
  double score = 0;
};

struct MatchedWords {
  std::vector<std::string> typed;  // as they stand in the query, with the marks that count
  std::vector<std::string> added;  // read into it: what a mistyped word was taken for
};

class Highlighter {
 public:
  // The database lends its word frequencies: a rare word is worth more of a passage.
  Highlighter(const analyzers::VietnameseAnalyzer& analyzer, const QueryWords& words,
              const Xapian::Database& database);

  // The whole text, escaped, matches marked.
  std::string mark(std::string_view text) const;

  // At most about `crop_words` words around the best cluster of matches.
  Passage best_passage(std::string_view text, std::size_t crop_words) const;

  // The beginning of a text without a match, whole words, escaped.
  std::string beginning(std::string_view text, std::size_t crop_words) const;

  // The query's words that the text holds.
  MatchedWords matched_in(std::string_view text) const;

 private:
  struct Wanted {
    std::string exact;  // with the marks that count
    std::string folded;
    double worth;
    analyzers::Change change;
  };
  // For each word of a text: which query word it matches, or kNoMatch.
  static constexpr std::size_t kNoMatch = static_cast<std::size_t>(-1);
  using Matches = std::vector<std::size_t>;

  Matches match(const std::vector<analyzers::Word>& words) const;
  std::string render(std::string_view text, const std::vector<analyzers::Word>& words,
                     const Matches& matches, std::size_t first, std::size_t last) const;

  const analyzers::VietnameseAnalyzer& analyzer_;
  std::vector<Wanted> query_;
  std::unordered_multimap<std::string, std::size_t> by_folded_;
};

// & < > " ' as entities.
std::string escape_html(std::string_view text);

}  // namespace tracuu::searchd
