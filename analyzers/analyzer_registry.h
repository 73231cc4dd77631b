// AnalyzerRegistry: every chain by its name, the one place where all of them can be read.
//
//   AnalyzerRegistry registry;
//   Tokens tokens = registry.get("folded").analyze("Thủ tục cấp hộ chiếu");
//
// Immutable after construction: all threads may share one.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "analyzers/analyzer.h"

namespace tracuu::analyzers {

class AnalyzerRegistry {
 public:
  AnalyzerRegistry();

  // Throws std::out_of_range that names the known ones.
  const Analyzer& get(std::string_view name) const;
  std::vector<std::string> names() const;

 private:
  std::map<std::string, Analyzer, std::less<>> chains_;
};

}  // namespace tracuu::analyzers
