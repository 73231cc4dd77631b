#include "analyzers/tokenizer.h"

#include "analyzers/normalizer.h"
#include "analyzers/span_placer.h"
#include "analyzers/vietnamese_analyzer.h"

namespace tracuu::analyzers {

SyllableTokenizer::SyllableTokenizer(std::shared_ptr<const Scanner> scanner)
    : scanner_(std::move(scanner)) {}

Tokens SyllableTokenizer::operator()(std::string_view text) const {
  const NormalizedText normalized = normalize(text);
  const Scan scan = scanner_->scan(normalized.text, SymbolCase::capitals);
  SpanPlacer placer(normalized.offsets);
  Tokens tokens;
  tokens.reserve(scan.spans.size());
  for (const Span& span : scan.spans) {
    const Place place = placer.place(span);
    tokens.push_back({normalized.text.substr(span.begin, span.end - span.begin), place.begin,
                      place.end, place.position, 1, span.kind});
  }
  return tokens;
}

LegalKeyTokenizer::LegalKeyTokenizer(std::shared_ptr<const Scanner> scanner, SymbolCase symbol_case)
    : scanner_(std::move(scanner)), symbol_case_(symbol_case) {}

Tokens LegalKeyTokenizer::operator()(std::string_view text) const {
  const VietnameseAnalyzer analyzer(scanner_);
  TextTerms terms =
      symbol_case_ == SymbolCase::any ? analyzer.analyze_query(text) : analyzer.analyze(text);
  Tokens tokens;
  for (std::string& key : terms.keys) {
    tokens.push_back({std::move(key), 0, static_cast<std::uint32_t>(text.size()), 0, 1, {}});
  }
  return tokens;
}

}  // namespace tracuu::analyzers
