#include "corpus/law/announcement_row.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "corpus/field_rules.h"
#include "corpus/law/announcement_section.h"
#include "corpus/law/folded.h"
#include "corpus/text.h"

namespace tracuu::corpus {
namespace {

constexpr std::pair<std::string_view, ChangedPart> kParts[] = {
    {"ten thu tuc", ChangedPart::ten},
    {"ten tthc", ChangedPart::ten},
    {"trinh tu", ChangedPart::trinh_tu},
    {"cach thuc", ChangedPart::cach_thuc},
    {"ho so", ChangedPart::ho_so},
    {"thoi han", ChangedPart::thoi_han},
    {"thoi gian giai quyet", ChangedPart::thoi_han},
    {"doi tuong", ChangedPart::doi_tuong},
    {"co quan", ChangedPart::co_quan},
    {"ket qua", ChangedPart::ket_qua},
    {"mau don", ChangedPart::mau_don},
    {"to khai", ChangedPart::mau_don},
    {"bieu mau", ChangedPart::mau_don},
    {"yeu cau", ChangedPart::yeu_cau_dieu_kien},
    {"dieu kien", ChangedPart::yeu_cau_dieu_kien},
    {"phi", ChangedPart::phi_le_phi},
    {"le phi", ChangedPart::phi_le_phi},
    {"can cu phap ly", ChangedPart::can_cu},
};

constexpr std::string_view kDocumentTypes[] = {
    "bo luat",    "luat",     "phap lenh",  "nghi dinh",
    "nghi quyet", "thong tu", "quyet dinh", "hien phap",
};

constexpr std::pair<std::string_view, Level> kLevelWords[] = {
    {"trung uong", Level::bo}, {"bo", Level::bo}, {"tinh", Level::tinh},
    {"huyen", Level::huyen},   {"xa", Level::xa}, {"phuong", Level::xa},
};

// The code that begins at a digit of a text without blanks; empty if there is none.
std::string code_at(std::string_view text, std::size_t at) {
  if (at > 0 && (is_digit(text[at - 1]) || text[at - 1] == '.')) return {};
  for (const std::size_t size : {std::size_t{22}, std::size_t{18}, std::size_t{8}}) {
    std::string code(text.substr(at, size));
    if (code.size() > 1 && code[1] == ',') code[1] = '.';
    const bool goes_on = at + size < text.size() && is_digit(text[at + size]);
    if (!goes_on && rules::announced_code(code).empty()) return code;
  }
  return {};
}

std::vector<std::string> whole_codes_in(std::string_view text) {
  std::vector<std::string> codes;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (!is_digit(text[at])) continue;
    std::string code = code_at(text, at);
    if (code.empty()) continue;
    at += code.size() - 1;
    if (std::find(codes.begin(), codes.end(), code) == codes.end()) codes.push_back(code);
  }
  return codes;
}

// A cell that is only a mark says what stands above it.
std::string said_in(const ListColumns& columns, const Block& row, std::size_t index) {
  if (index >= row.cells.size()) return {};
  const std::string_view cell = trim(row.cells[index]);
  return is_mark(cell) ? columns.words(index) : std::string(cell);
}

std::string text_of(const ListColumns& columns, const Block& row, ListColumn column) {
  std::string text;
  for (const std::size_t index : columns.indexes(column)) {
    text = joined(text, "\n", said_in(columns, row, index));
  }
  return text;
}

bool begins_document(std::string_view line) {
  if (line.starts_with('-') || line.starts_with('+') || line.starts_with("•")) return true;
  const std::vector<FoldedWord> words = folded_words(line.substr(0, 40));
  const std::size_t first = !words.empty() && is_digit(words[0].text.front()) ? 1 : 0;
  return std::any_of(std::begin(kDocumentTypes), std::end(kDocumentTypes),
                     [&](std::string_view type) { return words_at(words, first, type) > 0; });
}

// One document each; lines that only go on stay together.
std::vector<std::string> documents_in(std::string_view cell) {
  std::vector<std::string> documents;
  for (const std::string& part : split(cell, ";")) {
    bool open = false;
    for (const std::string& line : split(part, "\n")) {
      if (open && !begins_document(line)) {
        documents.back() += " " + line;
        continue;
      }
      documents.emplace_back(line.substr(std::min(line.find_first_not_of("-+ "), line.size())));
      open = true;
    }
  }
  std::erase_if(documents, [](const std::string& text) { return folded(text).empty(); });
  return documents;
}

std::optional<OnlineLevel> online_in(std::string_view text) {
  const std::string plain = folded(text);
  if (has_words(plain, "toan trinh")) return OnlineLevel::toan_trinh;
  if (has_words(plain, "mot phan")) return OnlineLevel::mot_phan;
  // The levels until 2022; 4 is toàn trình, 3 một phần (Nghị định 42/2022/NĐ-CP).
  if (has_words(plain, "4")) return OnlineLevel::toan_trinh;
  if (has_words(plain, "3")) return OnlineLevel::mot_phan;
  const bool none = plain == "khong" || has_words(plain, "khong cung cap");
  return none ? std::optional(OnlineLevel::khong) : std::nullopt;
}

std::optional<bool> received_at_center(const ListColumns& columns, const Block& row,
                                       std::string_view place) {
  const std::string plain = folded(place);
  if (has_words(plain, "trung tam phuc vu hanh chinh cong") ||
      has_words(plain, "trung tam pvhcc")) {
    return true;
  }
  for (const std::size_t index : columns.indexes(ListColumn::center)) {
    if (index < row.cells.size() && !trim(row.cells[index]).empty()) {
      return folded(row.cells[index]) != "khong";
    }
  }
  return std::nullopt;
}

std::vector<std::string> lines_of(std::string_view cell) {
  const std::string line = one_line(cell);
  return line.empty() ? std::vector<std::string>() : std::vector{line};
}

// Where the names of what is announced stand: a list of replaced ones has no column of names alone.
ListColumn name_column(const ListColumns& columns) {
  for (const ListColumn column : {ListColumn::name, ListColumn::replaced_by}) {
    if (columns.has(column)) return column;
  }
  return ListColumn::replaces;
}

}  // namespace

std::vector<std::string> codes_in(std::string_view text) {
  std::vector<std::string> codes = whole_codes_in(text);
  if (!codes.empty()) return codes;
  std::string bare(text);
  std::erase_if(bare, [](char c) { return c == ' ' || c == '\t' || c == '\n'; });
  return whole_codes_in(bare);
}

std::vector<ChangedPart> changed_parts_in(std::string_view text) {
  const std::string plain = folded(text);
  std::vector<ChangedPart> parts;
  for (const auto& [words, part] : kParts) {
    const bool known = std::find(parts.begin(), parts.end(), part) != parts.end();
    if (!known && has_words(plain, words)) parts.push_back(part);
  }
  return parts;
}

bool is_mark(std::string_view cell) {
  const std::string plain = lower_case(trim(cell));
  return plain == "x" || plain == "✓" || plain == "✔" || plain == "√" || plain == "có";
}

std::vector<Level> row_levels(const ListColumns& columns, const Block& row) {
  std::vector<Level> levels;
  for (const std::size_t index : columns.indexes(ListColumn::level)) {
    const std::string plain = folded(said_in(columns, row, index));
    for (const auto& [words, level] : kLevelWords) {
      const bool known = std::find(levels.begin(), levels.end(), level) != levels.end();
      if (!known && has_words(plain, words)) levels.push_back(level);
    }
  }
  return levels;
}

std::string row_name(const ListColumns& columns, const Block& row) {
  return one_line(columns.cell(row, name_column(columns)));
}

AnnouncementItem row_item(const ListColumns& columns, const Block& row) {
  AnnouncementItem item;
  item.item_no = label_of(columns.cell(row, ListColumn::number)).text;
  item.name_as_announced = row_name(columns, row);
  const ListColumn named = name_column(columns);
  if (named == ListColumn::name) {
    item.replaced_by = lines_of(columns.cell(row, ListColumn::replaced_by));
  }
  if (named != ListColumn::replaces) {
    item.replaces = lines_of(columns.cell(row, ListColumn::replaces));
  }
  std::vector<std::string> codes = codes_in(columns.cell(row, ListColumn::code));
  if (codes.empty()) codes = codes_in(item.name_as_announced);
  if (!codes.empty()) item.procedure_code = codes.front();
  item.field_as_announced = one_line(columns.cell(row, ListColumn::field));
  item.changed_parts = changed_parts_in(columns.cell(row, ListColumn::changed_parts));
  item.legal_basis = documents_in(columns.cell(row, ListColumn::legal_basis));
  item.time_text = text_of(columns, row, ListColumn::time);
  item.place_text = text_of(columns, row, ListColumn::place);
  item.fee_text = text_of(columns, row, ListColumn::fee);
  item.agency_text = text_of(columns, row, ListColumn::agency);
  item.received_at_center = received_at_center(columns, row, item.place_text);
  item.online_level = online_in(text_of(columns, row, ListColumn::online));
  item.effective_from = parse_day_first_date(columns.cell(row, ListColumn::effective));
  return item;
}

}  // namespace tracuu::corpus
