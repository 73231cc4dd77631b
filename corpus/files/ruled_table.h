// RuledTable: a table as its lines are drawn, found on the picture of the page. That tells cells of
// many lines apart where the places of the words do not: a number may stand in the middle of its
// row.
//
//   ruled_tables(picture, 72.0 / 100)   // a picture of 100 points an inch
//
// Pure function; any thread.
#pragma once

#include <vector>

#include "corpus/files/page.h"
#include "corpus/files/picture.h"

namespace tracuu::corpus {

struct RuledCell {
  Box box;
  int row = 0;  // of the first row and column it covers
  int column = 0;
};

struct RuledTable {
  Box box;
  std::vector<double> columns;   // where they begin
  std::vector<RuledCell> cells;  // by rows
};

// `scale`: what a point of the picture measures, in the unit of the page. Frames with one cell are
// no tables. From top to bottom.
std::vector<RuledTable> ruled_tables(const Picture& picture, double scale);

}  // namespace tracuu::corpus
