#include "corpus/files/page_layout.h"

#include <algorithm>
#include <map>
#include <utility>

#include "corpus/files/text_columns.h"
#include "corpus/text.h"

namespace tracuu::corpus {
namespace {

constexpr std::size_t kLongColumn = 14;  // lines: two columns of running text, not a heading
constexpr double kCellPadding = 5;       // points

std::vector<double> rights_of(const std::vector<double>& edges) {
  std::vector<double> rights(edges.begin() + 1, edges.end());
  rights.push_back(1e9);
  return rights;
}

// One column of the lines.
std::vector<TextLine> column(const std::vector<TextLine>& lines, double left, double right) {
  std::vector<TextLine> found;
  for (const TextLine& line : lines) {
    TextLine part = line.between(left, right);
    if (!part.words.empty()) found.push_back(std::move(part));
  }
  return found;
}

bool is_item_number(std::string_view text) {
  return !text.empty() && text.size() <= 6 &&
         text.find_first_not_of("0123456789IVX.") == std::string_view::npos;
}

bool fills_all(const TextLine& line, const std::vector<double>& edges,
               const std::vector<double>& rights) {
  for (std::size_t i = 0; i < edges.size(); ++i) {
    if (line.between(edges[i], rights[i]).words.empty()) return false;
  }
  return true;
}

// Where the rows of a table without lines begin: at its numbers; at every line, if most have
// something in every column; else there is one, as in headings and where people sign.
std::vector<std::size_t> row_starts(const std::vector<TextLine>& lines,
                                    const std::vector<double>& edges,
                                    const std::vector<double>& rights) {
  if (edges.size() == 2) return {0};
  std::vector<std::size_t> numbers;
  std::vector<std::size_t> all;
  std::size_t full = 0;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (is_item_number(lines[i].between(edges[0], rights[0]).text())) numbers.push_back(i);
    all.push_back(i);
    full += fills_all(lines[i], edges, rights) ? 1 : 0;
  }
  if (numbers.size() > 1) {
    if (numbers.front() != 0) numbers.insert(numbers.begin(), 0);  // the head
    return numbers;
  }
  return 2 * full > lines.size() ? all : std::vector<std::size_t>{0};
}

std::string lines_text(const std::vector<TextLine>& lines) {
  std::string text;
  for (const TextLine& line : lines) text = joined(text, "\n", line.text());
  return text;
}

std::vector<EdgedRow> rows_of(const std::vector<TextLine>& lines,
                              const std::vector<double>& edges) {
  const std::vector<double> rights = rights_of(edges);
  const std::vector<std::size_t> starts = row_starts(lines, edges, rights);
  std::vector<EdgedRow> rows;
  for (std::size_t row = 0; row < starts.size(); ++row) {
    const auto begin = lines.begin() + static_cast<std::ptrdiff_t>(starts[row]);
    const auto end = row + 1 < starts.size()
                         ? lines.begin() + static_cast<std::ptrdiff_t>(starts[row + 1])
                         : lines.end();
    const std::vector<TextLine> of_row(begin, end);
    EdgedRow& cells = rows.emplace_back();
    for (std::size_t i = 0; i < edges.size(); ++i) {
      const std::vector<TextLine> cell = column(of_row, edges[i], rights[i]);
      const int left = static_cast<int>(std::max(edges[i], 0.0));
      cells.push_back(
          {left, starts.size() == 1 ? lines_text(cell) : joined_lines(cell, margins_of(cell))});
    }
  }
  return rows;
}

void add_lines(std::vector<PagePart>& parts, std::vector<TextLine> lines) {
  if (lines.empty()) return;
  parts.push_back({lines.front().box.top, std::move(lines), {}, false, false});
}

void add_block(std::vector<PagePart>& parts, const std::vector<TextLine>& lines,
               const std::vector<double>& edges) {
  const std::vector<double> rights = rights_of(edges);
  if (edges.size() == 2 && column(lines, edges[0], rights[0]).size() > kLongColumn &&
      column(lines, edges[1], rights[1]).size() > kLongColumn) {
    add_lines(parts, column(lines, edges[0], rights[0]));
    add_lines(parts, column(lines, edges[1], rights[1]));
    return;
  }
  std::vector<EdgedRow> rows = rows_of(lines, edges);
  const bool guessed = rows.size() > 1;
  parts.push_back({lines.front().box.top, {}, std::move(rows), false, guessed});
}

// Text between tables: lines, and blocks of columns.
void add_text(std::vector<PagePart>& parts, std::vector<TextLine> lines) {
  std::size_t next = 0;
  const auto slice = [&](std::size_t begin, std::size_t end) {
    return std::vector<TextLine>(lines.begin() + static_cast<std::ptrdiff_t>(begin),
                                 lines.begin() + static_cast<std::ptrdiff_t>(end));
  };
  for (const ColumnBlock& block : column_blocks(lines)) {
    add_lines(parts, slice(next, block.first));
    add_block(parts, slice(block.first, block.last + 1), block.edges);
    next = block.last + 1;
  }
  add_lines(parts, slice(next, lines.size()));
}

// The table with the words that stand in it; no rows if those stand in one column only.
std::vector<EdgedRow> rows_of(const RuledTable& table,
                              std::map<std::size_t, std::vector<PlacedWord>>& words) {
  std::vector<EdgedRow> rows;
  std::vector<int> used;
  for (std::size_t i = 0; i < table.cells.size(); ++i) {
    const RuledCell& cell = table.cells[i];
    if (words[i].empty()) continue;
    if (rows.size() <= static_cast<std::size_t>(cell.row)) rows.resize(cell.row + 1U);
    const std::vector<TextLine> lines = lines_of(words[i]);
    const Margins margins{cell.box.left + kCellPadding, cell.box.right - kCellPadding,
                          usual_step(lines)};
    rows[cell.row].push_back(
        {static_cast<int>(table.columns[cell.column]), joined_lines(lines, margins)});
    used.push_back(cell.column);
  }
  std::sort(used.begin(), used.end());
  if (used.empty() || used.front() == used.back()) return {};
  std::erase_if(rows, [](const EdgedRow& row) { return row.empty(); });
  return rows;
}

// Takes the words of the table out of `words`.
std::vector<EdgedRow> take_table(const RuledTable& table, std::vector<PlacedWord>& words) {
  std::map<std::size_t, std::vector<PlacedWord>> of_cells;
  std::vector<PlacedWord> others;
  for (const PlacedWord& word : words) {
    const auto cell = std::find_if(
        table.cells.begin(), table.cells.end(),
        [&](const RuledCell& one) { return one.box.holds(word.box.center(), word.box.middle()); });
    if (cell == table.cells.end()) {
      others.push_back(word);
    } else {
      of_cells[static_cast<std::size_t>(cell - table.cells.begin())].push_back(word);
    }
  }
  std::vector<EdgedRow> rows = rows_of(table, of_cells);
  if (!rows.empty()) words = std::move(others);
  return rows;
}

}  // namespace

PageLayout page_layout(const Page& page, const std::vector<RuledTable>& tables) {
  std::vector<PlacedWord> words = page.words;
  std::vector<PagePart> found;
  for (const RuledTable& table : tables) {
    std::vector<EdgedRow> rows = take_table(table, words);
    if (!rows.empty()) found.push_back({table.box.top, {}, std::move(rows), true, false});
  }
  PageLayout layout;
  std::vector<TextLine> lines = lines_of(std::move(words));
  layout.margins = margins_of(lines);
  std::size_t next = 0;
  for (PagePart& table : found) {
    std::vector<TextLine> above;
    while (next < lines.size() && lines[next].box.middle() < table.top) {
      above.push_back(std::move(lines[next++]));
    }
    add_text(layout.parts, std::move(above));
    layout.parts.push_back(std::move(table));
  }
  add_text(layout.parts, {lines.begin() + static_cast<std::ptrdiff_t>(next), lines.end()});
  return layout;
}

}  // namespace tracuu::corpus
