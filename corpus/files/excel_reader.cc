// XLS by xls2csv, every sheet a table. FreeXL, the other choice of Debian, loses what shared
// formulas amount to.
#include <array>
#include <charconv>
#include <cstdio>
#include <string>
#include <vector>

#include "corpus/files/catdoc.h"
#include "corpus/files/file_reader.h"
#include "corpus/files/ole_file.h"
#include "corpus/files/quoted_cells.h"
#include "corpus/files/table_grid.h"

namespace tracuu::corpus {
namespace {

constexpr std::size_t kShownDigits = 11;  // by Excel, where a number has no format of its own

bool is_excel(std::string_view bytes) {
  if (!is_ole(bytes)) return false;
  const OleFile file(bytes);
  return file.has("Workbook") || file.has("Book");
}

// "85.2623456790123" as people see it: "85.26234568".
void round_like_excel(std::string& cell) {
  double number = 0;
  const auto end = std::from_chars(cell.data(), cell.data() + cell.size(), number);
  const bool is_number = end.ec == std::errc() && end.ptr == cell.data() + cell.size();
  if (!is_number || cell.size() <= kShownDigits || cell.find('.') == std::string::npos) return;
  std::array<char, 64> digits;
  cell.assign(digits.data(), static_cast<std::size_t>(
                                 std::snprintf(digits.data(), digits.size(), "%.10g", number)));
}

std::vector<FileText> read_excel(std::string_view bytes, Scratch& scratch) {
  FileText text;
  text.format = "xls";
  text.source = TextSource::so_hoa_goc;
  text.title = OleFile(bytes).title();
  int table = 0;
  auto sheets = quoted_sheets(run_catdoc(scratch, "xls2csv", bytes, {"-q", "3", "-f", "%d/%m/%Y"}));
  for (std::vector<EdgedRow>& rows : sheets) {
    for (EdgedRow& row : rows) {
      for (EdgedCell& cell : row) round_like_excel(cell.text);
    }
    append_table(text.blocks, rows, 0, ++table);
  }
  return {std::move(text)};
}

}  // namespace

FileReader excel_reader() { return {"xls", is_excel, read_excel}; }

}  // namespace tracuu::corpus
