#include "corpus/law/file_list.h"

#include <utility>

#include "corpus/law/list_row.h"
#include "corpus/law/list_table.h"

namespace tracuu::corpus {

std::optional<FileList> read_file_list(const FileText& text) {
  const std::optional<ListTable> table = list_table(text);
  if (!table || lists_procedures(table->columns) || !tells_of_files(table->columns)) {
    return std::nullopt;
  }
  FileList list;
  for (std::size_t at = table->first; at < table->rows.size(); ++at) {
    const Block& row = table->rows[at];
    if (!is_entry(table->columns, row)) continue;
    std::string name = file_of_row(table->columns, row);
    if (name.empty()) continue;
    list.files.push_back({at + 1, std::move(name), metadata_of_row(table->columns, row)});
    for (RefusedRow& cell : unreadable_days(table->columns, row, at + 1)) {
      list.unreadable.push_back(std::move(cell));
    }
  }
  if (list.files.empty()) return std::nullopt;
  return list;
}

}  // namespace tracuu::corpus
