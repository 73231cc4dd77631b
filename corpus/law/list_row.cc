#include "corpus/law/list_row.h"

#include <algorithm>
#include <string_view>
#include <utility>

#include "corpus/document_number.h"
#include "corpus/law/folded.h"
#include "corpus/law/written_number.h"
#include "corpus/legal_values.h"
#include "corpus/text.h"

namespace tracuu::corpus {
namespace {

constexpr ListColumn kDays[] = {ListColumn::issued, ListColumn::effective, ListColumn::expires};

std::string said(const ListColumns& columns, const Block& row, ListColumn column) {
  return one_line(columns.cell(row, column));
}

// Lists on web pages print a day or a link below the number.
std::string number_in(const std::string& cell) {
  const std::optional<WrittenNumber> number = number_at(cell);
  return number && contains(number->text, "/") ? number->text : one_line(cell);
}

// And below the title.
std::string title_in(const std::string& cell) {
  std::string title;
  for (const std::string& line : split(cell, "\n")) {
    const bool about_file = has_words(folded(line), "tai lieu dinh kem") ||
                            has_words(folded(line), "tai ve") || any_date(line).has_value();
    if (!about_file) title = joined(title, " ", one_line(line));
  }
  return title;
}

bool is_address(std::string_view text) { return contains(text, "://"); }

// "24.docx", "qd/24.PDF"; not "Tải về".
bool has_ending(std::string_view name) {
  constexpr std::size_t kLongestEnding = 5;
  const std::size_t dot = name.rfind('.');
  if (dot == name.npos || dot == 0 || dot + 1 == name.size()) return false;
  const std::string_view ending = name.substr(dot + 1);
  return ending.size() <= kLongestEnding &&
         std::all_of(ending.begin(), ending.end(), [](unsigned char c) {
           return is_digit(static_cast<char>(c)) || (c >= 'a' && c <= 'z') ||
                  (c >= 'A' && c <= 'Z');
         });
}

// A link may be words to click on; a file's name may lack its ending, but then it is one word.
bool names_file(std::string_view text, ListColumn column) {
  if (text.empty() || is_address(text)) return false;
  return has_ending(text) || (column == ListColumn::file && !contains(text, " "));
}

std::string address_of_row(const ListColumns& columns, const Block& row) {
  for (const ListColumn column : {ListColumn::link, ListColumn::file}) {
    const std::string link = said(columns, row, column);
    if (link.starts_with("http")) return link;
  }
  return {};
}

}  // namespace

FileMetadata metadata_of_row(const ListColumns& columns, const Block& row) {
  FileMetadata metadata;
  metadata.number_display = number_in(columns.cell(row, ListColumn::document_number));
  metadata.doc_type = type_by_name(said(columns, row, ListColumn::document_type));
  metadata.title = title_in(columns.cell(row, ListColumn::title));
  metadata.issuers = names_in(columns, row, ListColumn::issuer);
  metadata.signers = names_in(columns, row, ListColumn::signer);
  metadata.fields = names_in(columns, row, ListColumn::field);
  metadata.issued_date = any_date(said(columns, row, ListColumn::issued));
  metadata.effective_from = any_date(said(columns, row, ListColumn::effective));
  metadata.effective_to = any_date(said(columns, row, ListColumn::expires));
  metadata.source_status = document_status_of(said(columns, row, ListColumn::status));
  metadata.url = address_of_row(columns, row);
  return metadata;
}

std::vector<std::string> names_in(const ListColumns& columns, const Block& row, ListColumn column) {
  std::vector<std::string> names;
  for (const std::string& line : split(columns.cell(row, column), "\n")) {
    for (std::string& name : split(line, ";")) names.push_back(std::move(name));
  }
  return names;
}

bool tells_of_files(const ListColumns& columns) {
  constexpr ListColumn kTelling[] = {
      ListColumn::document_number, ListColumn::title,   ListColumn::issued,
      ListColumn::effective,       ListColumn::expires, ListColumn::status,
      ListColumn::issuer,          ListColumn::signer,  ListColumn::document_type};
  const bool names = columns.has(ListColumn::file) || columns.has(ListColumn::link);
  return names && std::any_of(std::begin(kTelling), std::end(kTelling),
                              [&](ListColumn column) { return columns.has(column); });
}

std::string file_of_row(const ListColumns& columns, const Block& row) {
  for (const ListColumn column : {ListColumn::file, ListColumn::link}) {
    for (const std::size_t index : columns.indexes(column)) {
      if (index >= row.cells.size()) continue;
      std::string name = one_line(row.cells[index]);
      if (names_file(name, column)) return name;
    }
  }
  return {};
}

// Words alone ("chưa rõ") say that the day is not known.
std::vector<RefusedRow> unreadable_days(const ListColumns& columns, const Block& row,
                                        std::size_t line) {
  std::vector<RefusedRow> unreadable;
  for (const ListColumn column : kDays) {
    const std::string day = said(columns, row, column);
    if (std::none_of(day.begin(), day.end(), is_digit) || any_date(day)) continue;
    unreadable.push_back({line, columns.words(columns.indexes(column).front()),
                          "no day that exists: \"" + day +
                              "\"; write it as 01/07/2024. The rest of the row counts"});
  }
  return unreadable;
}

}  // namespace tracuu::corpus
