#include "analyzers/language_model.h"

#include <algorithm>
#include <cmath>

#include "analyzers/word_key.h"

namespace tracuu::analyzers {
namespace {

// Taken from each count of an n-gram and given to the fall-back (Ney, Essen and Kneser 1994 find
// 0.5 to 0.9 on texts of all sizes).
constexpr double kDiscount = 0.75;
constexpr double kUnseenWordCount = 0.5;

double discounted(std::uint32_t count, std::uint64_t context) {
  return std::max(count - kDiscount, 0.0) /
         static_cast<double>(std::max<std::uint64_t>(context, 1));
}

// The share left to the fall-back is never nothing: rounding and counts of different age.
float log_left(double used) { return static_cast<float>(std::log(std::max(1.0 - used, 1e-4))); }

}  // namespace

LanguageModel::LanguageModel(const LanguageCounts& counts) {
  if (counts.total() == 0) return;
  read_words(counts);
  ngrams_.reserve(counts.ngrams().size());
  read_pairs(counts);
  read_triples(counts);
}

void LanguageModel::read_words(const LanguageCounts& counts) {
  const double total = static_cast<double>(counts.total()) +
                       kUnseenWordCount * static_cast<double>(counts.words().size());
  unknown_log_probability_ = std::log(kUnseenWordCount / total);
  words_.reserve(counts.words().size());
  for (const auto& counted : counts.words()) {
    Word word;
    word.key = counted.key;
    word.folded = make_word_key(counted.key).folded;
    word.spelling = counted.spelling;
    word.packed = pack_word(counted.key);
    word.count = counted.count;
    if (word.spelling.empty()) word.spelling = word.key;
    word.log_probability =
        static_cast<float>(std::log((static_cast<double>(word.count) + kUnseenWordCount) / total));
    words_.push_back(std::move(word));
  }
  for (WordNumber i = kBoundary + 1; i < words_.size(); ++i) {
    numbers_.emplace(words_[i].key, i);
    const PackedWord& packed = words_[i].packed;
    if (packed.complete && packed.tones <= 1) {
      by_letters_[without_shapes(packed.letters)].push_back(i);
    }
  }
  for (auto& row : by_letters_) {
    std::stable_sort(row.second.begin(), row.second.end(),
                     [&](WordNumber a, WordNumber b) { return words_[a].count > words_[b].count; });
  }
  // What a boundary ends is a pair; as a word of its own it is never asked for.
  words_[kBoundary].log_probability = static_cast<float>(unknown_log_probability_);
}

void LanguageModel::read_pairs(const LanguageCounts& counts) {
  std::vector<double> used(words_.size());
  counts.ngrams().for_each([&](Ngram words, std::uint32_t count) {
    if (is_trigram(words)) return;
    const auto last = static_cast<WordNumber>(without_last(words));
    used[last] += discounted(count, words_[last].count);
  });
  for (WordNumber i = 0; i < words_.size(); ++i) words_[i].log_back_off = log_left(used[i]);
  counts.ngrams().for_each([&](Ngram words, std::uint32_t count) {
    if (is_trigram(words)) return;
    const Word& last = words_[without_last(words)];
    const double fall_back = std::exp(last.log_back_off + word_log_probability(last_word(words)));
    ngrams_[words].log_probability =
        static_cast<float>(std::log(discounted(count, last.count) + fall_back));
  });
}

void LanguageModel::read_triples(const LanguageCounts& counts) {
  NgramTable<double> used;
  counts.ngrams().for_each([&](Ngram words, std::uint32_t count) {
    if (!is_trigram(words)) return;
    const std::uint32_t* context = counts.ngrams().find(without_last(words));
    if (context != nullptr) used[without_last(words)] += discounted(count, *context);
  });
  used.for_each([&](Ngram pair, double share) { ngrams_[pair].log_back_off = log_left(share); });
  counts.ngrams().for_each([&](Ngram words, std::uint32_t count) {
    if (!is_trigram(words)) return;
    const std::uint32_t* context = counts.ngrams().find(without_last(words));
    if (context == nullptr) return;
    const Ngram pair = without_first(words);
    const double fall_back = std::exp(
        ngrams_[without_last(words)].log_back_off +
        pair_log_probability(static_cast<WordNumber>(without_last(pair)), last_word(pair)));
    ngrams_[words].log_probability =
        static_cast<float>(std::log(discounted(count, *context) + fall_back));
  });
}

WordNumber LanguageModel::number(std::string_view key) const {
  const auto found = numbers_.find(key);
  return found == numbers_.end() ? 0 : found->second;
}

std::span<const WordNumber> LanguageModel::words_with_letters(PackedLetters letters) const {
  const auto found = by_letters_.find(without_shapes(letters));
  if (found == by_letters_.end()) return {};
  return found->second;
}

double LanguageModel::word_log_probability(WordNumber word) const {
  return word == 0 ? unknown_log_probability_ : words_[word].log_probability;
}

double LanguageModel::pair_log_probability(WordNumber last, WordNumber word) const {
  if (last == 0) return word_log_probability(word);
  if (word != 0) {
    if (const Entry* pair = ngrams_.find(ngram(last, word))) return pair->log_probability;
  }
  return words_[last].log_back_off + word_log_probability(word);
}

LanguageModel::Context LanguageModel::context(WordNumber before, WordNumber last) const {
  if (before == 0 || last == 0) return {0, last, 0};
  const Entry* pair = ngrams_.find(ngram(before, last));
  if (pair == nullptr || pair->log_back_off == 0) return {0, last, 0};
  return {before, last, pair->log_back_off};
}

double LanguageModel::log_probability(const Context& context, WordNumber word) const {
  if (context.before != 0 && word != 0) {
    const Entry* triple = ngrams_.find(ngram(context.before, context.last, word));
    if (triple != nullptr) return triple->log_probability;
  }
  return context.log_back_off + pair_log_probability(context.last, word);
}

}  // namespace tracuu::analyzers
