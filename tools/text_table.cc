#include "tools/text_table.h"

#include <algorithm>
#include <utility>

namespace tracuu::tools {

std::size_t character_count(std::string_view text) {
  return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), [](char c) {
    return (static_cast<unsigned char>(c) & 0xC0) != 0x80;
  }));
}

void TextTable::add(Row row) {
  row.resize(rows_.front().size());
  for (std::string& cell : row) {
    if (cell.empty()) cell = "-";
  }
  rows_.push_back(std::move(row));
}

std::vector<std::size_t> TextTable::widths() const {
  std::vector<std::size_t> widths(rows_.front().size());
  for (const Row& row : rows_) {
    for (std::size_t i = 0; i < row.size(); ++i) {
      widths[i] = std::max(widths[i], character_count(row[i]));
    }
  }
  return widths;
}

std::string TextTable::to_string() const {
  const std::vector<std::size_t> wide = widths();
  std::string text;
  for (const Row& row : rows_) {
    std::size_t blanks = 0;  // none behind the last cell
    for (std::size_t i = 0; i < row.size(); ++i) {
      text.append(blanks, ' ');
      text += row[i];
      blanks = wide[i] - character_count(row[i]) + 2;
    }
    text += '\n';
  }
  return text;
}

}  // namespace tracuu::tools
