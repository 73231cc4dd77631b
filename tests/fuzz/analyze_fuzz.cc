// Any bytes as a text and as a query: the contract of the analysis holds.

#include <cstdint>
#include <cstdlib>
#include <iostream>
#include <string_view>

#include "analyzers/vietnamese_analyzer.h"
#include "tests/analyzers/analysis_contract.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const tracuu::analyzers::VietnameseAnalyzer analyzer;
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  const std::string broken = tracuu::analyzers::broken_law(analyzer, text);
  if (!broken.empty()) {
    std::cerr << "broken: " << broken << '\n';
    std::abort();
  }
  return 0;
}
