// WordRecall: how much of a text came through a conversion, counted in words.
//
//   word_recall("Thủ tục cấp đất", "thủ tuc cấp đất") -> 0.75
//
// Pure functions; any thread.
#pragma once

#include <cstddef>
#include <map>
#include <string>

namespace tracuu::tools {

// Words by their keys, and how often each stands there.
using WordCounts = std::map<std::string, std::size_t>;

// The share of the truth's words, each as often as it stands there, that the text has. 1 if there
// are none.
double word_recall(const std::string& truth, const std::string& text);

// The other words.
WordCounts missing_words(const std::string& truth, const std::string& text);

// The share of words that are Vietnamese syllables; 0 if there are no words.
double syllable_share(const std::string& text);

}  // namespace tracuu::tools
