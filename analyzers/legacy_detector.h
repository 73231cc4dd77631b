// LegacyDetector: which runs of a text are in which encoding. It reads the words in each encoding
// and counts those that come out as Vietnamese syllables.
//
//   LegacyDetector detector(read_sourced("Sè: 28/2003/N§-CP\nHà Nội"));
//   auto words = detector.convert(LegacyEncoding::none);   // words converted, by encoding
//   detector.text()
//
// One thread each.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "analyzers/legacy_encoding.h"
#include "analyzers/sourced_text.h"

namespace tracuu::analyzers {

class LegacyDetector {
 public:
  // Words converted, by LegacyEncoding; how many were left is not counted.
  using Counts = std::array<std::size_t, kLegacyEncodings>;

  explicit LegacyDetector(SourcedText text);

  // Converts what an encoding makes better; all counts are 0 if nothing is. `expected` is what
  // lines are tried with that say too little by themselves.
  Counts convert(LegacyEncoding expected);

  const SourcedText& text() const { return text_; }

 private:
  // A word with a character beyond ASCII; all others read the same in every encoding.
  struct Word {
    std::uint32_t begin;  // in text_
    std::uint32_t end;
    std::uint8_t readings = 0;  // a bit for each encoding in which it is Vietnamese

    bool reads_in(LegacyEncoding encoding) const;
    bool is_fine() const { return reads_in(LegacyEncoding::none); }
  };
  using Words = std::span<Word>;

  struct Line {
    std::size_t begin;       // in text_
    std::size_t end;         // behind the line end
    std::size_t word_begin;  // in words_
    std::size_t word_end;
  };

  // What an encoding does to some words.
  struct Change {
    std::size_t gained = 0;  // syllables that were none
    std::size_t lost = 0;
  };

  SourcedSpan characters(std::size_t begin, std::size_t end) const;
  Words words_of(const Line& line);
  void find_words();
  void add_word(std::size_t begin, std::size_t end);
  void read_in_every_encoding(Words words);
  bool reads_as_vietnamese(LegacyEncoding encoding, const Word& word);
  Change change(Words words, LegacyEncoding encoding) const;
  bool tells(Words words, LegacyEncoding encoding) const;
  bool is_same_word(const Word& a, const Word& b) const;
  LegacyEncoding best_encoding(Words words) const;
  LegacyEncoding encoding_of_line(Words words, LegacyEncoding expected) const;
  std::size_t convert_line(const Line& line, Words words, LegacyEncoding encoding,
                           SourcedText& out) const;
  void decode_between(std::size_t begin, std::size_t end, LegacyEncoding encoding,
                      SourcedText& out) const;

  SourcedText text_;
  std::vector<Word> words_;
  std::vector<Line> lines_;
  SourcedText reading_;  // of one word; kept for its memory
  std::string part_;
};

}  // namespace tracuu::analyzers
