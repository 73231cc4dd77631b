// ListRow: what one row of a list says of a document.
//
//   Tệp | Số ký hiệu | Ngày ban hành
//   metadata_of_row(columns, row).issued_date   file_of_row(columns, row)  -> "qd/24.docx"
//
// Pure functions: call them from any thread.
#pragma once

#include <string>
#include <vector>

#include "corpus/file_metadata.h"
#include "corpus/law/law_reader.h"
#include "corpus/law/list_columns.h"

namespace tracuu::corpus {

FileMetadata metadata_of_row(const ListColumns& columns, const Block& row);

// The names in a cell: a line each, or with semicolons.
std::vector<std::string> names_in(const ListColumns& columns, const Block& row, ListColumn column);

// Whether the list has a column that names files and others that tell of documents.
bool tells_of_files(const ListColumns& columns);

// The file the row names, as written; empty if it names none. A link to the web names none.
std::string file_of_row(const ListColumns& columns, const Block& row);

// Cells that should hold a day and hold none that exists: the column's words and why.
std::vector<RefusedRow> unreadable_days(const ListColumns& columns, const Block& row,
                                        std::size_t line);

}  // namespace tracuu::corpus
