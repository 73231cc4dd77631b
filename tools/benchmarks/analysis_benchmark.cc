// analysis_benchmark: how fast the steps of the analysis are, against ICU's word iterator in the
// same run.
//
//   analysis_benchmark                          on the sample corpus
//   analysis_benchmark articles.jsonl.zst DIR   on other records
//   analysis_benchmark --benchmark_filter=analyze
//
// Each benchmark first counts what it measures in another way as well; if the counts differ it is
// an error.
#include <functional>
#include <iostream>
#include <numeric>

#include <benchmark/benchmark.h>

#include "analyzers/analyzer_registry.h"
#include "analyzers/collation.h"
#include "analyzers/fold.h"
#include "analyzers/keystrokes.h"
#include "analyzers/normalizer.h"
#include "analyzers/query_interpreter.h"
#include "analyzers/scanner.h"
#include "analyzers/syllable_grammar.h"
#include "analyzers/vietnamese_analyzer.h"
#include "analyzers/word_breaker.h"
#include "analyzers/word_key.h"
#include "corpus/data_files.h"
#include "tools/benchmarks/icu_word_break.h"
#include "tools/benchmarks/legal_texts.h"
#include "tools/benchmarks/ratio_reporter.h"

namespace tracuu::tools {
namespace {

using namespace analyzers;

using Strings = std::vector<std::string>;

constexpr const char* kYardstick = "icu_word_break_utf8";

LanguageModel count_words(const Strings& texts, const VietnameseAnalyzer& analyzer) {
  LanguageCounts counts;
  for (const std::string& text : texts) counts.add(text, analyzer.analyze(text));
  return LanguageModel(LanguageCounts::parse(counts.serialize()));
}

// What all benchmarks read.
struct Workload {
  explicit Workload(LegalTexts read)
      : texts(std::move(read)), model(count_words(texts.source, analyzer)) {
    for (const std::string& text : texts.plain) {
      utf16.push_back(icu::UnicodeString::fromUTF8(text));
      for (const Token& token : registry.get("syllables").analyze(text)) {
        words.push_back(token.text);
        word_keys.push_back(key(token.text));
      }
    }
    for (const Token& token : registry.get("syllables").analyze(query.front())) {
      query_keys.push_back(key(token.text));
    }
  }

  AnalyzerRegistry registry;
  VietnameseAnalyzer analyzer;
  WordBreaker breaker;
  Scanner scanner;
  Collation collation;
  IcuWordBreak icu_words;

  LegalTexts texts;
  LanguageModel model;  // of texts.source
  QueryInterpreter interpreter{model};
  std::vector<icu::UnicodeString> utf16;  // of texts.plain
  Strings words;                          // of texts.plain, as written
  Strings word_keys;
  Strings query{"thủ tục cấp giấy chứng nhận quyền sử dụng đất"};
  Strings query_no_marks{"thu tuc cap giay chung nhan quyen su dung dat"};
  Strings query_with_slip{"thủ tục cấp giấy chứng nhận qyuền sử dụng đất"};
  Strings query_keys;  // of the words of `query`
  Strings typed{"thur", "tucj",  "ddawng",  "kys",     "keets",
                "hoon", "vowis", "nguowif", "nuwowcs", "ngoaif"};
};

template <class Items, class Count>
std::size_t sum(const Items& items, Count count) {
  std::size_t total = 0;
  for (const auto& item : items) total += count(item);
  return total;
}

std::size_t icu_pieces_utf8(const Workload& w) {
  return sum(w.texts.plain, [&](const auto& text) { return w.icu_words.count(text); });
}

std::size_t icu_pieces_utf16(const Workload& w) {
  return sum(w.utf16, [&](const auto& text) { return w.icu_words.count(text); });
}

std::size_t plain_bytes(const Workload& w) { return total_bytes(w.texts.plain); }

std::size_t normalized_plain(const Workload& w) {
  return sum(w.texts.plain, [](const auto& text) { return normalize(text).text.size(); });
}

std::size_t normalized_source(const Workload& w) {
  return sum(w.texts.source, [](const auto& text) { return normalize(text).text.size(); });
}

std::size_t normalized_decomposed(const Workload& w) {
  return sum(w.texts.decomposed, [](const auto& text) { return normalize(text).text.size(); });
}

std::size_t pieces(const Workload& w) {
  return sum(w.texts.plain, [&](const auto& text) { return w.breaker.pieces(text).size(); });
}

std::size_t pieces_by_rules(const Workload& w) {
  return sum(w.texts.plain,
             [&](const auto& text) { return w.breaker.pieces_by_rules(text).size(); });
}

std::size_t spans(const Workload& w) {
  return sum(w.texts.plain, [&](const auto& text) {
    return w.scanner.scan(text, SymbolCase::capitals).spans.size();
  });
}

std::size_t words(const Workload& w) { return w.words.size(); }

std::size_t terms(const Workload& w) {
  return sum(w.texts.source, [&](const auto& text) {
    const TextTerms found = w.analyzer.analyze(text);
    return found.words.size() + found.bigrams.size() + found.keys.size();
  });
}

std::size_t tokens_of_chains(const Workload& w) {
  return sum(w.texts.source, [&](const auto& text) {
    std::size_t tokens = 0;
    for (const char* chain : {"folded", "bigrams", "keys"}) {
      tokens += w.registry.get(chain).analyze(text).size();
    }
    return tokens;
  });
}

std::size_t keys_of_words(const Workload& w) {
  return sum(w.words, [](const auto& word) { return make_word_key(word).exact.size(); });
}

std::size_t keys_of_keys(const Workload& w) {
  return sum(w.word_keys, [](const auto& word) { return key(word).size(); });
}

std::size_t folds(const Workload& w) {
  return sum(w.word_keys, [](const auto& word) { return fold(word).size(); });
}

std::size_t folds_of_words(const Workload& w) {
  return sum(w.words, [](const auto& word) { return make_word_key(word).folded.size(); });
}

std::size_t spellings(const Workload& w) {
  return sum(w.words, [](const auto& word) -> std::size_t {
    const PackedWord packed = pack_word(word);
    return packed.complete && packed.tones <= 1 &&
                   syllable_grammar().find(packed.letters) != nullptr
               ? 1
               : 0;
  });
}

std::size_t classified_spellings(const Workload& w) {
  return sum(w.words, [](const auto& word) -> std::size_t {
    const WordClass found = classify(word);
    return found == WordClass::syllable || found == WordClass::skeleton ? 1 : 0;
  });
}

std::size_t sort_keys(const Workload& w) {
  return sum(w.texts.titles,
             [&](const auto& title) { return w.collation.sort_key(title).empty() ? 0U : 1U; });
}

std::size_t titles(const Workload& w) { return w.texts.titles.size(); }

std::size_t query_words(const Workload& w) {
  return sum(w.query,
             [&](const auto& query) { return w.analyzer.analyze_query(query).words.size(); });
}

// The words of a query that are read as those of Workload::query.
std::size_t words_read(const Workload& w, const Strings& typed) {
  const auto read = w.interpreter.interpret(w.analyzer.analyze_query(typed.front()).words).words;
  return std::inner_product(
      read.begin(), read.end(), w.query_keys.begin(), std::size_t{0}, std::plus<>(),
      [](const Reading& word, const std::string& meant) { return word.exact == meant ? 1U : 0U; });
}

std::size_t words_read_marked(const Workload& w) { return words_read(w, w.query); }
std::size_t words_read_unmarked(const Workload& w) { return words_read(w, w.query_no_marks); }
std::size_t words_read_with_slip(const Workload& w) { return words_read(w, w.query_with_slip); }

std::size_t undone_words(const Workload& w) {
  return sum(w.typed, [](const auto& word) { return undo_telex(word) ? 1U : 0U; });
}

std::size_t ten(const Workload&) { return 10; }

using Count = std::size_t (*)(const Workload&);

struct Row {
  const char* name;
  const Strings& (*input)(const Workload&);  // whose bytes are the speed
  Count measured;
  Count other_way;
};

const Strings& source(const Workload& w) { return w.texts.source; }
const Strings& plain(const Workload& w) { return w.texts.plain; }
const Strings& decomposed(const Workload& w) { return w.texts.decomposed; }
const Strings& title_texts(const Workload& w) { return w.texts.titles; }
const Strings& word_texts(const Workload& w) { return w.words; }
const Strings& key_texts(const Workload& w) { return w.word_keys; }
const Strings& query_text(const Workload& w) { return w.query; }
const Strings& unmarked_query(const Workload& w) { return w.query_no_marks; }
const Strings& query_with_slip(const Workload& w) { return w.query_with_slip; }
const Strings& typed_words(const Workload& w) { return w.typed; }

constexpr Row kRows[] = {
    {kYardstick, plain, icu_pieces_utf8, icu_pieces_utf16},
    {"icu_word_break_utf16", plain, icu_pieces_utf16, icu_pieces_utf8},
    {"normalize_plain", plain, normalized_plain, plain_bytes},
    {"normalize_source", source, normalized_source, plain_bytes},
    {"normalize_decomposed", decomposed, normalized_decomposed, plain_bytes},
    {"word_breaker", plain, pieces, pieces_by_rules},
    {"scanner", plain, spans, words},
    {"analyze", source, terms, tokens_of_chains},
    {"analyze_query", query_text, query_words, ten},
    {"interpret_marked", query_text, words_read_marked, ten},
    {"interpret_unmarked", unmarked_query, words_read_unmarked, ten},
    {"interpret_slip", query_with_slip, words_read_with_slip, ten},
    {"word_key", word_texts, keys_of_words, keys_of_keys},
    {"fold", key_texts, folds, folds_of_words},
    {"syllable_lookup", word_texts, spellings, classified_spellings},
    {"undo_telex", typed_words, undone_words, ten},
    {"sort_key", title_texts, sort_keys, titles},
};

void run(benchmark::State& state, const Row& row, const Workload& workload) {
  const std::size_t expected = row.other_way(workload);
  if (row.measured(workload) != expected) return state.SkipWithError("counted wrongly");
  for ([[maybe_unused]] auto _ : state) benchmark::DoNotOptimize(row.measured(workload));
  state.SetBytesProcessed(state.iterations() *
                          static_cast<std::int64_t>(total_bytes(row.input(workload))));
}

Workload read_workload(int argc, char** argv) {
  std::vector<std::filesystem::path> paths(argv + 1, argv + argc);
  if (paths.empty()) paths.push_back(corpus::data_file("sample"));
  return Workload(read_legal_texts(paths));
}

}  // namespace
}  // namespace tracuu::tools

int main(int argc, char** argv) {
  using namespace tracuu::tools;
  benchmark::Initialize(&argc, argv);
  try {
    const Workload workload = read_workload(argc, argv);
    for (const Row& row : kRows) {
      benchmark::RegisterBenchmark(row.name, [&](auto& state) {
        run(state, row, workload);
      })->Unit(benchmark::kMicrosecond);
    }
    RatioReporter reporter(kYardstick);
    benchmark::RunSpecifiedBenchmarks(&reporter);
    return reporter.failed() ? 1 : 0;
  } catch (const std::exception& error) {
    std::cerr << "analysis_benchmark: " << error.what() << '\n';
    return 1;
  }
}
