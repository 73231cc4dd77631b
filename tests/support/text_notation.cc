#include "tests/support/text_notation.h"

#include <algorithm>
#include <string>

#include "corpus/text.h"

namespace tracuu::testing_support {
namespace {

using corpus::Block;
using corpus::BlockKind;

std::string with_line_ends(std::string_view written) {
  std::string text;
  for (std::size_t at = 0; at < written.size(); ++at) {
    const bool escaped = written.substr(at).starts_with("\\n");
    text += escaped ? '\n' : written[at];
    at += escaped ? 1 : 0;
  }
  return text;
}

// "| a |  | b |": the cells between the bars, empty ones too.
std::vector<std::string> cells_of(std::string_view row) {
  std::vector<std::string> cells;
  row.remove_prefix(1);
  while (!row.empty()) {
    const std::size_t end = std::min(row.find('|'), row.size());
    cells.push_back(with_line_ends(corpus::trim(row.substr(0, end))));
    row.remove_prefix(std::min(end + 1, row.size()));
  }
  return cells;
}

Block block_of(std::string_view line) {
  Block block;
  if (line.starts_with('|')) {
    block.kind = BlockKind::row;
    block.cells = cells_of(line);
  } else if (line.starts_with("[^")) {
    block.kind = BlockKind::footnote;
    block.text = corpus::trim(line.substr(std::min(line.find(']'), line.size() - 1) + 1));
  } else if (line.starts_with("[=]")) {
    block.kind = BlockKind::chrome;
    block.text = line.substr(3);
  } else {
    block.text = with_line_ends(line);
  }
  return block;
}

}  // namespace

corpus::FileText file_text(std::string_view notation) {
  corpus::FileText text;
  text.format = "docx";
  int table = 0;
  int page = 0;
  bool in_table = false;
  while (!notation.empty()) {
    const std::size_t end = std::min(notation.find('\n'), notation.size());
    const std::string_view line = corpus::trim(notation.substr(0, end));
    notation.remove_prefix(std::min(end + 1, notation.size()));
    if (line.empty()) {
      in_table = false;
      continue;
    }
    if (line == "---") {
      ++page;
      continue;
    }
    Block block = block_of(line);
    block.page = page;
    if (block.kind == BlockKind::row) {
      if (!in_table) ++table;
      block.table = table;
    }
    in_table = block.kind == BlockKind::row;
    text.blocks.push_back(std::move(block));
  }
  return text;
}

}  // namespace tracuu::testing_support
