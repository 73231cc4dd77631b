// TextColumns: lines of a page that stand in columns although nothing is drawn between them.
//
//   for (const ColumnBlock& block : column_blocks(lines)) ...   // lines [first, last], gaps
//
// Pure function; any thread.
#pragma once

#include <cstddef>
#include <vector>

#include "corpus/files/text_line.h"

namespace tracuu::corpus {

struct ColumnBlock {
  std::size_t first = 0;  // lines
  std::size_t last = 0;
  std::vector<double> edges;  // where columns begin; the first is left of everything
};

std::vector<ColumnBlock> column_blocks(const std::vector<TextLine>& lines);

}  // namespace tracuu::corpus
