#include "corpus/law/list_columns.h"

#include <algorithm>
#include <set>
#include <utility>

#include "corpus/data_files.h"
#include "corpus/law/folded.h"
#include "corpus/text.h"

namespace tracuu::corpus {
namespace {

constexpr std::size_t kLongestHeaderCell = 240;  // bytes
constexpr std::size_t kLongestSubheader = 90;
constexpr std::size_t kLongestScanned = 100;  // letters of a cell that is read with faults

constexpr std::pair<std::string_view, ListColumn> kNames[] = {
    {"number", ListColumn::number},
    {"code", ListColumn::code},
    {"name", ListColumn::name},
    {"field", ListColumn::field},
    {"level", ListColumn::level},
    {"time", ListColumn::time},
    {"place", ListColumn::place},
    {"fee", ListColumn::fee},
    {"legal_basis", ListColumn::legal_basis},
    {"agency", ListColumn::agency},
    {"online", ListColumn::online},
    {"center", ListColumn::center},
    {"changed_parts", ListColumn::changed_parts},
    {"replaces", ListColumn::replaces},
    {"replaced_by", ListColumn::replaced_by},
    {"effective", ListColumn::effective},
    {"note", ListColumn::note},
    {"process", ListColumn::process},
    {"applicants", ListColumn::applicants},
    {"kind", ListColumn::kind},
    {"decision", ListColumn::decision},
    {"keywords", ListColumn::keywords},
    {"document_number", ListColumn::document_number},
    {"title", ListColumn::title},
    {"issued", ListColumn::issued},
    {"expires", ListColumn::expires},
    {"status", ListColumn::status},
    {"issuer", ListColumn::issuer},
    {"signer", ListColumn::signer},
    {"document_type", ListColumn::document_type},
    {"link", ListColumn::link},
    {"file", ListColumn::file},
};

enum class Where { whole, begin, inside };

struct ColumnWords {
  ListColumn column;
  Where where;
  std::string skeleton;
};

std::optional<ColumnWords> to_words(const std::vector<std::string>& row) {
  if (row.size() < 3) return std::nullopt;
  for (const auto& [name, column] : kNames) {
    if (name != row[0]) continue;
    const Where where =
        row[1] == "whole" ? Where::whole : (row[1] == "begin" ? Where::begin : Where::inside);
    return ColumnWords{column, where, skeleton(row[2])};
  }
  return std::nullopt;
}

const std::vector<ColumnWords>& column_words() {
  static const std::vector<ColumnWords> words = [] {
    std::vector<ColumnWords> words;
    for (const auto& row : read_table(data_file("words/list_columns.tsv"))) {
      if (auto known = to_words(row)) words.push_back(std::move(*known));
    }
    return words;
  }();
  return words;
}

// Where the words stand in the cell; npos if they do not.
std::size_t place_of(const ColumnWords& words, std::string_view cell) {
  if (words.where == Where::whole) return cell == words.skeleton ? 0 : cell.npos;
  const std::size_t at = cell.find(words.skeleton);
  return words.where == Where::begin && at != 0 ? cell.npos : at;
}

// The fewest letters that must change for `words` to stand somewhere in `cell` (Sellers 1980).
std::size_t wrong_letters(std::string_view words, std::string_view cell) {
  std::vector<std::size_t> column(words.size() + 1);
  for (std::size_t i = 0; i < column.size(); ++i) column[i] = i;
  std::size_t fewest = words.size();
  for (const char letter : cell) {
    std::size_t diagonal = column[0];
    for (std::size_t i = 1; i < column.size(); ++i) {
      const std::size_t change = diagonal + (words[i - 1] == letter ? 0 : 1);
      diagonal = column[i];
      column[i] = std::min({column[i] + 1, column[i - 1] + 1, change});
    }
    fewest = std::min(fewest, column.back());
  }
  return fewest;
}

std::optional<ListColumn> nearly_column_of(std::string_view header) {
  const std::string cell = skeleton(header);
  if (cell.empty() || cell.size() > kLongestScanned) return std::nullopt;
  for (const ColumnWords& words : column_words()) {
    if (words.where == Where::whole || words.skeleton.size() < 8) continue;
    const std::size_t allowed = words.skeleton.size() / 8;
    if (wrong_letters(words.skeleton, cell) <= allowed) return words.column;
  }
  return std::nullopt;
}

// The words that stand first in the cell tell what it is, the longest of those that begin there.
std::optional<ListColumn> column_of(std::string_view header) {
  const std::string cell = skeleton(header);
  if (cell.empty()) return std::nullopt;
  const ColumnWords* best = nullptr;
  std::size_t best_at = cell.npos;
  for (const ColumnWords& words : column_words()) {
    const std::size_t at = place_of(words, cell);
    if (at == cell.npos || at > best_at) continue;
    if (at == best_at && words.skeleton.size() <= best->skeleton.size()) continue;
    best = &words;
    best_at = at;
  }
  return best != nullptr ? std::optional(best->column) : std::nullopt;
}

std::vector<std::string> skeletons(const Block& row) {
  std::vector<std::string> cells;
  for (const std::string& cell : row.cells) cells.push_back(skeleton(cell));
  return cells;
}

bool is_number(std::string_view text) {
  return !text.empty() && std::all_of(text.begin(), text.end(), is_digit);
}

bool may_be_header(const std::vector<std::string>& cells) {
  std::size_t filled = 0;
  for (const std::string& cell : cells) {
    if (is_number(cell) || cell.size() > kLongestHeaderCell) return false;
    filled += cell.empty() ? 0 : 1;
  }
  return filled >= 2;
}

// Under "Phí, lệ phí" and "Mức độ dịch vụ công" stand "Phí", "Lệ phí", "Toàn trình", "Một phần";
// beside them nothing, for the columns without a group go on.
bool falls_into(const Block& groups, const Block& row, std::size_t name) {
  if (row.cells.size() != groups.cells.size() || !trim(row.cells[name]).empty()) return false;
  bool under_group = false;
  for (std::size_t i = 0; i < row.cells.size(); ++i) {
    const std::string_view cell = trim(row.cells[i]);
    if (cell.size() > kLongestSubheader || is_number(cell)) return false;
    under_group = under_group || (!cell.empty() && trim(groups.cells[i]).empty());
  }
  return under_group;
}

std::vector<std::string> words_above(const Block& groups, const Block* parts) {
  std::vector<std::string> words;
  std::string group;
  for (std::size_t i = 0; i < groups.cells.size(); ++i) {
    const std::string cell = one_line(groups.cells[i]);
    if (!cell.empty()) group = cell;
    const std::string part = parts != nullptr ? one_line(parts->cells[i]) : std::string();
    words.push_back(part.empty() ? cell : joined(group, " ", part));
  }
  return words;
}

}  // namespace

std::optional<ListColumns> ListColumns::of_header(std::span<const Block> rows) {
  if (rows.empty()) return std::nullopt;
  ListColumns columns;
  columns.header_[0] = skeletons(rows[0]);
  if (!may_be_header(columns.header_[0])) return std::nullopt;
  for (const std::string& cell : rows[0].cells) columns.of_.push_back(column_of(cell));
  // Cells with faults are a header's only beside one without.
  const std::set<std::optional<ListColumn>> without_fault(columns.of_.begin(), columns.of_.end());
  if (without_fault.size() == 1 && without_fault.contains(std::nullopt)) return std::nullopt;
  std::set<ListColumn> known;
  for (std::size_t i = 0; i < columns.of_.size(); ++i) {
    if (!columns.of_[i]) columns.of_[i] = nearly_column_of(rows[0].cells[i]);
    if (columns.of_[i]) known.insert(*columns.of_[i]);
  }
  std::size_t key = columns.of_.size();  // a column every row of the list fills
  for (const ListColumn column :
       {ListColumn::file, ListColumn::document_number, ListColumn::title, ListColumn::replaces,
        ListColumn::replaced_by, ListColumn::name}) {
    if (known.contains(column)) key = columns.indexes(column).front();
  }
  if (key == columns.of_.size() || known.size() < 2) return std::nullopt;
  const bool two = rows.size() > 1 && falls_into(rows[0], rows[1], key);
  columns.rows_ = two ? 2 : 1;
  columns.words_ = words_above(rows[0], two ? &rows[1] : nullptr);
  if (two) columns.header_[1] = skeletons(rows[1]);
  for (std::size_t i = 0; two && i < columns.of_.size(); ++i) {
    if (!columns.header_[1][i].empty()) columns.of_[i] = column_of(columns.words_[i]);
  }
  return columns;
}

bool ListColumns::has(ListColumn column) const {
  return std::find(of_.begin(), of_.end(), column) != of_.end();
}

std::vector<std::size_t> ListColumns::indexes(ListColumn column) const {
  std::vector<std::size_t> found;
  for (std::size_t i = 0; i < of_.size(); ++i) {
    if (of_[i] == column) found.push_back(i);
  }
  return found;
}

std::string ListColumns::cell(const Block& row, ListColumn column) const {
  std::string text;
  for (std::size_t i = 0; i < std::min(of_.size(), row.cells.size()); ++i) {
    if (of_[i] == column) text = joined(text, "\n", trim(row.cells[i]));
  }
  return text;
}

bool ListColumns::repeated_by(const Block& row) const {
  const std::vector<std::string> cells = skeletons(row);
  return cells == header_[0] || (rows_ == 2 && cells == header_[1]);
}

}  // namespace tracuu::corpus
