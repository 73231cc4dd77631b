// QueryInterpreter: what was meant, read from the statistics of the index: marks left out are put
// back, slips mended.
//
//   QueryInterpreter interpreter(model);
//   Interpretation meant = interpreter.interpret(analyzer.analyze_query("dang ky ket hon").words);
//   meant.words[0].exact    -> "đăng", margin in nats
//
// Nothing is replaced behind the typist's back: margins say how sure each word is, and the caller
// decides between leaving alone, suggesting and using it. Immutable; all threads share one.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "analyzers/reading_candidates.h"

namespace tracuu::analyzers {

// Margins in nats. On queries that were never indexed a margin of 1 is right in 99 of 100; a word
// that the index knows, replaced by another, needs more: names and rare words look like slips.
inline constexpr double kSuggestMargin = 1.0;
inline constexpr double kUseMargin = 2.0;
inline constexpr double kReplaceMargin = 8.0;

// What to do with a reading.
enum class Verdict : std::uint8_t { leave, suggest, use };

// How one word is read.
struct Reading {
  std::string exact;     // key of the word meant; that of the typed one where nothing changes
  std::string folded;    // its folded form
  std::string spelling;  // for people
  Change change = Change::none;
  bool known = false;  // the typed word stands in the index
  double margin = 0;   // by which it beats every other reading of this word

  // Where nothing changes, `use` says that the word as typed is certain.
  Verdict verdict() const;
};

struct Interpretation {
  std::vector<Reading> words;  // one for each word typed

  // Some word is read as another, with at least this verdict.
  bool changes(Verdict least) const;
  // A word that stands nowhere in the index is replaced by one with other letters.
  bool replaces_unknown() const;
};

class QueryInterpreter {
 public:
  explicit QueryInterpreter(const LanguageModel& model, ReadingCosts costs = {})
      : model_(model), costs_(costs) {}

  Interpretation interpret(const std::vector<Word>& words) const;

 private:
  const LanguageModel& model_;
  ReadingCosts costs_;
};

}  // namespace tracuu::analyzers
