// StructureKeys: the A terms, for articles, clauses, points, chapters and forms.
//
//   "điểm a khoản 2 Điều 5" -> Adiem:a Akhoan:2 Adieu:5 Adieu:5/khoan:2 Adieu:5/khoan:2/diem:a
//
// Pure function; any thread.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "analyzers/legal_keys.h"

namespace tracuu::analyzers {

// Reads the mentions that start at span i and appends their terms; the number of spans read, 0 if
// no mention starts there.
std::size_t read_structure(const ScannedText& text, std::size_t i, std::vector<std::string>& keys);

}  // namespace tracuu::analyzers
