#include "corpus/law/list_table.h"

#include <algorithm>
#include <span>
#include <string>
#include <utility>

#include "corpus/law/folded.h"
#include "corpus/law/list_row.h"
#include "corpus/text.h"

namespace tracuu::corpus {
namespace {

constexpr std::size_t kRowsAboveHeader = 30;

std::vector<Block> rows_of(const FileText& text) {
  std::vector<Block> rows;
  for (const Block& block : text.blocks) {
    if (block.kind == BlockKind::row) rows.push_back(block);
  }
  return rows;
}

bool has_articles(const FileText& text) {
  return std::any_of(text.blocks.begin(), text.blocks.end(), [](const Block& block) {
    return block.kind == BlockKind::paragraph &&
           folded(block.text.substr(0, 24)).starts_with("dieu 1 ");
  });
}

// All of a sheet is rows, but for its name.
bool is_sheet(const FileText& text) {
  return text.format == "xlsx" || text.format == "xls" || text.format == "ods";
}

// A text with a table in it is no list: nearly all of a list are rows.
bool is_tabular(const FileText& text, std::size_t rows) {
  std::size_t others = 0;
  for (const Block& block : text.blocks) others += block.kind == BlockKind::paragraph ? 1 : 0;
  return rows > 1 && (rows >= 4 * others || is_sheet(text)) && !has_articles(text);
}

std::size_t filled(const Block& row) {
  return static_cast<std::size_t>(
      std::count_if(row.cells.begin(), row.cells.end(),
                    [](const std::string& cell) { return !trim(cell).empty(); }));
}

bool lists_documents(const ListColumns& columns) {
  if (columns.has(ListColumn::file) && tells_of_files(columns)) return true;
  return columns.has(ListColumn::document_number) &&
         (columns.has(ListColumn::title) || columns.has(ListColumn::issued) ||
          columns.has(ListColumn::legal_basis));
}

}  // namespace

std::optional<ListTable> list_table(const FileText& text) {
  std::vector<Block> rows = rows_of(text);
  if (!is_tabular(text, rows.size())) return std::nullopt;
  const std::size_t most = std::min(rows.size(), kRowsAboveHeader);
  for (std::size_t at = 0; at < most; ++at) {
    auto columns = ListColumns::of_header(std::span(rows).subspan(at));
    if (!columns) continue;
    if (!lists_documents(*columns) && !lists_procedures(*columns)) return std::nullopt;
    const std::size_t first = at + columns->rows();
    return ListTable{std::move(rows), std::move(*columns), first};
  }
  return std::nullopt;
}

bool lists_procedures(const ListColumns& columns) {
  return columns.has(ListColumn::code) && columns.has(ListColumn::name);
}

bool is_entry(const ListColumns& columns, const Block& row) {
  if (filled(row) < 2 || columns.repeated_by(row)) return false;
  return !folded(columns.cell(row, ListColumn::number)).starts_with("tong");
}

}  // namespace tracuu::corpus
