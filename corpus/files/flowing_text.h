// FlowingText: characters, ends of paragraphs, cells and rows, as word processors write them one
// after the other, put together as blocks.
//
//   FlowingText flow;
//   flow.put(U'1'); flow.end_cell(1); flow.put(U'2'); flow.end_cell(1);
//   flow.end_row(1, {0, 2000, 5000});
//   flow.take()    -> one row: "1" | "2"
//
// One thread uses one object.
#pragma once

#include <string>
#include <vector>

#include "corpus/files/file_text.h"
#include "corpus/files/table_grid.h"

namespace tracuu::corpus {

class FlowingText {
 public:
  void put(char32_t c);
  void break_line() { current_ += '\n'; }
  // Before what stands in the paragraph so far.
  void put_before(const std::string& mark);
  bool at_paragraph_start() const { return current_.empty(); }

  // `depth`: of tables within tables; 0 is outside of all. Tables within cells become lines there.
  void end_paragraph(int depth);
  void end_cell(int depth);
  // `edges`: where the cells of the row begin, in twips; those missing are made up.
  void end_row(int depth, const std::vector<int>& edges);

  // Of footnotes, text boxes: they follow the paragraph or table that is being written.
  void follow(std::vector<Block> blocks);

  std::vector<Block> take();

 private:
  struct Level {
    std::string cell;
    std::vector<std::string> cells;
  };

  Level& level(int depth);
  void close_levels_below(int depth);
  void end_table();
  void add_followers();

  std::string current_;  // paragraph
  std::vector<Level> levels_;
  std::vector<EdgedRow> rows_;  // of the table that is being written
  std::vector<Block> followers_;
  std::vector<Block> blocks_;
  int tables_ = 0;
};

}  // namespace tracuu::corpus
