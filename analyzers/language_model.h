// LanguageModel: how likely a word is behind the two before it, in the texts of one index.
//
//   LanguageModel model(counts);
//   WordNumber thu = model.number("thủ"), tuc = model.number("tục");
//   model.log_probability(0, thu, tuc)       // nats
//   model.words_with_letters(pack_word("thu").letters)    // thu thủ thư thử thú thứ ...
//
// A trigram model with absolute discounting that falls back to pairs, then to words (Chen and
// Goodman 1998, interpolated): what was pruned from the counts is part of the fall-back's share.
// Immutable after construction: all threads share one.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "analyzers/language_counts.h"
#include "analyzers/ngram_table.h"
#include "analyzers/packed_word.h"
#include "analyzers/text_map.h"

namespace tracuu::analyzers {

class LanguageModel {
 public:
  static constexpr WordNumber kBoundary = LanguageCounts::kBoundary;

  LanguageModel() = default;  // knows no word
  explicit LanguageModel(const LanguageCounts& counts);

  bool empty() const { return words_.empty(); }

  // 0 if the key stands nowhere in the index.
  WordNumber number(std::string_view key) const;

  std::string_view key(WordNumber word) const { return words_[word].key; }
  std::string_view folded(WordNumber word) const { return words_[word].folded; }
  // As people mostly write it: "ký" for the key kí.
  std::string_view spelling(WordNumber word) const { return words_[word].spelling; }
  std::uint64_t count(WordNumber word) const { return words_[word].count; }

  // The word letter by letter; incomplete for numbers, codes and words longer than a syllable.
  const PackedWord& packed(WordNumber word) const { return words_[word].packed; }

  // Complete words with these letters whatever their marks, the frequent ones first.
  std::span<const WordNumber> words_with_letters(PackedLetters letters) const;

  // Natural logarithm of the probability of `word` behind `before` `last`. 0 for `before`: none is
  // known. 0 for `last` or `word`: one that the index does not know.
  double log_probability(WordNumber before, WordNumber last, WordNumber word) const {
    return log_probability(context(before, last), word);
  }

  // The same for many words behind the same two, which are then looked up once.
  struct Context {
    WordNumber before = 0;  // 0 as well where no triple begins with the two
    WordNumber last = 0;
    double log_back_off = 0;
  };
  Context context(WordNumber before, WordNumber last) const;
  double log_probability(const Context& context, WordNumber word) const;

 private:
  struct Word {
    std::string key;
    std::string folded;
    std::string spelling;
    PackedWord packed;
    std::uint64_t count = 0;
    float log_probability = 0;
    float log_back_off = 0;
  };
  struct Entry {
    float log_probability = 0;
    float log_back_off = 0;  // of a pair, as the context of triples; 0: it begins none
  };
  void read_words(const LanguageCounts& counts);
  void read_pairs(const LanguageCounts& counts);
  void read_triples(const LanguageCounts& counts);
  double word_log_probability(WordNumber word) const;
  double pair_log_probability(WordNumber last, WordNumber word) const;

  std::vector<Word> words_;  // by number
  TextMap<WordNumber> numbers_;
  std::unordered_map<PackedLetters, std::vector<WordNumber>> by_letters_;
  NgramTable<Entry> ngrams_;
  double unknown_log_probability_ = 0;
};

}  // namespace tracuu::analyzers
