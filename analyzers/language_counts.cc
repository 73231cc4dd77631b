#include "analyzers/language_counts.h"

#include <algorithm>
#include <numeric>
#include <unordered_map>
#include <utility>

#include "analyzers/lower_case.h"
#include "analyzers/normalizer.h"
#include "analyzers/varint.h"

namespace tracuu::analyzers {
namespace {

constexpr std::string_view kFormat = "language-counts 1\n";
constexpr std::string_view kNumberKey = "0";
constexpr std::size_t kLongestKey = 32;  // bytes; what is longer is no word

bool is_number(std::string_view folded) {
  return folded.find_first_not_of("0123456789.,%") == std::string_view::npos;
}

// Words in the order of the stored form: the frequent ones first, so that their numbers are short.
std::vector<WordNumber> by_frequency(const std::vector<LanguageCounts::WordCount>& words) {
  std::vector<WordNumber> order(words.size());
  std::iota(order.begin(), order.end(), 0);
  std::sort(order.begin() + LanguageCounts::kBoundary + 1, order.end(),
            [&](WordNumber a, WordNumber b) {
              return words[a].count != words[b].count ? words[a].count > words[b].count
                                                      : words[a].key < words[b].key;
            });
  return order;
}

Ngram renumbered(Ngram words, const std::vector<WordNumber>& numbers) {
  const WordNumber last = numbers[last_word(words)];
  const WordNumber middle = numbers[last_word(without_last(words))];
  if (last == 0 || middle == 0) return 0;
  if (!is_trigram(words)) return ngram(middle, last);
  const WordNumber first = numbers[last_word(without_last(without_last(words)))];
  return first == 0 ? 0 : ngram(first, middle, last);
}

}  // namespace

std::string_view counted_key(const Word& word) {
  if (is_number(word.folded)) return kNumberKey;
  const std::string_view key = word.exact.empty() ? word.folded : word.exact;
  return key.size() <= kLongestKey ? key : std::string_view();
}

LanguageCounts::LanguageCounts(std::size_t most_ngrams)
    : most_ngrams_(most_ngrams), words_(kBoundary + 1) {}

void LanguageCounts::add(std::string_view text, const TextTerms& terms, std::uint32_t times) {
  WordNumber before = 0;
  WordNumber last = kBoundary;
  for (std::size_t i = 0; i < terms.words.size(); ++i) {
    const Word& word = terms.words[i];
    const bool starts_sentence = i > 0 && word.position != terms.words[i - 1].position + 1;
    if (starts_sentence) {
      count(before, last, kBoundary, times);
      before = 0;
      last = kBoundary;
    }
    const std::string_view key = counted_key(word);
    const WordNumber number = key.empty() ? 0 : number_of(key);
    if (number == 0) {  // no word: what stands beside it has no neighbour there
      before = 0;
      last = kBoundary;
      continue;
    }
    words_[number].count += times;
    total_ += times;
    if (word.word_class == WordClass::syllable) {
      note_spelling(number, text.substr(word.begin, word.end - word.begin), times);
    }
    count(before, last, number, times);
    before = last;
    last = number;
  }
  if (last != kBoundary) count(before, last, kBoundary, times);
  if (ngrams_.size() > most_ngrams_) forget_rare();
}

WordNumber LanguageCounts::number_of(std::string_view key) {
  if (const auto found = numbers_.find(key); found != numbers_.end()) return found->second;
  if (words_.size() > kMostWordNumbers) return 0;
  const auto number = static_cast<WordNumber>(words_.size());
  words_.push_back({std::string(key), {}, 0});
  numbers_.emplace(key, number);
  return number;
}

void LanguageCounts::count(WordNumber before, WordNumber last, WordNumber word,
                           std::uint32_t times) {
  if (word == kBoundary && last == kBoundary) return;
  ngrams_[ngram(last, word)] += times;
  if (last == kBoundary) words_[kBoundary].count += times;
  if (before != 0) ngrams_[ngram(before, last, word)] += times;
}

// Only what differs from the key is kept: most words are written as their keys.
void LanguageCounts::note_spelling(WordNumber word, std::string_view written, std::uint64_t times) {
  const std::string& key = words_[word].key;
  if (written == key) return;
  const std::string lower = lower_case(written);
  if (lower == key) return;
  const std::string composed = normalize(lower).text;
  if (composed == key) return;
  spellings_[key + ' ' + composed] += times;
}

// Down to half of what may be held, so that it is not done again soon.
void LanguageCounts::forget_rare() {
  for (std::uint32_t least = 2; ngrams_.size() > most_ngrams_ / 2; ++least) {
    NgramTable<std::uint32_t> kept;
    ngrams_.for_each([&](Ngram words, std::uint32_t count) {
      if (count >= least) kept[words] = count;
    });
    ngrams_ = std::move(kept);
  }
}

void LanguageCounts::merge(LanguageCounts other) {
  if (total_ == 0) {  // nothing to add to: taken over as it is
    other.most_ngrams_ = most_ngrams_;
    *this = std::move(other);
    return;
  }
  std::vector<WordNumber> numbers(other.words_.size());
  numbers[kBoundary] = kBoundary;
  words_[kBoundary].count += other.words_[kBoundary].count;
  for (std::size_t i = kBoundary + 1; i < other.words_.size(); ++i) {
    numbers[i] = number_of(other.words_[i].key);
    words_[numbers[i]].count += other.words_[i].count;
  }
  other.ngrams_.for_each([&](Ngram words, std::uint32_t count) {
    if (const Ngram own = renumbered(words, numbers)) ngrams_[own] += count;
  });
  if (ngrams_.size() > most_ngrams_) forget_rare();
  for (const auto& [spelling, times] : other.spellings_) spellings_[spelling] += times;
  total_ += other.total_;
}

// Format line; total; words as key, spelling, count; n-grams in ascending order as difference to
// the one before, and count. All numbers are varints.
std::string LanguageCounts::serialize() const {
  std::vector<WordNumber> numbers(words_.size());
  const std::vector<WordNumber> order = by_frequency(words_);
  for (WordNumber i = 0; i < order.size(); ++i) numbers[order[i]] = i;

  std::unordered_map<std::string_view, std::pair<std::string_view, std::uint64_t>> most;
  std::unordered_map<std::string_view, std::uint64_t> differing;
  for (const auto& [entry, times] : spellings_) {
    const auto blank = entry.find(' ');
    const std::string_view key = std::string_view(entry).substr(0, blank);
    const std::string_view spelling = std::string_view(entry).substr(blank + 1);
    differing[key] += times;
    auto& best = most[key];
    if (std::pair(times, spelling) > std::pair(best.second, best.first)) best = {spelling, times};
  }

  std::string bytes(kFormat);
  append_varint(bytes, total_);
  append_varint(bytes, words_.size());
  for (WordNumber i = kBoundary; i < order.size(); ++i) {
    const WordCount& word = words_[order[i]];
    append_text(bytes, word.key);
    const auto found = most.find(word.key);
    const bool as_key =
        found == most.end() || found->second.second <= word.count - differing.at(word.key);
    append_text(bytes, as_key ? word.spelling : found->second.first);
    append_varint(bytes, word.count);
  }

  std::vector<std::pair<Ngram, std::uint32_t>> rows;
  ngrams_.for_each([&](Ngram words, std::uint32_t count) {
    if (count < (is_trigram(words) ? kLeastTriples : kLeastPairs)) return;
    rows.emplace_back(renumbered(words, numbers), count);
  });
  std::sort(rows.begin(), rows.end());
  append_varint(bytes, rows.size());
  Ngram before = 0;
  for (const auto& [words, count] : rows) {
    append_varint(bytes, words - before);
    append_varint(bytes, count);
    before = words;
  }
  return bytes;
}

LanguageCounts LanguageCounts::parse(std::string_view bytes) {
  if (!bytes.starts_with(kFormat)) throw BadLanguageCounts("language counts: unknown format");
  VarintReader reader(bytes.substr(kFormat.size()));
  LanguageCounts counts;
  counts.total_ = reader.number();
  const std::uint64_t words = reader.number();
  if (words > bytes.size() || words <= kBoundary) {
    throw BadLanguageCounts("language counts: damaged");
  }
  counts.words_.resize(kBoundary);
  for (std::uint64_t i = kBoundary; i < words; ++i) {
    WordCount word;
    word.key = reader.text();
    word.spelling = reader.text();
    word.count = reader.number();
    if (i > kBoundary) counts.numbers_.emplace(word.key, static_cast<WordNumber>(i));
    counts.words_.push_back(std::move(word));
  }
  const std::uint64_t rows = reader.number();
  if (rows > bytes.size()) throw BadLanguageCounts("language counts: damaged");
  counts.ngrams_.reserve(rows);
  Ngram row = 0;
  for (std::uint64_t i = 0; i < rows; ++i) {
    row += reader.number();
    counts.ngrams_[row] = static_cast<std::uint32_t>(reader.number());
    const bool known = last_word(row) < words && last_word(without_last(row)) < words &&
                       without_last(without_last(row)) < words && row != 0;
    if (!known) throw BadLanguageCounts("language counts: damaged");
  }
  if (reader.failed()) throw BadLanguageCounts("language counts: cut off");
  return counts;
}

}  // namespace tracuu::analyzers
