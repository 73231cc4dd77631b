#include "corpus/files/text_lines.h"

#include <algorithm>
#include <array>
#include <string>

#include "corpus/files/cell_table.h"
#include "corpus/text.h"

namespace tracuu::corpus {
namespace {

using Lines = std::vector<std::string_view>;

Lines lines_of(std::string_view text) {
  Lines lines;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find_first_of("\n\r\f"), text.size());
    lines.push_back(text.substr(0, end));
    text.remove_prefix(end);
    text.remove_prefix(text.starts_with("\r\n") ? 2 : std::min<std::size_t>(1, text.size()));
  }
  return lines;
}

std::size_t letters_in(std::string_view line) {
  return static_cast<std::size_t>(std::count_if(line.begin(), line.end(), [](char c) {
    return (static_cast<unsigned char>(c) & 0xc0) != 0x80;
  }));
}

// The margin at which the lines were cut; 0 if they were not: then some are far longer than a page
// is wide, or few come near the longest.
std::size_t margin_of(const Lines& lines) {
  constexpr std::size_t kNarrowest = 40;
  constexpr std::size_t kWidest = 130;
  std::vector<std::size_t> widths;
  for (const std::string_view line : lines) {
    const std::size_t width = letters_in(line);
    if (width >= kNarrowest) widths.push_back(width);
  }
  if (widths.size() < 4) return 0;
  std::sort(widths.begin(), widths.end());
  const std::size_t margin = widths[widths.size() * 95 / 100];
  const auto full = std::lower_bound(widths.begin(), widths.end(), margin * 85 / 100);
  const auto count = static_cast<std::size_t>(widths.end() - full);
  return widths.back() <= kWidest && count * 2 > widths.size() ? margin : 0;
}

// "1.", "a)", "- ", "Điều 5", "Chương II": no line goes on with these.
bool begins_anew(std::string_view line) {
  constexpr std::array<std::string_view, 8> kUnits = {
      "điều ", "chương ", "mục ", "phần ", "căn cứ ", "phụ lục", "tiểu mục ", "nơi nhận"};
  if (line.starts_with('-') || line.starts_with('+') || line.starts_with('*') ||
      line.starts_with("•") || line.starts_with('|')) {
    return true;
  }
  const std::size_t mark = line.substr(0, 6).find_first_of(".)/");
  if (mark != std::string_view::npos && mark > 0 && mark + 1 < line.size() &&
      line[mark + 1] == ' ') {
    return true;
  }
  const std::string lower = lower_case(line.substr(0, 24));
  return std::any_of(kUnits.begin(), kUnits.end(),
                     [&](std::string_view unit) { return lower.starts_with(unit); });
}

// Marks of Markdown that are no text: # before headings, ** around bold, pictures.
std::string without_marks(std::string_view line) {
  line = trim(line);
  if (line.starts_with("![") && line.ends_with(")")) return {};
  const std::size_t heading = line.find_first_not_of('#');
  if (heading != 0 && heading <= 6 && heading < line.size() && line[heading] == ' ') {
    line = trim(line.substr(heading));
  }
  std::string text(line);
  for (std::size_t at = text.find("**"); at != std::string::npos; at = text.find("**", at)) {
    text.erase(at, 2);
  }
  return text;
}

bool is_bar_row(std::string_view line) {
  line = trim(line);
  return line.size() > 2 && line.starts_with('|') && line.ends_with('|');
}

bool is_ruler(std::string_view line) {
  return trim(line).find_first_not_of("|-: ") == std::string_view::npos;
}

SpannedRow cells_of(std::string_view line) {
  SpannedRow row;
  line = trim(line);
  line = line.substr(1, line.size() - 2);
  for (;;) {
    const std::size_t end = std::min(line.find('|'), line.size());
    row.push_back({std::string(trim(line.substr(0, end)))});
    if (end == line.size()) return row;
    line.remove_prefix(end + 1);
  }
}

// Consecutive lines between bars; gives the line behind them.
std::size_t append_bar_table(std::vector<Block>& blocks, const Lines& lines, std::size_t at,
                             int& tables) {
  std::vector<SpannedRow> rows;
  for (; at < lines.size() && is_bar_row(lines[at]); ++at) {
    if (!is_ruler(lines[at])) rows.push_back(cells_of(lines[at]));
  }
  append_table(blocks, rows, ++tables);
  return at;
}

}  // namespace

void append_text(std::vector<Block>& blocks, std::string_view text, int& tables) {
  const Lines lines = lines_of(text);
  const std::size_t margin = margin_of(lines);
  bool goes_on = false;  // the line before was cut at the margin
  for (std::size_t at = 0; at < lines.size();) {
    if (is_bar_row(lines[at]) && at + 1 < lines.size() && is_bar_row(lines[at + 1])) {
      at = append_bar_table(blocks, lines, at, tables);
      goes_on = false;
      continue;
    }
    const std::string line = without_marks(lines[at]);
    if (line.empty()) {
      goes_on = false;
    } else if (goes_on && !begins_anew(line)) {
      blocks.back().text += " " + line;
    } else {
      blocks.push_back({BlockKind::paragraph, line, {}, 0, 0});
    }
    goes_on = margin > 0 && !line.empty() && letters_in(lines[at]) * 10 >= margin * 8;
    ++at;
  }
}

}  // namespace tracuu::corpus
