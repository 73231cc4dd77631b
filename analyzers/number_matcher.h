// NumberMatcher: finds where a document number that starts here ends.
//
//   match_document_number("99/2022/NĐ-CPNghị định", 0, SymbolCase::capitals)
//     -> number 99, year 2022, symbol NĐ-CP, end behind CP
//
// The text is normalised. Pure function; any thread.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include "analyzers/document_number.h"

namespace tracuu::analyzers {

enum class SymbolCase {
  capitals,  // as documents print it: NĐ-CP, QĐ-TTg
  any,       // as people type it: nd-cp; '-' may stand for '/'
};

struct NumberMatch {
  DocumentNumber number;  // a year or a symbol is there
  std::size_t end = 0;
};

// `begin` is at a digit that no letter or digit stands before.
std::optional<NumberMatch> match_document_number(std::string_view text, std::size_t begin,
                                                 SymbolCase symbol_case);

}  // namespace tracuu::analyzers
