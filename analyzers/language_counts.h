// LanguageCounts: how often each word of an index, each pair and each triple of neighbours stands
// in its texts. Counted while indexing, kept with the index; LanguageModel reads queries with it.
//
//   LanguageCounts counts;
//   counts.add(text, analyzer.analyze(text));
//   std::string bytes = counts.serialize();
//   LanguageCounts::parse(bytes).total();
//
// Words are counted by their keys (Word::exact); all numbers are one word. One thread writes.
#pragma once

#include <cstddef>
#include <cstdint>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include "analyzers/ngram_table.h"
#include "analyzers/text_map.h"
#include "analyzers/vietnamese_analyzer.h"

namespace tracuu::analyzers {

// Stored counts that cannot be read.
class BadLanguageCounts : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

// The key a word is counted by: its exact form, "0" for any number, empty for what is neither word
// nor number to a reader (codes, addresses).
std::string_view counted_key(const Word& word);

class LanguageCounts {
 public:
  // Counts of n-grams under which they are not stored.
  static constexpr std::uint32_t kLeastPairs = 2;
  static constexpr std::uint32_t kLeastTriples = 3;
  // N-grams held in memory at most (about 130 MB); when there are more the rarest go, which are
  // then counted anew (lossy counting, Manku and Motwani 2002).
  static constexpr std::size_t kMostNgrams = 4'000'000;

  static constexpr WordNumber kBoundary = 1;  // stands before and behind each sentence

  struct WordCount {
    std::string key;
    // How the key is mostly written: "ký" for kí; empty if as the key. Found by serialize().
    std::string spelling;
    std::uint64_t count = 0;
  };

  explicit LanguageCounts(std::size_t most_ngrams = kMostNgrams);

  // `terms` are those of `text`, which counts as if it stood there `times` times.
  void add(std::string_view text, const TextTerms& terms, std::uint32_t times = 1);

  // Order does not matter.
  void merge(LanguageCounts other);

  // The same counts always give the same bytes.
  std::string serialize() const;

  // Throws BadLanguageCounts.
  static LanguageCounts parse(std::string_view bytes);

  std::uint64_t total() const { return total_; }                       // words counted
  const std::vector<WordCount>& words() const { return words_; }       // by WordNumber; 0 unused
  const NgramTable<std::uint32_t>& ngrams() const { return ngrams_; }  // pairs and triples

 private:
  WordNumber number_of(std::string_view key);
  void count(WordNumber before, WordNumber last, WordNumber word, std::uint32_t times);
  void note_spelling(WordNumber word, std::string_view written, std::uint64_t times);
  void forget_rare();

  std::size_t most_ngrams_;
  std::uint64_t total_ = 0;
  std::vector<WordCount> words_;
  TextMap<WordNumber> numbers_;
  NgramTable<std::uint32_t> ngrams_;
  // Spellings that differ from the key, by key and spelling with a blank between.
  TextMap<std::uint64_t> spellings_;
};

}  // namespace tracuu::analyzers
