// Explanation: what each step of the analysis makes of one text, from its bytes to its terms.
//
//   Explanation explanation = explain_document("NĐ–CP số 63");
//   explanation.normalized         -> "NĐ-CP số 63"
//   explanation.words[1].source    -> "CP"
//
//   std::cout << to_text(explanation);   // see explanation_text.h, explanation_json.h
//
// Plain values; pure functions; any thread.
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "analyzers/language_model.h"
#include "analyzers/legacy_encoding.h"
#include "analyzers/query_interpreter.h"
#include "analyzers/scanner.h"
#include "analyzers/vietnamese_analyzer.h"

namespace tracuu::tools {

struct ExplainedWord {
  analyzers::Word word;  // begin and end in the text as given, before any repair
  analyzers::SpanKind kind = analyzers::SpanKind::word;
  std::string source;  // the bytes of the text as given
};

struct ExplainedCitation {
  analyzers::Citation citation;  // begin and end in the text as given
  std::string source;
};

// The terms of one family as they stand in the index, prefix and all; each once.
struct TermFamily {
  char prefix;
  std::string_view name;  // "exact"
  std::vector<std::string> terms;
};

// One word of a query and how it is read.
struct ExplainedReading {
  std::string typed;
  analyzers::Reading reading;
};

// What the statistics of an index say to a query.
struct QueryExplanation {
  std::string generation;
  bool has_counts = false;                 // else every word is taken as typed
  std::vector<ExplainedReading> readings;  // of as many words as a query may have
  std::string suggestion;                  // the query as it was probably meant; empty if as typed
  std::string correction;                  // the query as searched, if a typed word is nowhere
};

struct Explanation {
  bool as_query = false;
  analyzers::LegacyEncoding encoding = analyzers::LegacyEncoding::none;
  std::optional<std::string> repaired;  // documents only: a query is searched as it was typed
  std::string normalized;
  std::vector<ExplainedWord> words;
  std::vector<TermFamily> families;  // E F G N P D A, also those without terms
  std::vector<ExplainedCitation> citations;
  std::optional<QueryExplanation> query;
};

// The statistics that the live generation of an index reads queries by.
struct IndexLanguage {
  std::string generation;
  analyzers::LanguageModel model;
};

// Throws indexer::IndexError: no index there, one of another schema, or a damaged one.
IndexLanguage load_language(const std::filesystem::path& index);

Explanation explain_document(std::string_view text);

// `language`: also how the query is read with it; may be null. Throws std::invalid_argument where
// searchd refuses the query: it is not UTF-8.
Explanation explain_query(std::string_view query, const IndexLanguage* language);

std::string_view to_name(analyzers::WordClass word_class);  // "syllable"
std::string_view to_name(analyzers::SpanKind kind);         // "initials"
std::string_view to_name(analyzers::Change change);         // "keystrokes"
std::string_view to_name(analyzers::Verdict verdict);       // "suggest"

}  // namespace tracuu::tools
