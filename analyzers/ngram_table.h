// NgramTable: values by one to three word numbers, an open-addressing hash table.
//
//   NgramTable<std::uint32_t> counts;
//   ++counts[ngram(a, b)];
//   const std::uint32_t* count = counts.find(ngram(a, b));    // nullptr if there is none
//
// Written by one thread; constant afterwards: any thread.
#pragma once

#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

namespace tracuu::analyzers {

using WordNumber = std::uint32_t;

inline constexpr int kWordNumberBits = 21;
inline constexpr WordNumber kMostWordNumbers = (1U << kWordNumberBits) - 1;  // 0 is "no word"

// The words of the n-gram in their order, the last one lowest; word numbers start at 1.
using Ngram = std::uint64_t;

constexpr Ngram ngram(WordNumber a, WordNumber b) { return Ngram{a} << kWordNumberBits | b; }
constexpr Ngram ngram(WordNumber a, WordNumber b, WordNumber c) {
  return ngram(a, b) << kWordNumberBits | c;
}

constexpr WordNumber last_word(Ngram words) {
  return static_cast<WordNumber>(words & kMostWordNumbers);
}
constexpr Ngram without_last(Ngram words) { return words >> kWordNumberBits; }
constexpr bool is_trigram(Ngram words) { return words >> (2 * kWordNumberBits) != 0; }
// The words but the first: what a model falls back to.
constexpr Ngram without_first(Ngram words) {
  const int words_left = is_trigram(words) ? 2 : 1;
  return words & ((Ngram{1} << (words_left * kWordNumberBits)) - 1);
}

template <class Value>
class NgramTable {
 public:
  using Row = std::pair<Ngram, Value>;

  NgramTable() : rows_(kFirstRows) {}

  std::size_t size() const { return size_; }

  Value& operator[](Ngram words) {
    if (size_ * 3 >= rows_.size() * 2) grow();
    Row& row = rows_[place_of(words)];
    if (row.first == 0) {
      row.first = words;
      ++size_;
    }
    return row.second;
  }

  const Value* find(Ngram words) const {
    const Row& row = rows_[place_of(words)];
    return row.first == 0 ? nullptr : &row.second;
  }

  // Makes room for so many rows at once.
  void reserve(std::size_t size) {
    std::size_t rows = rows_.size();
    while (size * 3 >= rows * 2) rows *= 2;
    if (rows != rows_.size()) rehash(rows);
  }

  template <class Visit>
  void for_each(const Visit& visit) const {
    for (const Row& row : rows_) {
      if (row.first != 0) visit(row.first, row.second);
    }
  }

 private:
  static constexpr std::size_t kFirstRows = 1024;

  // Of the row of these words, or of the free one they would take.
  std::size_t place_of(Ngram words) const {
    const std::size_t mask = rows_.size() - 1;
    std::size_t place = (words * 0x9E3779B97F4A7C15ULL) >> 20 & mask;
    while (rows_[place].first != 0 && rows_[place].first != words) place = (place + 1) & mask;
    return place;
  }

  void grow() { rehash(rows_.size() * 2); }

  void rehash(std::size_t rows) {
    std::vector<Row> old(rows);
    old.swap(rows_);
    for (Row& row : old) {
      if (row.first != 0) rows_[place_of(row.first)] = std::move(row);
    }
  }

  std::vector<Row> rows_;
  std::size_t size_ = 0;
};

}  // namespace tracuu::analyzers
