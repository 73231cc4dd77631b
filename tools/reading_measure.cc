#include "tools/reading_measure.h"

#include <algorithm>

#include "analyzers/word_key.h"
#include "indexer/stopwatch.h"
#include "tools/word_slips.h"

namespace tracuu::tools {
namespace {

using analyzers::Change;
using analyzers::Interpretation;
using analyzers::Reading;
using analyzers::Verdict;
using analyzers::Word;
using analyzers::WordClass;

constexpr std::size_t kSpan = 5;  // words of a text with one slip
constexpr unsigned kSeed = 20261125;

const std::string& key_of(const Word& word) {
  return word.exact.empty() ? word.folded : word.exact;
}

bool is_syllable(const Word& word) { return word.word_class == WordClass::syllable; }

// The word as it would be if it had been typed as `text`.
Word retyped(const Word& word, const std::string& text) {
  const analyzers::WordKey key = analyzers::make_word_key(text);
  Word typed = word;
  typed.exact = key.exact_adds() ? key.exact : std::string();
  typed.folded = key.folded;
  typed.word_class = key.word_class;
  typed.marked = key.marked;
  return typed;
}

Word unmarked(const Word& word) { return retyped(word, word.folded); }

std::vector<std::size_t> marked_syllables(const TypedText& words) {
  std::vector<std::size_t> marked;
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (words[i].marked && is_syllable(words[i])) marked.push_back(i);
  }
  return marked;
}

// kSpan words in a row, or none.
TypedText span_of(const TypedText& text, std::mt19937& random) {
  if (text.size() < kSpan) return {};
  const auto first =
      text.begin() + static_cast<std::ptrdiff_t>(random() % (text.size() - kSpan + 1));
  TypedText span(first, first + kSpan);
  return std::all_of(span.begin(), span.end(), is_syllable) ? span : TypedText();
}

Miss miss_at(std::size_t i, const TypedText& meant, const TypedText& typed, const Reading& read) {
  std::string around;
  for (std::size_t at = i < 2 ? 0 : i - 2; at < std::min(i + 3, typed.size()); ++at) {
    if (!around.empty()) around += ' ';
    around += key_of(typed[at]);
  }
  return {around, key_of(typed[i]), read.exact, key_of(meant[i]), read.margin};
}

}  // namespace

void Share::count(bool is_part) {
  part += is_part ? 1 : 0;
  ++of;
}

double Share::percent() const {
  return of == 0 ? 0 : 100.0 * static_cast<double>(part) / static_cast<double>(of);
}

Share& Share::operator+=(const Share& other) {
  part += other.part;
  of += other.of;
  return *this;
}

void ReadingMeasure::read(const TypedText& meant, const TypedText& typed,
                          ReadingTally& tally) const {
  const indexer::Stopwatch watch;
  const Interpretation read = interpreter_.interpret(typed);
  tally.seconds += watch.seconds();
  tally.typed += typed.size();
  bool whole = true;
  for (std::size_t i = 0; i < meant.size(); ++i) {
    if (!is_syllable(meant[i])) continue;
    const Reading& reading = read.words[i];
    const bool right = reading.exact == key_of(meant[i]);
    whole = whole && right;
    tally.right.count(right);
    if (!right) tally.misses.push_back(miss_at(i, meant, typed, reading));
    const bool changed = reading.change != Change::none;
    const bool offered = changed && reading.verdict() >= Verdict::suggest;
    const bool used = changed && reading.verdict() == Verdict::use;
    tally.offered.count(offered);
    tally.used.count(used);
    if (offered) tally.offered_right.count(right);
    if (used) tally.used_right.count(right);
  }
  tally.whole.count(whole);
  tally.whole_offered.count(whole && read.changes(Verdict::suggest));
  tally.left_alone.count(!read.changes(Verdict::suggest));
}

ReadingTally ReadingMeasure::typed_as(const Typing& type) const {
  std::mt19937 random(kSeed);
  ReadingTally tally;
  for (const TypedText& meant : texts_) {
    TypedText typed;
    for (const Word& word : meant) typed.push_back(type(word, random));
    read(meant, typed, tally);
  }
  return tally;
}

ReadingTally ReadingMeasure::as_they_are() const {
  return typed_as([](const Word& word, std::mt19937&) { return word; });
}

ReadingTally ReadingMeasure::no_marks() const {
  return typed_as([](const Word& word, std::mt19937&) { return unmarked(word); });
}

ReadingTally ReadingMeasure::some_marks() const {
  return typed_as([](const Word& word, std::mt19937& random) {
    return random() % 10 < 4 ? unmarked(word) : word;
  });
}

ReadingTally ReadingMeasure::keystrokes(InputMethod method) const {
  return typed_as([method](const Word& word, std::mt19937& random) {
    const TonePlace place = random() % 2 == 0 ? TonePlace::at_letter : TonePlace::end_of_word;
    if (!is_syllable(word)) return word;
    return retyped(word, typed_keystrokes(method, place, key_of(word)));
  });
}

Share ReadingMeasure::one_unmarked() const {
  std::mt19937 random(kSeed);
  Share recovered;
  for (const TypedText& meant : texts_) {
    const std::vector<std::size_t> marked = marked_syllables(meant);
    if (marked.size() < 2) continue;
    const std::size_t at = marked[random() % marked.size()];
    TypedText typed = meant;
    typed[at] = unmarked(typed[at]);
    recovered.count(interpreter_.interpret(typed).words[at].exact == key_of(meant[at]));
  }
  return recovered;
}

ReadingMeasure::Deliberate ReadingMeasure::deliberate() const {
  Deliberate result;
  for (const TypedText& meant : texts_) {
    if (marked_syllables(meant).empty()) continue;
    const Interpretation read = interpreter_.interpret(meant);
    for (std::size_t i = 0; i < meant.size(); ++i) {
      if (meant[i].marked || !is_syllable(meant[i])) continue;
      const bool altered = read.words[i].change != Change::none;
      result.altered.count(altered);
      result.used.count(altered && read.words[i].verdict() == Verdict::use);
    }
  }
  return result;
}

std::vector<NamedTally> ReadingMeasure::slips() const {
  std::vector<NamedTally> rows;
  for (const SlipName& kind : tools::slips()) {
    std::mt19937 random(kSeed);
    ReadingTally tally;
    for (const TypedText& text : texts_) {
      const TypedText meant = span_of(text, random);
      if (meant.empty()) continue;
      const std::size_t at = random() % kSpan;
      const auto slipped = slip(kind.slip, key_of(meant[at]), random);
      if (!slipped) continue;
      TypedText typed = meant;
      typed[at] = retyped(meant[at], *slipped);
      if (key_of(typed[at]) != key_of(meant[at])) read(meant, typed, tally);
    }
    rows.push_back({kind.name, std::move(tally)});
  }
  return rows;
}

ReadingTally ReadingMeasure::without_slip() const {
  std::mt19937 random(kSeed);
  ReadingTally tally;
  for (const TypedText& text : texts_) {
    const TypedText meant = span_of(text, random);
    if (!meant.empty()) read(meant, meant, tally);
  }
  return tally;
}

}  // namespace tracuu::tools
