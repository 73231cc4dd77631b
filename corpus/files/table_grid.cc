#include "corpus/files/table_grid.h"

#include <algorithm>

#include "corpus/text.h"

namespace tracuu::corpus {
namespace {

constexpr std::size_t kMostColumns = 256;

// Where the columns begin, in order.
std::vector<int> columns_of(const std::vector<EdgedRow>& rows, int tolerance) {
  std::vector<int> lefts;
  for (const EdgedRow& row : rows) {
    for (const EdgedCell& cell : row) lefts.push_back(cell.left);
  }
  std::sort(lefts.begin(), lefts.end());
  std::vector<int> columns;
  for (const int left : lefts) {
    if (columns.empty() || left - columns.back() > tolerance) columns.push_back(left);
  }
  if (columns.size() > kMostColumns) columns.resize(kMostColumns);
  return columns;
}

std::size_t column_at(const std::vector<int>& columns, int left) {
  const auto after = std::upper_bound(columns.begin(), columns.end(), left);
  return after == columns.begin() ? 0 : static_cast<std::size_t>(after - columns.begin()) - 1;
}

bool is_blank(const std::string& text) { return trim(text).empty(); }

void drop_empty_columns(std::vector<std::vector<std::string>>& rows, std::size_t columns) {
  std::vector<bool> used(columns);
  for (const auto& row : rows) {
    for (std::size_t i = 0; i < columns; ++i) used[i] = used[i] || !is_blank(row[i]);
  }
  for (auto& row : rows) {
    std::size_t kept = 0;
    for (std::size_t i = 0; i < columns; ++i) {
      if (used[i] && kept++ != i) row[kept - 1] = std::move(row[i]);
    }
    row.resize(kept);
  }
}

}  // namespace

std::vector<std::vector<std::string>> grid_rows(const std::vector<EdgedRow>& rows, int tolerance) {
  const std::vector<int> columns = columns_of(rows, tolerance);
  std::vector<std::vector<std::string>> grid;
  for (const EdgedRow& row : rows) {
    auto& cells = grid.emplace_back(columns.size());
    for (const EdgedCell& cell : row) {
      std::string& text = cells[column_at(columns, cell.left)];
      text = joined(text, "\n", trim(cell.text));
    }
  }
  drop_empty_columns(grid, columns.size());
  return grid;
}

void append_table(std::vector<Block>& blocks, const std::vector<EdgedRow>& rows, int tolerance,
                  int table, const std::vector<int>& pages) {
  auto grid = grid_rows(rows, tolerance);
  for (std::size_t i = 0; i < grid.size(); ++i) {
    const int page = i < pages.size() ? pages[i] : 0;
    if (grid[i].size() == 1) {
      append_paragraphs(blocks, grid[i][0], BlockKind::paragraph, page);
    } else if (!std::all_of(grid[i].begin(), grid[i].end(), is_blank)) {
      blocks.push_back({BlockKind::row, "", std::move(grid[i]), table, page});
    }
  }
}

void append_paragraphs(std::vector<Block>& blocks, const std::string& lines, BlockKind kind,
                       int page) {
  for (std::size_t begin = 0; begin <= lines.size();) {
    const std::size_t end = std::min(lines.find('\n', begin), lines.size());
    const std::string_view line = trim(std::string_view(lines).substr(begin, end - begin));
    if (!line.empty()) blocks.push_back({kind, std::string(line), {}, 0, page});
    begin = end + 1;
  }
}

}  // namespace tracuu::corpus
