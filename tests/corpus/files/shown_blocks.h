// Blocks as short lines, so that tests read as tables.
//
//   shown(blocks)   -> "p Điều 1.\nr1 STT | Tên\n"
#pragma once

#include <string>
#include <vector>

#include "corpus/files/file_text.h"

namespace tracuu::corpus {

// A line for each block: the first letter of its kind, the number of its table, its text or cells.
// What is '\n' in them is '/'.
inline std::string shown(const std::vector<Block>& blocks) {
  std::string text;
  for (const Block& block : blocks) {
    text += "prfhnwc"[static_cast<std::size_t>(block.kind)];
    if (block.table != 0) text += std::to_string(block.table);
    std::string line = ' ' + block.text;
    for (std::size_t i = 0; i < block.cells.size(); ++i) {
      line += (i == 0 ? "" : " | ") + block.cells[i];
    }
    for (const char c : line) text += c == '\n' ? '/' : c;
    text += '\n';
  }
  return text;
}

}  // namespace tracuu::corpus
