#include "corpus/files/flowing_text.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "corpus/files/windows_1252.h"
#include "corpus/text.h"

namespace tracuu::corpus {
namespace {

constexpr int kTolerance = 80;      // twips; 20 are a point
constexpr int kMadeUpWidth = 1000;  // of a cell that says nothing of where it begins
constexpr int kDeepest = 16;

// Blanks that are no letter in any old encoding; the no-break space is one in VISCII.
std::string_view without_outer_blanks(std::string_view text) {
  const std::size_t begin = text.find_first_not_of(" \t\n");
  if (begin == std::string_view::npos) return {};
  return text.substr(begin, text.find_last_not_of(" \t\n") - begin + 1);
}

void add_line(std::string& lines, std::string_view between, std::string_view line) {
  if (!lines.empty() && !line.empty()) lines += between;
  lines += line;
}

}  // namespace

void FlowingText::put(char32_t c) {
  if (c == '\t' || c >= ' ') append_utf8(current_, c);
}

void FlowingText::put_before(const std::string& mark) {
  if (!mark.empty()) current_.insert(0, mark + ' ');
}

void FlowingText::end_paragraph(int depth) {
  std::string text(without_outer_blanks(std::exchange(current_, {})));
  if (trim(text).empty()) text.clear();
  if (depth > 0) {
    add_line(level(depth).cell, "\n", text);
    return;
  }
  close_levels_below(0);
  end_table();
  if (!text.empty()) blocks_.push_back({BlockKind::paragraph, text, {}, 0, 0});
  add_followers();
}

void FlowingText::end_cell(int depth) {
  depth = std::max(depth, 1);
  end_paragraph(depth);
  close_levels_below(depth);
  Level& here = level(depth);
  here.cells.push_back(std::exchange(here.cell, {}));
}

void FlowingText::end_row(int depth, const std::vector<int>& edges) {
  depth = std::clamp(depth, 1, kDeepest);
  if (!current_.empty() || !level(depth).cell.empty()) end_cell(depth);
  close_levels_below(depth);
  const std::vector<std::string> cells = std::exchange(level(depth).cells, {});
  if (depth > 1) {
    std::string line;
    for (const std::string& cell : cells) add_line(line, "\t", cell);
    add_line(level(depth - 1).cell, "\n", line);
    return;
  }
  EdgedRow row;
  for (std::size_t i = 0; i < cells.size(); ++i) {
    const int left = i < edges.size() ? edges[i] : row.empty() ? 0 : row.back().left + kMadeUpWidth;
    row.push_back({left, cells[i]});
  }
  rows_.push_back(std::move(row));
}

void FlowingText::follow(std::vector<Block> blocks) {
  followers_.insert(followers_.end(), std::make_move_iterator(blocks.begin()),
                    std::make_move_iterator(blocks.end()));
}

std::vector<Block> FlowingText::take() {
  end_paragraph(0);
  return std::exchange(blocks_, {});
}

FlowingText::Level& FlowingText::level(int depth) {
  depth = std::clamp(depth, 1, kDeepest);
  if (levels_.size() < static_cast<std::size_t>(depth)) {
    levels_.resize(static_cast<std::size_t>(depth));
  }
  return levels_[static_cast<std::size_t>(depth) - 1];
}

// Rows that nothing ended, as in damaged files, end with what is around them.
void FlowingText::close_levels_below(int depth) {
  while (levels_.size() > static_cast<std::size_t>(std::clamp(depth, 0, kDeepest))) {
    const int last = static_cast<int>(levels_.size());
    if (!levels_.back().cell.empty() || !levels_.back().cells.empty()) end_row(last, {});
    levels_.pop_back();
  }
}

void FlowingText::end_table() {
  if (rows_.empty()) return;
  append_table(blocks_, std::exchange(rows_, {}), kTolerance, ++tables_);
}

void FlowingText::add_followers() {
  const int before = tables_;
  for (Block& block : std::exchange(followers_, {})) {
    if (block.table != 0) block.table += before;
    tables_ = std::max(tables_, block.table);
    blocks_.push_back(std::move(block));
  }
}

}  // namespace tracuu::corpus
