// LegalKeys: what a text says in the language of the law: its citations, and the canonical terms
// of these and of its dates.
//
//   "khoản 2 Điều 5"   -> Akhoan:2 Adieu:5 Adieu:5/khoan:2
//   "nghi dinh 61"     -> N61/nd                    (in a query; a document must print more)
//
// Pure function; any thread.
#pragma once

#include <string>
#include <vector>

#include "analyzers/citation.h"
#include "analyzers/scanned_text.h"

namespace tracuu::analyzers {

struct LegalReading {
  std::vector<Citation> citations;  // in order
  std::vector<std::string> keys;    // without repetition, in the order of the bytes
};

LegalReading read_legal(const ScannedText& text, SymbolCase symbol_case);

}  // namespace tracuu::analyzers
