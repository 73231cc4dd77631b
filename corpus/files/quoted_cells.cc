#include "corpus/files/quoted_cells.h"

#include <utility>

namespace tracuu::corpus {

std::vector<std::vector<EdgedRow>> quoted_sheets(std::string_view text) {
  std::vector<std::vector<EdgedRow>> sheets(1);
  EdgedRow row(1);
  bool quoted = false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    if (c == '"' && quoted && i + 1 < text.size() && text[i + 1] == '"') {
      row.back().text += text[++i];
    } else if (c == '"') {
      quoted = !quoted;
    } else if (quoted) {
      row.back().text += c;
    } else if (c == ',') {
      row.push_back({static_cast<int>(row.size()), ""});
    } else if (c == '\n') {
      sheets.back().push_back(std::exchange(row, EdgedRow(1)));
    } else if (c == '\f') {
      sheets.emplace_back();
    } else {
      row.back().text += c;
    }
  }
  sheets.back().push_back(std::move(row));
  return sheets;
}

}  // namespace tracuu::corpus
