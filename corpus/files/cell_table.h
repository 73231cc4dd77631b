// CellTable: rows of cells that span columns and rows, as rows in which every column has its cell.
//
//   append_table(blocks, {{{"STT"}, {"Tên", 2}}, {{"1"}, {"a"}, {"b"}}}, 1)
//     -> row "STT" | "Tên" | "",  row "1" | "a" | "b"
//
// Pure functions: call them from any thread.
#pragma once

#include <string>
#include <vector>

#include "corpus/files/file_text.h"

namespace tracuu::corpus {

struct SpannedCell {
  std::string text;
  int columns = 1;
  int rows = 1;  // with rows below in which the cell is not listed again
};
using SpannedRow = std::vector<SpannedCell>;

// Adds the rows as blocks of the table of that number. Rows and columns without any text are left
// out; of a frame around text, which is a table of one column, the lines become paragraphs.
// Hostile spans cost no more than the cells that are there.
void append_table(std::vector<Block>& blocks, const std::vector<SpannedRow>& rows, int table);

// The same as lines, for a table within a cell: a line for each row, blanks between the cells.
std::string lines_of(const std::vector<SpannedRow>& rows);

// A paragraph for each line that says something.
void append_lines(std::vector<Block>& blocks, std::string_view lines);

}  // namespace tracuu::corpus
