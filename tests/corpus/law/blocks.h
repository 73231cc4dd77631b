// Blocks of a file written down as a table of text: a line with " | " in it is a row, any other a
// paragraph; ⏎ breaks the line of a cell; an empty line ends a table; "---" begins a page.
//
//   blocks("Phụ lục I\n\nSTT | Tên TTHC\n1 | Đăng ký khai sinh")
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "corpus/files/file_text.h"
#include "corpus/text.h"

namespace tracuu::corpus {

inline std::vector<std::string> cells_of(std::string_view line) {
  constexpr std::string_view kBreak = "⏎";
  std::vector<std::string> cells;
  for (;;) {
    const std::size_t bar = line.find('|');
    std::string cell(trim(line.substr(0, bar)));
    for (std::size_t at = cell.find(kBreak); at != cell.npos; at = cell.find(kBreak)) {
      cell.replace(at, kBreak.size(), "\n");
    }
    cells.push_back(std::move(cell));
    if (bar == line.npos) return cells;
    line.remove_prefix(bar + 1);
  }
}

inline std::vector<Block> blocks(std::string_view text) {
  std::vector<Block> blocks;
  int table = 0;
  int page = 1;
  bool in_table = false;
  for (;;) {
    const std::size_t end = text.find('\n');
    const std::string_view line = trim(text.substr(0, end));
    Block block;
    const bool is_row = line.find('|') != line.npos;
    if (is_row && !in_table) ++table;
    in_table = is_row;
    if (line == "---") {
      ++page;
    } else if (!line.empty()) {
      block.kind = is_row ? BlockKind::row : BlockKind::paragraph;
      if (is_row) block.cells = cells_of(line);
      if (!is_row) block.text = line;
      block.table = is_row ? table : 0;
      block.page = page;
      blocks.push_back(std::move(block));
    }
    if (end == text.npos) return blocks;
    text.remove_prefix(end + 1);
  }
}

}  // namespace tracuu::corpus
