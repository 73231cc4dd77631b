// ListColumns: which column of a table holds what, told by the words of its header.
//
//   STT | Mã TTHC | Tên TTHC | Thời hạn giải quyết | Phí, lệ phí
//   columns.cell(row, ListColumn::name)    -> "Đăng ký khai sinh"
//
// The words stand in words/list_columns.tsv. They are compared without marks and blanks, and where
// no column's words fit, with a letter or two wrong: headers are broken over lines and scanned.
// Immutable once made: all threads may share one.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/files/file_text.h"

namespace tracuu::corpus {

enum class ListColumn : std::uint8_t {
  number,  // of the row
  // of lists of procedures
  code,
  name,
  field,
  level,
  time,
  place,
  fee,
  legal_basis,
  agency,
  online,
  center,
  changed_parts,
  replaces,
  replaced_by,
  effective,
  note,
  process,  // a step of an internal process
  applicants,
  kind,
  decision,
  keywords,
  // of lists of documents
  document_number,
  title,
  issued,
  expires,
  status,
  issuer,
  signer,
  document_type,
  link,
  file,  // its name below the folder of the list, or a link
};

class ListColumns {
 public:
  // The header that begins at rows[0]; nullopt where those are no header. A header may take two
  // rows: one with the groups, one with what each group falls into.
  static std::optional<ListColumns> of_header(std::span<const Block> rows);

  std::size_t rows() const { return rows_; }        // of the header
  std::size_t width() const { return of_.size(); }  // of the table

  bool has(ListColumn column) const;

  // What a row says in that column, trimmed; the texts of several such columns a line each.
  std::string cell(const Block& row, ListColumn column) const;

  // Where the columns of that meaning are.
  std::vector<std::size_t> indexes(ListColumn column) const;

  // The words above a column, those of its group in front.
  const std::string& words(std::size_t index) const { return words_[index]; }

  // Whether the row is the header again, as on the next page.
  bool repeated_by(const Block& row) const;

 private:
  std::vector<std::optional<ListColumn>> of_;
  std::vector<std::string> words_;
  std::array<std::vector<std::string>, 2> header_;  // skeletons, row by row
  std::size_t rows_ = 0;
};

}  // namespace tracuu::corpus
