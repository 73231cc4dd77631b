// TextTable: rows of cells for a terminal, each column as wide as its widest cell.
//
//   TextTable table({"source", "folded"});
//   table.add({"Điều", "dieu"});
//   table.to_string()   -> "source  folded\nĐiều    dieu\n"
//
// Width is counted in characters: cells are well-formed UTF-8 without combining marks, as
// visible_text gives them. Used by one thread.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace tracuu::tools {

std::size_t character_count(std::string_view text);

class TextTable {
 public:
  using Row = std::vector<std::string>;

  explicit TextTable(Row heading) : rows_{std::move(heading)} {}

  // As many cells as the heading has; an empty one is drawn as "-".
  void add(Row row);

  bool empty() const { return rows_.size() == 1; }
  std::string to_string() const;

 private:
  std::vector<std::size_t> widths() const;

  std::vector<Row> rows_;  // the heading first
};

}  // namespace tracuu::tools
