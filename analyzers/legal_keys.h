// LegalKeys: the canonical terms of numbers, codes, dates and structure in a text.
//
//   "khoản 2 Điều 5"   -> Akhoan:2 Adieu:5 Adieu:5/khoan:2
//   "nghi dinh 61"     -> N61/nd                    (in a query; a document must print more)
//
// Pure functions; any thread.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "analyzers/scanner.h"
#include "analyzers/vietnamese_analyzer.h"

namespace tracuu::analyzers {

// A scanned text with the words made of its spans, one for one.
struct ScannedText {
  std::string_view text;
  const Scan& scan;
  std::span<const Word> words;

  std::size_t size() const { return words.size(); }
  std::string_view raw(std::size_t i) const;  // the span as written
  std::string_view gap(std::size_t i) const;  // what stands before span i; empty for the first
  bool follows(std::size_t i) const;          // span i is there and only blanks stand before it

  // True if the word may stand for the lower-case word `name`: "muc" and "mục" for mục, not "mức".
  bool is(std::size_t i, std::string_view name) const;
  // Spans [i, ...) read as the words of `name`; the number of spans, 0 if they do not.
  std::size_t matches(std::size_t i, std::string_view name) const;
  int number(std::size_t i) const;  // value of a span of 1 to 6 digits, else -1
};

// Without repetition, in the order of the bytes.
std::vector<std::string> document_keys(const ScannedText& text);
std::vector<std::string> query_keys(const ScannedText& text);

}  // namespace tracuu::analyzers
