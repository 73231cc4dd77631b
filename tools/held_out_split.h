// HeldOutSplit: the words of most records of a corpus, and the titles of the others, which were
// never counted.
//
//   const HeldOutSplit split = split_corpus({"corpus/sample"}, analyzer);
//   LanguageModel model(LanguageCounts::parse(split.counts.serialize()));
//   split.titles    -> what people would type to find the records held out
//
// The same corpus is always split the same way. Pure function; any thread.
#pragma once

#include <cstddef>
#include <filesystem>
#include <string>
#include <vector>

#include "analyzers/language_counts.h"
#include "analyzers/vietnamese_analyzer.h"

namespace tracuu::tools {

struct SplitOptions {
  std::size_t hold_out = 10;       // one record of so many; 0: none
  std::size_t most_titles = 2000;  // chosen at random where there are more
};

struct HeldOutSplit {
  analyzers::LanguageCounts counts;  // with the phrases of queries, as an index has them
  std::vector<std::string> titles;   // each once
};

// Reads files and folders; records that cannot be read are left out.
HeldOutSplit split_corpus(const std::vector<std::filesystem::path>& corpus,
                          const analyzers::VietnameseAnalyzer& analyzer,
                          const SplitOptions& options = {});

}  // namespace tracuu::tools
