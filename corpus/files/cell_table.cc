#include "corpus/files/cell_table.h"

#include <algorithm>

#include "corpus/text.h"

namespace tracuu::corpus {
namespace {

constexpr std::size_t kMostColumns = 256;

using Cells = std::vector<std::string>;

// How many more rows each column is covered from above.
using Covered = std::vector<int>;

void put(Cells& cells, Covered& covered, const SpannedCell& cell) {
  while (cells.size() < covered.size() && covered[cells.size()] > 0) {
    --covered[cells.size()];
    cells.emplace_back();
  }
  const std::size_t begin = cells.size();
  const std::size_t end = begin + static_cast<std::size_t>(std::clamp(cell.columns, 1, 256));
  if (end > kMostColumns) {
    if (!cells.empty()) cells.back() = joined(cells.back(), "\n", cell.text);
    return;
  }
  cells.resize(end);
  cells[begin] = cell.text;
  if (covered.size() < end) covered.resize(end);
  std::fill(covered.begin() + static_cast<std::ptrdiff_t>(begin),
            covered.begin() + static_cast<std::ptrdiff_t>(end), std::max(cell.rows, 1) - 1);
}

std::vector<Cells> expanded(const std::vector<SpannedRow>& rows) {
  std::vector<Cells> grid;
  Covered covered;
  for (const SpannedRow& row : rows) {
    Cells cells;
    for (const SpannedCell& cell : row) put(cells, covered, cell);
    for (std::size_t i = cells.size(); i < covered.size(); ++i) {
      covered[i] = std::max(covered[i] - 1, 0);
    }
    grid.push_back(std::move(cells));
  }
  return grid;
}

bool says_something(const std::string& text) { return !trim(text).empty(); }

std::vector<bool> columns_with_text(const std::vector<Cells>& grid) {
  std::vector<bool> used;
  for (const Cells& cells : grid) {
    if (used.size() < cells.size()) used.resize(cells.size());
    for (std::size_t i = 0; i < cells.size(); ++i) {
      if (says_something(cells[i])) used[i] = true;
    }
  }
  return used;
}

// Every row as wide as the table, empty columns and rows gone.
std::vector<Cells> tidied(const std::vector<Cells>& grid) {
  const std::vector<bool> used = columns_with_text(grid);
  std::vector<Cells> tidy;
  for (const Cells& cells : grid) {
    if (std::none_of(cells.begin(), cells.end(), says_something)) continue;
    Cells& row = tidy.emplace_back();
    for (std::size_t i = 0; i < used.size(); ++i) {
      if (used[i]) row.emplace_back(i < cells.size() ? trim(cells[i]) : std::string_view());
    }
  }
  return tidy;
}

}  // namespace

void append_table(std::vector<Block>& blocks, const std::vector<SpannedRow>& rows, int table) {
  for (Cells& cells : tidied(expanded(rows))) {
    if (cells.size() == 1) {
      append_lines(blocks, cells.front());
    } else {
      blocks.push_back({BlockKind::row, {}, std::move(cells), table, 0});
    }
  }
}

std::string lines_of(const std::vector<SpannedRow>& rows) {
  std::string lines;
  for (const SpannedRow& row : rows) {
    std::string line;
    for (const SpannedCell& cell : row) line = joined(line, "\t", trim(cell.text));
    lines = joined(lines, "\n", line);
  }
  return lines;
}

void append_lines(std::vector<Block>& blocks, std::string_view lines) {
  for (const std::string& line : split(lines, "\n")) {
    blocks.push_back({BlockKind::paragraph, line, {}, 0, 0});
  }
}

}  // namespace tracuu::corpus
