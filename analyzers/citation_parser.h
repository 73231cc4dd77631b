// CitationParser: reads a scanned text as a lawyer does, citation by citation.
//
//   "theo điểm đ khoản 2 Điều 8 Nghị định số 63/2010/NĐ-CP"
//     -> at "điểm": one citation, of a point in an article of a decree
//
// What a document prints and what a query types are read by the same code; a query
// (SymbolCase::any) may say less: "nđ 61 2018", "001193", "luật đất đai 2024".
//
// A view of a text, used by one thread.
#pragma once

#include <cstddef>
#include <optional>

#include "analyzers/citation.h"
#include "analyzers/scanned_text.h"

namespace tracuu::analyzers {

struct ReadCitation {
  Citation citation;
  std::size_t end = 0;  // the span behind it
};

class CitationParser {
 public:
  CitationParser(const ScannedText& text, SymbolCase symbol_case)
      : text_(text), symbol_case_(symbol_case) {}

  // The citation that starts at span i; nullopt if none does.
  std::optional<ReadCitation> read(std::size_t i) const;

 private:
  bool may_begin(std::size_t i) const;
  std::size_t behind_link(std::size_t i) const;
  std::size_t read_code(std::size_t i, Citation& citation) const;
  std::size_t read_provisions_first(std::size_t i, Citation& citation) const;
  std::size_t read_document_first(std::size_t i, Citation& citation) const;

  const ScannedText& text_;
  SymbolCase symbol_case_;
};

}  // namespace tracuu::analyzers
