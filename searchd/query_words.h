// QueryWords: what the typist wrote, word by word, as the index and the highlighter need it.
//
//   QueryWords words = analyze_query(analyzer, "dang ky kết hôn");
//   words.marking   -> Marking::some
//
// Plain values.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "analyzers/vietnamese_analyzer.h"

namespace tracuu::searchd {

// How far the query carries Vietnamese marks: it decides which term family is trusted.
enum class Marking { all, some, none };

struct QueryWords {
  static constexpr std::size_t kMostWords = 32;

  std::vector<analyzers::Word> words;  // at most kMostWords
  std::vector<std::string> bigrams;    // between those words
  std::vector<std::string> keys;       // N, P, D, A terms
  Marking marking = Marking::none;
  std::string folded;  // all words, as exact titles are keyed
};

QueryWords analyze_query(const analyzers::VietnameseAnalyzer& analyzer, std::string_view query);

std::string_view to_name(Marking marking);  // "marks", "some_marks", "no_marks"

}  // namespace tracuu::searchd
