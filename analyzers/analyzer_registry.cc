#include "analyzers/analyzer_registry.h"

#include <stdexcept>

namespace tracuu::analyzers {

AnalyzerRegistry::AnalyzerRegistry() {
  const auto scanner = std::make_shared<const Scanner>();
  const SyllableTokenizer syllables(scanner);
  chains_.emplace("syllables", Analyzer(syllables));
  chains_.emplace("vietnamese", Analyzer(syllables).then<ExactKey>());
  chains_.emplace("folded", Analyzer(syllables).then<FoldedKey>());
  chains_.emplace("bigrams", Analyzer(syllables).then<FoldedKey>().then<Bigrams>());
  chains_.emplace("keys", Analyzer(LegalKeyTokenizer(scanner, SymbolCase::capitals)));
  chains_.emplace("query_keys", Analyzer(LegalKeyTokenizer(scanner, SymbolCase::any)));
}

const Analyzer& AnalyzerRegistry::get(std::string_view name) const {
  const auto found = chains_.find(name);
  if (found != chains_.end()) return found->second;
  std::string message = "no analyzer \"" + std::string(name) + "\"; there are";
  for (const auto& known : names()) message += " " + known;
  throw std::out_of_range(message);
}

std::vector<std::string> AnalyzerRegistry::names() const {
  std::vector<std::string> names;
  for (const auto& [name, chain] : chains_) names.push_back(name);
  return names;
}

}  // namespace tracuu::analyzers
