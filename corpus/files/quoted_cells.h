// QuotedCells: what xls2csv -q 3 writes: every cell in quotes, commas between, a form feed behind
// each sheet.
//
//   quoted_sheets("\"a\",\"b\"\n\"c\",\"\"\n\f")   -> one sheet: a | b, c |
//
// Pure function; any thread.
#pragma once

#include <string_view>
#include <vector>

#include "corpus/files/table_grid.h"

namespace tracuu::corpus {

std::vector<std::vector<EdgedRow>> quoted_sheets(std::string_view text);

}  // namespace tracuu::corpus
