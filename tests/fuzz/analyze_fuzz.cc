// Any bytes as a text and as a query: offsets stay inside and in order, the folded form is stable.

#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "analyzers/vietnamese_analyzer.h"

namespace {

using tracuu::analyzers::TextTerms;
using tracuu::analyzers::VietnameseAnalyzer;

void require(bool truth) {
  if (!truth) std::abort();
}

void check(const TextTerms& terms, std::size_t size) {
  std::uint32_t before = 0;
  for (const auto& word : terms.words) {
    require(!word.folded.empty());
    require(word.begin >= before && word.begin <= word.end && word.end <= size);
    before = word.begin;
  }
  for (const auto& bigram : terms.bigrams) require(bigram.first + 1 < terms.words.size());
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const VietnameseAnalyzer analyzer;
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  check(analyzer.analyze(text), size);
  check(analyzer.analyze_query(text), size);
  return 0;
}
