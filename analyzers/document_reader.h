// DocumentReader: references to whole documents, by number, by title, by "này".
//
//   "Nghị định số 63/2010/NĐ-CP ngày 08 tháng 6 năm 2010"   type, number, date
//   "Luật Đất đai năm 2024"                                 type, title, year
//   "nđ 61 2018", "nd61/2018"                               in a query
//
// Pure functions; any thread.
#pragma once

#include <cstddef>

#include "analyzers/citation.h"
#include "analyzers/scanned_text.h"

namespace tracuu::analyzers {

struct ReadDocument {
  DocumentReference document;  // empty: no reference starts here
  std::size_t end = 0;         // the span behind the last one read
  bool may_be_month = false;   // a bare "12/2024"
};

// The type whose name starts at span i; nullptr if none does.
const DocumentType* type_at(const ScannedText& text, std::size_t i);

// Reads what starts at span i; a query may name documents with less (SymbolCase::any).
ReadDocument read_document(const ScannedText& text, std::size_t i, SymbolCase symbol_case);

}  // namespace tracuu::analyzers
