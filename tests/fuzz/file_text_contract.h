// What holds for whatever a reader of files gives: for fuzzers.
//
//   check_reader(html_reader(), bytes);   // aborts where it does not hold
#pragma once

#include <cstdlib>
#include <filesystem>
#include <map>
#include <string_view>
#include <vector>

#include "corpus/files/file_reader.h"
#include "corpus/utf8.h"

namespace tracuu::corpus {

inline void require(bool truth) {
  if (!truth) std::abort();
}

inline void check_blocks(const std::vector<Block>& blocks) {
  std::map<int, std::size_t> columns;
  for (const Block& block : blocks) {
    require(is_utf8(block.text));
    for (const std::string& cell : block.cells) require(is_utf8(cell));
    if (block.kind != BlockKind::row) {
      require(!block.text.empty() && block.cells.empty());
      continue;
    }
    require(block.table > 0 && block.cells.size() >= 2);
    require(columns.emplace(block.table, block.cells.size()).first->second == block.cells.size());
  }
}

inline void check_reader(const FileReader& reader, std::string_view bytes) {
  static Scratch scratch(std::filesystem::temp_directory_path());
  try {
    for (const FileText& text : reader.read(bytes, scratch)) {
      require(is_utf8(text.title));
      for (const auto& [label, value] : text.properties) require(is_utf8(label) && is_utf8(value));
      check_blocks(text.blocks);
    }
  } catch (const UnreadableFile&) {
    return;
  }
}

}  // namespace tracuu::corpus
