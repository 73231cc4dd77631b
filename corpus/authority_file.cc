#include "corpus/authority_file.h"

#include <algorithm>
#include <array>
#include <fstream>
#include <set>

#include "corpus/document_source.h"
#include "corpus/text.h"

namespace tracuu::corpus {
namespace {

constexpr std::array<std::string_view, 8> kColumns = {
    "code", "name", "level", "parent", "valid_from", "valid_to", "successors", "evidence"};

enum Column { kCode, kName, kLevel, kParent, kFrom, kTo, kSuccessors, kEvidence };

std::vector<std::string> cells_of(std::string_view line) {
  std::vector<std::string> cells;
  for (;;) {
    const std::size_t tab = line.find('\t');
    cells.emplace_back(trim(line.substr(0, tab)));
    if (tab == std::string_view::npos) return cells;
    line.remove_prefix(tab + 1);
  }
}

// Reads and checks one file; every mistake ends it, named with its line.
class Reader {
 public:
  explicit Reader(const std::filesystem::path& path) : path_(path), file_(path) {
    if (!file_) fail(0, "", "cannot be opened");
    if (next_line() != std::vector<std::string>(kColumns.begin(), kColumns.end())) {
      fail(1, "", "the heading must be " + heading());
    }
  }

  std::vector<AuthorityRow> rows() {
    std::vector<AuthorityRow> rows;
    for (auto cells = next_line(); !cells.empty(); cells = next_line()) {
      rows.push_back(row_of(cells));
    }
    return rows;
  }

  void check(const std::vector<AuthorityRow>& rows, const AuthorityFile* parents) const {
    for (const AuthorityRow& row : rows) {
      check_overlap(row, rows);
      check_parent(row, rows, parents);
      check_successors(row, rows);
    }
    for (const AuthorityRow& row : rows) {
      std::set<std::string> way;
      follow(row, rows, kSuccessors, way);
      if (parents == nullptr) follow(row, rows, kParent, way = {});
    }
  }

 private:
  [[noreturn]] void fail(std::size_t line, std::string_view column, std::string reason) const {
    throw BadDocument(path_.string(), line, std::string(column), std::move(reason));
  }

  [[noreturn]] void fail(const AuthorityRow& row, Column column, std::string reason) const {
    fail(row.line, kColumns[column], std::move(reason));
  }

  static std::string heading() {
    std::string text;
    for (const std::string_view column : kColumns)
      text += (text.empty() ? "" : ", ") + std::string(column);
    return text + ", separated by tabs";
  }

  // Empty at the end; blank lines are passed over.
  std::vector<std::string> next_line() {
    std::string line;
    while (std::getline(file_, line)) {
      ++line_;
      if (!trim(line).empty()) return cells_of(line);
    }
    return {};
  }

  AuthorityRow row_of(const std::vector<std::string>& cells) const {
    if (cells.size() != kColumns.size()) {
      fail(line_, "", std::to_string(cells.size()) + " columns, expected " + heading());
    }
    AuthorityRow row;
    row.line = line_;
    row.code = cells[kCode];
    row.name = cells[kName];
    row.parent = cells[kParent];
    row.successors = split(cells[kSuccessors], ",");
    row.evidence = cells[kEvidence];
    for (const Column column : {kCode, kName, kEvidence}) {
      if (cells[column].empty()) fail(row, column, "must not be empty");
    }
    const auto level = from_name<Level>(cells[kLevel]);
    if (!level)
      fail(row, kLevel, "\"" + cells[kLevel] + "\" is no level: bo, tinh, huyen, xa, co_quan_khac");
    row.level = *level;
    row.valid_from = day(row, kFrom, cells[kFrom]);
    row.valid_to = day(row, kTo, cells[kTo]);
    if (row.valid_from && row.valid_to && *row.valid_to <= *row.valid_from) {
      fail(row, kTo, "ends before it begins");
    }
    if (!row.successors.empty() && !row.valid_to) {
      fail(row, kTo, "has successors, so the day it ended is needed");
    }
    return row;
  }

  std::optional<Date> day(const AuthorityRow& row, Column column, const std::string& text) const {
    if (text.empty()) return std::nullopt;
    const auto date = parse_iso_date(text);
    if (!date) fail(row, column, "\"" + text + "\" is no day such as 2025-07-01");
    return date;
  }

  void check_overlap(const AuthorityRow& row, const std::vector<AuthorityRow>& rows) const {
    for (const AuthorityRow& other : rows) {
      if (other.line >= row.line || other.code != row.code) continue;
      const bool before = other.valid_to && row.valid_from && *other.valid_to <= *row.valid_from;
      const bool behind = row.valid_to && other.valid_from && *row.valid_to <= *other.valid_from;
      if (!before && !behind) {
        fail(row, kCode,
             "is " + row.code + " at the same time as line " + std::to_string(other.line));
      }
    }
  }

  void check_parent(const AuthorityRow& row, const std::vector<AuthorityRow>& rows,
                    const AuthorityFile* parents) const {
    if (row.parent.empty()) return;
    const bool known = parents != nullptr ? parents->has(row.parent) : is_code(row.parent, rows);
    if (!known) fail(row, kParent, "there is no place " + row.parent);
  }

  void check_successors(const AuthorityRow& row, const std::vector<AuthorityRow>& rows) const {
    for (const std::string& code : row.successors) {
      const bool takes_over = std::any_of(rows.begin(), rows.end(), [&](const AuthorityRow& other) {
        return other.code == code && (!other.valid_from || *other.valid_from <= *row.valid_to) &&
               (!other.valid_to || *row.valid_to < *other.valid_to);
      });
      if (!is_code(code, rows)) fail(row, kSuccessors, "there is no " + code);
      if (!takes_over) {
        fail(row, kSuccessors, code + " is not there on " + to_iso_string(*row.valid_to));
      }
    }
  }

  static bool is_code(std::string_view code, const std::vector<AuthorityRow>& rows) {
    return std::any_of(rows.begin(), rows.end(),
                       [&](const AuthorityRow& row) { return row.code == code; });
  }

  // Goes from code to code as far as it leads; back on its own way is a circle.
  void follow(const AuthorityRow& row, const std::vector<AuthorityRow>& rows, Column column,
              std::set<std::string>& way) const {
    if (!way.insert(row.code).second) fail(row, column, "leads back to " + row.code);
    const std::vector<std::string> next =
        column == kSuccessors ? row.successors : std::vector<std::string>{row.parent};
    for (const std::string& code : next) {
      for (const AuthorityRow& other : rows) {
        if (other.code == code) follow(other, rows, column, way);
      }
    }
    way.erase(row.code);
  }

  std::filesystem::path path_;
  std::ifstream file_;
  std::size_t line_ = 0;
};

bool holds(const std::vector<const AuthorityRow*>& rows, const AuthorityRow& row) {
  return std::find(rows.begin(), rows.end(), &row) != rows.end();
}

}  // namespace

AuthorityFile AuthorityFile::read(const std::filesystem::path& path, const AuthorityFile* parents) {
  Reader reader(path);
  AuthorityFile file;
  file.rows_ = reader.rows();
  reader.check(file.rows_, parents);
  return file;
}

bool AuthorityFile::has(std::string_view code) const {
  return std::any_of(rows_.begin(), rows_.end(),
                     [&](const AuthorityRow& row) { return row.code == code; });
}

std::vector<const AuthorityRow*> AuthorityFile::predecessors_of(const AuthorityRow& row) const {
  std::vector<const AuthorityRow*> found;
  std::vector<const AuthorityRow*> open = {&row};
  while (!open.empty()) {
    const AuthorityRow& later = *open.back();
    open.pop_back();
    for (const AuthorityRow& other : rows_) {
      const bool became = std::find(other.successors.begin(), other.successors.end(), later.code) !=
                          other.successors.end();
      const bool earlier = other.code == later.code && other.valid_to &&
                           (!later.valid_to || *other.valid_to < *later.valid_to);
      if ((!became && !earlier) || holds(found, other) || &other == &row) continue;
      found.push_back(&other);
      open.push_back(&other);
    }
  }
  std::sort(found.begin(), found.end());
  return found;
}

std::vector<const AuthorityRow*> AuthorityFile::parts_of(std::string_view code) const {
  std::vector<const AuthorityRow*> parts;
  for (const AuthorityRow& row : rows_) {
    if (row.parent != code || row.code == code) continue;
    parts.push_back(&row);
    for (const AuthorityRow* part : parts_of(row.code)) parts.push_back(part);
  }
  return parts;
}

}  // namespace tracuu::corpus
