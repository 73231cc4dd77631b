// QueryNumbers: document numbers and codes as people type them.
//
//   "nghị định số 61 năm 2018", "nđ 61 2018", "nd61/2018" -> N61/2018 N61/nd
//
// Pure function; any thread.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "analyzers/legal_keys.h"

namespace tracuu::analyzers {

// Reads what starts at span i and appends its terms; the number of spans read, 0 if nothing starts
// there.
std::size_t read_query_number(const ScannedText& text, std::size_t i,
                              std::vector<std::string>& keys);

}  // namespace tracuu::analyzers
