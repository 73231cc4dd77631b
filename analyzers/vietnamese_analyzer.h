// VietnameseAnalyzer turns text into what is indexed and what is searched.
//
//   VietnameseAnalyzer analyzer;
//   TextTerms terms = analyzer.analyze("Thủ tục đăng ký kết hôn");
//   // words: thủ|thu tục|tuc đăng|dang kí|ki kết|ket hôn|hon; bigrams: thu_tuc tuc_dang ...
//
// Documents and queries pass through the same object. Immutable after construction: all threads
// may share one.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "analyzers/citation.h"

namespace tracuu::analyzers {

enum class WordClass : std::uint8_t {
  syllable,  // spelled by the grammar, tone rule kept
  skeleton,  // spelled by the grammar, but a stop coda without sắc or nặng: hoc, tap
  bare,      // becomes a syllable when missing marks are added: viet, duong
  other,     // everything else: numbers, codes, foreign words, abbreviations
};

// One syllable, number or code of the text.
struct Word {
  std::string exact;        // family E: canonical spelling with marks; empty where E adds nothing
  std::string folded;       // family F: marks folded; never empty
  std::uint32_t begin = 0;  // bytes in the ORIGINAL text; no filter moves them
  std::uint32_t end = 0;
  std::uint32_t position = 0;  // counts words; a sentence end adds a gap of one
  WordClass word_class = WordClass::other;
  bool marked = false;  // carries at least one mark (tone, shape or đ)
};

struct Bigram {
  std::string text;         // family G: "thu_tuc"
  std::uint32_t first = 0;  // index of its first word in TextTerms::words
};

struct TextTerms {
  std::vector<Word> words;
  std::vector<Bigram> bigrams;      // of neighbours inside one sentence
  std::vector<Citation> citations;  // in order of the text
  std::vector<std::string> keys;    // families N, P, D, A: "N61/2018/nd-cp", "P1.001193", ...
};

class Scanner;

class VietnameseAnalyzer {
 public:
  VietnameseAnalyzer();
  explicit VietnameseAnalyzer(std::shared_ptr<const Scanner> scanner);  // shared with other chains
  ~VietnameseAnalyzer();
  VietnameseAnalyzer(const VietnameseAnalyzer&) = default;
  VietnameseAnalyzer& operator=(const VietnameseAnalyzer&) = default;

  TextTerms analyze(std::string_view text) const;

  // The same words and bigrams, but keys as a query means them: `nghi dinh 61` gives N61/nd.
  TextTerms analyze_query(std::string_view text) const;

 private:
  std::shared_ptr<const Scanner> scanner_;
};

// The folded words of a text with single blanks between: the key under which an exact title is
// found again whatever its marks, case and punctuation ("dang ki ket hon").
std::string folded_key(const TextTerms& terms);

// True if a word typed as `query` may stand for `document`: same letters, and each mark typed is
// there (tuc may stand for tục, tục not for túc). Both as in Word::exact or lower-case words.
bool compatible(std::string_view query, std::string_view document);

}  // namespace tracuu::analyzers
