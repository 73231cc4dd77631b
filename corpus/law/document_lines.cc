#include "corpus/law/document_lines.h"

#include <algorithm>
#include <array>
#include <span>
#include <string_view>

#include "corpus/law/plain_text.h"
#include "corpus/text.h"

namespace tracuu::corpus {
namespace {

// How far down the heading of a document is looked for, in lines.
constexpr std::size_t kHeadingLines = 40;
// So near the top and so short a line is a part of the heading, whatever its case.
constexpr std::size_t kFirstLines = 12;
constexpr std::size_t kFewBytes = 150;
// A longer line is running text, not two columns or the state's name.
constexpr std::size_t kLongestHeadingLine = 400;
// A table of more rows is no heading or signature block as a whole.
constexpr std::size_t kMostLayoutRows = 30;

constexpr std::string_view kName = "cong hoa xa hoi chu nghia viet nam";
constexpr std::array<std::string_view, 5> kState = {
    kName, "doc lap - tu do - hanh phuc", "doc lap-tu do-hanh phuc", "doc lap -tu do - hanh phuc",
    "doc lap - tu do -hanh phuc"};

bool says_something(std::string_view plain) {
  return std::any_of(plain.begin(), plain.end(),
                     [](char c) { return (c >= 'a' && c <= 'z') || is_digit(c); }) ||
         (!plain.empty() && contains(plain, "?"));
}

struct Range {
  std::size_t begin = 0;
  std::size_t end = 0;
};

// The plain bytes of the state's name or motto at one end of a line; empty if there is none. Inside
// a sentence ("Hiến pháp nước Cộng hòa ...") the name is text.
Range state_in(std::string_view plain, bool headed) {
  if (plain.size() > kLongestHeadingLine) return {};
  for (const std::string_view words : kState) {
    if (plain == words || (headed && plain.starts_with(words))) return {0, words.size()};
    if (!headed || !plain.ends_with(words)) continue;
    const std::size_t at = plain.size() - words.size();
    if (!plain.substr(0, at).ends_with("nuoc ")) return {at, plain.size()};
  }
  return {};
}

class Lines {
 public:
  explicit Lines(std::vector<DocumentLine>& lines) : lines_(lines) {}

  // Every line of a text by itself.
  void add_text(std::string_view text) {
    while (!text.empty()) {
      const std::size_t end = std::min(text.find('\n'), text.size());
      add_line(text.substr(0, end));
      text.remove_prefix(std::min(end + 1, text.size()));
    }
  }

  void add_row(const std::vector<std::string>& cells) {
    std::string row;
    std::size_t last = 0;  // the cells behind the last that says something are left out
    for (std::size_t i = 0; i < cells.size(); ++i) {
      if (!trim(cells[i]).empty()) last = i + 1;
    }
    for (std::size_t i = 0; i < last; ++i) {
      if (i > 0) row += " | ";
      row += trim(cells[i]);
    }
    std::replace(row.begin(), row.end(), '\n', ' ');
    keep(row, true);
  }

 private:
  // A converted heading has its two columns in one line, with blanks between.
  void add_line(std::string_view line) {
    if (lines_.size() >= kHeadingLines || line.size() > kLongestHeadingLine) {
      return keep(line, false);
    }
    while (!line.empty()) {
      const std::size_t gap = gap_in(line);
      keep(line.substr(0, gap), false);
      line = trim(line.substr(gap));
    }
  }

  // Where the next column begins: "Số:    12/CP" is one, and so is "12    /CP".
  static std::size_t gap_in(std::string_view line) {
    std::size_t gap = 0;
    do {
      gap = std::min({line.find('\t', gap + 1), line.find("    ", gap + 1), line.size()});
    } while (gap < line.size() && reads_on(trim(line.substr(0, gap)), trim(line.substr(gap))));
    return gap;
  }

  static bool reads_on(std::string_view before, std::string_view behind) {
    return before.ends_with(':') || before.ends_with('/') || behind.starts_with('/');
  }

  void keep(std::string_view written, bool is_row) {
    const std::string_view text = trim(written);
    const PlainText plain(text);
    if (!says_something(plain.text())) return;
    const bool headed =
        is_shouted(text) || (lines_.size() < kFirstLines && text.size() < kFewBytes);
    const Range state = is_row ? Range{} : state_in(plain.text(), headed);
    if (state.end == 0) {
      lines_.push_back({std::string(text), plain.text(), is_row});
      return;
    }
    keep(text.substr(0, plain.origin(state.begin)), false);
    keep(text.substr(plain.origin(state.end)), false);
  }

  std::vector<DocumentLine>& lines_;
};

bool has_line_that(std::string_view text, bool (*is)(std::string_view plain)) {
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    if (is(plain_text(text.substr(0, end)))) return true;
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return false;
}

bool opens_document(std::string_view plain) {
  return contains(plain, kName) || plain.starts_with("so:") || plain.starts_with("luat so:");
}

bool closes_document(std::string_view plain) {
  constexpr std::array<std::string_view, 6> kBeginnings = {"noi nhan", "noi gui", "tm.",
                                                           "kt.",      "tl.",     "tuq."};
  return std::any_of(kBeginnings.begin(), kBeginnings.end(),
                     [&](std::string_view beginning) { return plain.starts_with(beginning); });
}

bool any_cell(std::span<const Block> rows, bool (*is)(std::string_view plain)) {
  for (const Block& row : rows) {
    for (const std::string& cell : row.cells) {
      if (has_line_that(cell, is)) return true;
    }
  }
  return false;
}

std::size_t widest(std::span<const Block> rows) {
  std::size_t columns = 0;
  for (const Block& row : rows) columns = std::max(columns, row.cells.size());
  return columns;
}

void add_columns(std::span<const Block> rows, Lines& lines) {
  for (std::size_t column = 0; column < widest(rows); ++column) {
    for (const Block& row : rows) {
      if (column < row.cells.size()) lines.add_text(row.cells[column]);
    }
  }
}

// The rows of a table that stand in it for layout only: none, all, or the last few.
std::size_t first_layout_row(std::span<const Block> rows, bool at_head) {
  if (widest(rows) < 2) return 0;
  if (widest(rows) > 4) return rows.size();
  const bool small = rows.size() <= kMostLayoutRows;
  if (at_head && small && any_cell(rows, opens_document)) return 0;
  if (small && any_cell(rows, closes_document)) {
    std::size_t first = 0;
    while (!any_cell(rows.subspan(first, 1), closes_document)) ++first;
    return first <= 2 ? 0 : first;
  }
  return rows.size();
}

void add_table(std::span<const Block> rows, bool at_head, Lines& lines) {
  const std::size_t layout = first_layout_row(rows, at_head);
  for (const Block& row : rows.first(layout)) lines.add_row(row.cells);
  add_columns(rows.subspan(layout), lines);
}

// The rows from `begin` on that belong to one table.
std::size_t table_end(const std::vector<Block>& blocks, std::size_t begin) {
  std::size_t end = begin + 1;
  while (end < blocks.size() && blocks[end].kind == BlockKind::row &&
         blocks[end].table == blocks[begin].table) {
    ++end;
  }
  return end;
}

// Where the state's name was broken over two lines of the heading, both go.
void drop_broken_state(std::vector<DocumentLine>& lines) {
  for (std::size_t i = 0; i + 1 < std::min(lines.size(), kHeadingLines); ++i) {
    if (lines[i].plain + " " + lines[i + 1].plain != kName) continue;
    const auto first = lines.begin() + static_cast<std::ptrdiff_t>(i);
    lines.erase(first, first + 2);
    return;
  }
}

}  // namespace

DocumentLines lines_of(const FileText& text) {
  DocumentLines all;
  Lines lines(all.lines);
  Lines footnotes(all.footnotes);
  for (std::size_t at = 0; at < text.blocks.size();) {
    const Block& block = text.blocks[at];
    std::size_t next = at + 1;
    if (block.kind == BlockKind::row) {
      next = table_end(text.blocks, at);
      const std::span<const Block> rows(&block, next - at);
      add_table(rows, all.lines.size() < kHeadingLines, lines);
    } else if (block.kind == BlockKind::paragraph) {
      lines.add_text(block.text);
    } else if (block.kind == BlockKind::footnote) {
      footnotes.add_text(block.text);
    }
    at = next;
  }
  drop_broken_state(all.lines);
  return all;
}

std::string joined_lines(const std::vector<DocumentLine>& lines, std::size_t begin,
                         std::size_t end) {
  std::string text;
  for (std::size_t i = begin; i < end; ++i) {
    if (i > begin) text += '\n';
    text += lines[i].text;
  }
  return text;
}

}  // namespace tracuu::corpus
