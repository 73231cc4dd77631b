// ListTable: the rows of a file that is a list, and which of its columns hold what.
//
//   const auto table = list_table(text);           // nullopt: the text is no list
//   table->columns.cell(table->rows[table->first], ListColumn::title)
//
// A title may stand above the header. Pure functions: call them from any thread.
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "corpus/files/file_text.h"
#include "corpus/law/list_columns.h"

namespace tracuu::corpus {

struct ListTable {
  std::vector<Block> rows;  // all of the text; people count them from 1
  ListColumns columns;
  std::size_t first = 0;  // the row behind the header
};

// Of a list of documents or of procedures.
std::optional<ListTable> list_table(const FileText& text);

bool lists_procedures(const ListColumns& columns);

// Not for blank rows, headings over the whole width, totals, the header of another page.
bool is_entry(const ListColumns& columns, const Block& row);

}  // namespace tracuu::corpus
