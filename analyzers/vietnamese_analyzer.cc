#include "analyzers/vietnamese_analyzer.h"

#include "analyzers/bigram_builder.h"
#include "analyzers/legal_keys.h"
#include "analyzers/normalizer.h"
#include "analyzers/scanner.h"
#include "analyzers/span_placer.h"
#include "analyzers/word_speller.h"

namespace tracuu::analyzers {
namespace {

// The words of the scan, with offsets in the source.
std::vector<Word> make_words(const NormalizedText& normalized, const Scan& scan) {
  std::vector<Word> words;
  words.reserve(scan.spans.size());
  SpanPlacer placer(normalized.offsets);
  const std::string_view text = normalized.text;
  for (const Span& span : scan.spans) {
    WordKey key = spell(text.substr(span.begin, span.end - span.begin), span);
    const Place place = placer.place(span);
    Word& word = words.emplace_back();
    word.begin = place.begin;
    word.end = place.end;
    word.position = place.position;
    word.word_class = key.word_class;
    word.marked = key.marked;
    if (key.exact_adds()) word.exact = std::move(key.exact);
    word.folded = std::move(key.folded);
  }
  return words;
}

TextTerms make_terms(const Scanner& scanner, std::string_view text, SymbolCase symbol_case) {
  const NormalizedText normalized = normalize(text);
  const Scan scan = scanner.scan(normalized.text, symbol_case);
  TextTerms terms;
  terms.words = make_words(normalized, scan);
  terms.bigrams = make_bigrams(terms.words);
  const ScannedText scanned{normalized.text, scan, terms.words};
  LegalReading reading = read_legal(scanned, symbol_case);
  terms.citations = std::move(reading.citations);
  terms.keys = std::move(reading.keys);
  return terms;
}

}  // namespace

VietnameseAnalyzer::VietnameseAnalyzer() : scanner_(std::make_shared<const Scanner>()) {}

VietnameseAnalyzer::VietnameseAnalyzer(std::shared_ptr<const Scanner> scanner)
    : scanner_(std::move(scanner)) {}

VietnameseAnalyzer::~VietnameseAnalyzer() = default;

TextTerms VietnameseAnalyzer::analyze(std::string_view text) const {
  return make_terms(*scanner_, text, SymbolCase::capitals);
}

TextTerms VietnameseAnalyzer::analyze_query(std::string_view text) const {
  return make_terms(*scanner_, text, SymbolCase::any);
}

std::string folded_key(const TextTerms& terms) {
  std::string joined;
  for (const Word& word : terms.words) {
    if (!joined.empty()) joined += ' ';
    joined += word.folded;
  }
  return joined;
}

}  // namespace tracuu::analyzers
