// ScannedText: a scanned text with the words made of its spans, as the readers of legal text ask
// about it.
//
//   text.is(i, "điều") && text.follows(i + 1)   // "Điều 5", "dieu 5"
//
// A view: what it points to must outlive it. Any thread.
#pragma once

#include <cstddef>
#include <span>
#include <string_view>

#include "analyzers/scanner.h"
#include "analyzers/vietnamese_analyzer.h"

namespace tracuu::analyzers {

struct ScannedText {
  std::string_view text;
  const Scan& scan;
  std::span<const Word> words;  // one for each span

  std::size_t size() const { return words.size(); }
  std::string_view raw(std::size_t i) const;  // the span as written
  std::string_view gap(std::size_t i) const;  // what stands before span i; empty for the first
  bool follows(std::size_t i) const;          // span i is there and only blanks stand before it
  bool capital(std::size_t i) const;          // the span begins with a capital letter

  // True if the word may stand for the lower-case word `name`: "muc" and "mục" for mục, not "mức".
  bool is(std::size_t i, std::string_view name) const;
  // Spans [i, ...) read as the words of `name`; the number of spans, 0 if they do not.
  std::size_t matches(std::size_t i, std::string_view name) const;
  int number(std::size_t i) const;  // value of a span of 1 to 6 digits, else -1

  // What the scanner recognised from span i on; nullptr if nothing.
  const Recognition* recognition(std::size_t i) const;
};

}  // namespace tracuu::analyzers
