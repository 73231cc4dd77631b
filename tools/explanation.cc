#include "tools/explanation.h"

#include <algorithm>
#include <cstddef>
#include <memory>
#include <stdexcept>
#include <unordered_set>
#include <utility>

#include <xapian.h>

#include "analyzers/normalizer.h"
#include "analyzers/utf8.h"
#include "indexer/index_directory.h"
#include "indexer/index_metadata.h"
#include "indexer/schema.h"
#include "searchd/query_words.h"

namespace tracuu::tools {
namespace {

using analyzers::LegacyEncoding;
using analyzers::OffsetReader;
using analyzers::RepairedText;
using analyzers::SymbolCase;
using analyzers::TextTerms;

std::vector<TermFamily> no_terms() {
  return {{indexer::kExactPrefix, "exact", {}},
          {indexer::kFoldedPrefix, "folded", {}},
          {indexer::kBigramPrefix, "bigrams", {}},
          {'N', "numbers", {}},
          {'P', "procedures", {}},
          {'D', "dates", {}},
          {'A', "provisions", {}}};
}

class FamilyList {
 public:
  void add(std::string term) {
    const auto family = std::find_if(families_.begin(), families_.end(),
                                     [&](const auto& one) { return one.prefix == term.front(); });
    if (family == families_.end()) throw std::logic_error("term of an unknown family: " + term);
    if (seen_.insert(term).second) family->terms.push_back(std::move(term));
  }

  std::vector<TermFamily> take() { return std::move(families_); }

 private:
  std::vector<TermFamily> families_ = no_terms();
  std::unordered_set<std::string> seen_;
};

std::vector<TermFamily> families_of(const TextTerms& terms) {
  FamilyList list;
  for (const analyzers::Word& word : terms.words) {
    if (!word.exact.empty()) list.add(indexer::kExactPrefix + word.exact);
    list.add(indexer::kFoldedPrefix + word.folded);
  }
  for (const analyzers::Bigram& bigram : terms.bigrams) {
    list.add(indexer::kBigramPrefix + bigram.text);
  }
  for (const std::string& key : terms.keys) list.add(indexer::key_term("", key));
  return list.take();
}

// Moves offsets in a repaired text back to the text as given.
class SourceSlices {
 public:
  SourceSlices(std::string_view source, const RepairedText& repaired)
      : source_(source), begins_(repaired.offsets), ends_(repaired.offsets) {}

  // `place` has a begin and an end, the end behind the begin; returns the bytes between them.
  template <class Place>
  std::string move_to_source(Place& place) {
    place.begin = begins_.begin(place.begin);
    place.end = ends_.end(place.end);
    return std::string(source_.substr(place.begin, place.end - place.begin));
  }

 private:
  std::string_view source_;
  OffsetReader begins_;
  OffsetReader ends_;
};

// What the steps before the index make of a text, be it document or query.
Explanation explain_steps(std::string_view source, const RepairedText& text,
                          SymbolCase symbol_case) {
  const auto scanner = std::make_shared<const analyzers::Scanner>();
  const analyzers::VietnameseAnalyzer analyzer(scanner);
  const bool as_query = symbol_case == SymbolCase::any;
  TextTerms terms = as_query ? analyzer.analyze_query(text.text) : analyzer.analyze(text.text);

  Explanation explanation;
  explanation.as_query = as_query;
  explanation.normalized = analyzers::normalize(text.text).text;
  explanation.families = families_of(terms);
  // The analyzer makes one word of each span.
  const analyzers::Scan scan = scanner->scan(explanation.normalized, symbol_case);
  SourceSlices slices(source, text);
  for (std::size_t i = 0; i < terms.words.size(); ++i) {
    std::string slice = slices.move_to_source(terms.words[i]);
    explanation.words.push_back({std::move(terms.words[i]), scan.spans[i].kind, std::move(slice)});
  }
  for (analyzers::Citation& citation : terms.citations) {
    std::string slice = slices.move_to_source(citation);
    explanation.citations.push_back({std::move(citation), std::move(slice)});
  }
  return explanation;
}

QueryExplanation explain_reading(std::string_view query, const std::vector<ExplainedWord>& words,
                                 const IndexLanguage& language) {
  QueryExplanation explanation;
  explanation.generation = language.generation;
  explanation.has_counts = !language.model.empty();
  const searchd::QueryWords searched =
      searchd::analyze_query(analyzers::VietnameseAnalyzer(), language.model, query);
  for (std::size_t i = 0; i < searched.words.size(); ++i) {
    explanation.readings.push_back({words[i].source, searched.words[i].reading});
  }
  explanation.suggestion = searched.suggestion;
  explanation.correction = searched.correction;
  return explanation;
}

void require_utf8(std::string_view query) {
  for (std::size_t i = 0; i < query.size();) {
    if (analyzers::next_code_point(query, i) == analyzers::kInvalid) {
      throw std::invalid_argument("a query must be UTF-8; only documents are repaired");
    }
  }
}

}  // namespace

IndexLanguage load_language(const std::filesystem::path& index) {
  const auto live = indexer::IndexDirectory(index).live();
  if (!live)
    throw indexer::IndexError(index.string() + ": no index there; `indexer reindex` makes one");
  if (indexer::fingerprint_of(*live) != indexer::schema_fingerprint()) {
    throw indexer::IndexError(live->path.string() + ": built for another schema; build a new one " +
                              "with `indexer reindex`");
  }
  try {
    const Xapian::Database database(live->path.string());
    return {live->name, analyzers::LanguageModel(indexer::read_language_counts(database))};
  } catch (const analyzers::BadLanguageCounts& error) {
    throw indexer::IndexError(live->path.string() + ": " + error.what() + "; build a new one " +
                              "with `indexer reindex`");
  } catch (const Xapian::Error& error) {
    throw indexer::IndexError(live->path.string() + ": " + error.get_description());
  }
}

Explanation explain_document(std::string_view text) {
  const RepairedText repaired = analyzers::repair_encoding(std::string(text));
  Explanation explanation = explain_steps(text, repaired, SymbolCase::capitals);
  explanation.encoding = repaired.encoding;
  if (repaired.text != text) explanation.repaired = repaired.text;
  return explanation;
}

Explanation explain_query(std::string_view query, const IndexLanguage* language) {
  require_utf8(query);
  RepairedText as_typed{std::string(query), {}, LegacyEncoding::none};
  as_typed.offsets.copied(0, 0);
  Explanation explanation = explain_steps(query, as_typed, SymbolCase::any);
  explanation.encoding = analyzers::repair_encoding(std::string(query)).encoding;
  if (language != nullptr) explanation.query = explain_reading(query, explanation.words, *language);
  return explanation;
}

std::string_view to_name(analyzers::WordClass word_class) {
  switch (word_class) {
    case analyzers::WordClass::syllable:
      return "syllable";
    case analyzers::WordClass::skeleton:
      return "skeleton";
    case analyzers::WordClass::bare:
      return "bare";
    case analyzers::WordClass::other:
      return "other";
  }
  return "";
}

std::string_view to_name(analyzers::SpanKind kind) {
  switch (kind) {
    case analyzers::SpanKind::word:
      return "word";
    case analyzers::SpanKind::number:
      return "number";
    case analyzers::SpanKind::initials:
      return "initials";
    case analyzers::SpanKind::percent:
      return "percent";
  }
  return "";
}

std::string_view to_name(analyzers::Change change) {
  switch (change) {
    case analyzers::Change::none:
      return "none";
    case analyzers::Change::marks:
      return "marks";
    case analyzers::Change::keystrokes:
      return "keystrokes";
    case analyzers::Change::spelling:
      return "spelling";
  }
  return "";
}

std::string_view to_name(analyzers::Verdict verdict) {
  switch (verdict) {
    case analyzers::Verdict::leave:
      return "leave";
    case analyzers::Verdict::suggest:
      return "suggest";
    case analyzers::Verdict::use:
      return "use";
  }
  return "";
}

}  // namespace tracuu::tools
