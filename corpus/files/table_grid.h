// TableGrid: rows whose cells begin where they please, as rows of one grid of columns.
//
//   grid_rows({{{0, "STT"}, {500, "Tên"}, {2000, "Phí"}},
//              {{0, "A"}, {500, "THỦ TỤC MỚI"}}}, 100)
//     -> {"STT", "Tên", "Phí"}, {"A", "THỦ TỤC MỚI", ""}
//
// Pure function; any thread.
#pragma once

#include <string>
#include <vector>

#include "corpus/files/file_text.h"

namespace tracuu::corpus {

struct EdgedCell {
  int left = 0;  // in whatever unit the format measures
  std::string text;
};
using EdgedRow = std::vector<EdgedCell>;

// Edges no further apart than `tolerance` are one. Columns without any text are left out; rows
// without any are empty.
std::vector<std::vector<std::string>> grid_rows(const std::vector<EdgedRow>& rows, int tolerance);

// Adds the rows as blocks of the table of that number. A frame around text, which is a table of one
// column, becomes paragraphs. `pages`: one for each row, or none.
void append_table(std::vector<Block>& blocks, const std::vector<EdgedRow>& rows, int tolerance,
                  int table, const std::vector<int>& pages = {});

// A paragraph for each line that says something.
void append_paragraphs(std::vector<Block>& blocks, const std::string& lines,
                       BlockKind kind = BlockKind::paragraph, int page = 0);

}  // namespace tracuu::corpus
