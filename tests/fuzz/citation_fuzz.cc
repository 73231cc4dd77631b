// Any bytes as a text and as a query: citations stand in order, inside the text, and name
// something.

#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "analyzers/vietnamese_analyzer.h"

namespace {

using namespace tracuu::analyzers;

void require(bool truth) {
  if (!truth) std::abort();
}

void check(const TextTerms& terms, std::size_t size) {
  std::uint32_t end = 0;
  for (const Citation& citation : terms.citations) {
    require(citation.begin >= end && citation.begin <= citation.end && citation.end <= size);
    require(!to_string(citation).empty());
    for (const Provision& provision : citation.provisions) require(!provision.empty());
    end = citation.end;
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const VietnameseAnalyzer analyzer;
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  check(analyzer.analyze(text), size);
  check(analyzer.analyze_query(text), size);
  return 0;
}
