#include "indexer/query_phrases.h"

#include <algorithm>
#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "corpus/data_files.h"

namespace tracuu::indexer {
namespace {

// Of all words: enough that a question word beats a rare legal one, too little to be heard where
// the index itself has something to say.
constexpr double kShare = 0.002;

std::vector<std::string> phrases() {
  std::vector<std::string> all;
  for (const char* list : {"words/questions.tsv", "words/lay_terms.tsv"}) {
    for (const auto& row : corpus::read_table(corpus::data_file(list))) all.push_back(row.front());
  }
  return all;
}

}  // namespace

void count_query_phrases(const analyzers::VietnameseAnalyzer& analyzer,
                         analyzers::LanguageCounts& counts) {
  std::vector<std::pair<std::string, analyzers::TextTerms>> analyzed;
  std::size_t words = 0;
  for (std::string& phrase : phrases()) {
    analyzers::TextTerms terms = analyzer.analyze(phrase);
    words += terms.words.size();
    analyzed.emplace_back(std::move(phrase), std::move(terms));
  }
  if (words == 0) return;
  const double times = kShare * static_cast<double>(counts.total()) / static_cast<double>(words);
  const auto whole_times = static_cast<std::uint32_t>(std::max(times, 1.0));
  for (const auto& [phrase, terms] : analyzed) counts.add(phrase, terms, whole_times);
}

}  // namespace tracuu::indexer
