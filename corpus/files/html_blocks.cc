#include "corpus/files/html_blocks.h"

#include <algorithm>
#include <charconv>
#include <utility>

#include "corpus/files/cell_table.h"
#include "corpus/files/html_elements.h"
#include "corpus/text.h"

namespace tracuu::corpus {
namespace {

bool is_blank(char c) { return c == ' ' || (c >= '\t' && c <= '\r'); }

int span_of(const std::string& value) {
  int span = 1;
  std::from_chars(value.data(), value.data() + value.size(), span);
  return span;
}

// Rows stand in the table or in its head, body and foot.
template <class Visit>
void for_each_row(XmlNode table, const Visit& visit) {
  for (const XmlNode part : table) {
    if (part.is("tr")) visit(part);
    if (!part.is("thead") && !part.is("tbody") && !part.is("tfoot")) continue;
    for (const XmlNode row : part) {
      if (row.is("tr")) visit(row);
    }
  }
}

bool holds(XmlNode node, std::string_view name) {
  for (const XmlNode below : node) {
    if (below.is(name) || holds(below, name)) return true;
  }
  return false;
}

// Cells with tables or with a great deal of paragraphs in them are places on the page.
bool is_place_on_page(XmlNode cell) {
  int paragraphs = 0;
  for (const XmlNode node : cell) paragraphs += node.is("p") || node.is("div") ? 1 : 0;
  return holds(cell, "table") || paragraphs > 40;
}

// A table that only arranges the page: most of its text stands in such places. A table of data may
// have a pager or a stamp in one of its cells.
bool is_layout(XmlNode table) {
  std::size_t letters = 0;
  std::size_t in_places = 0;
  for_each_row(table, [&](XmlNode row) {
    for (const XmlNode cell : row) {
      const std::size_t here = cell.all_text().size();
      letters += here;
      if (is_place_on_page(cell)) in_places += here;
    }
  });
  return in_places * 2 > letters || table["role"] == "presentation";
}

// A paragraph of this many bytes is prose; menus have no such thing.
constexpr std::size_t kProse = 150;
// So much prose is no menu, whatever the element is called: documents stand in tabs not shown, in
// forms, in columns with odd names.
constexpr std::size_t kDocument = 600;

class PageReader {
 public:
  std::vector<PageBlock> read(XmlNode root) {
    read_element(root);
    end_paragraph();
    return std::move(blocks_);
  }

 private:
  // What belongs to a part of the page and must be as before behind it.
  struct Place {
    bool in_link = false;
    bool keeps_lines = false;
    int section = 0;
  };

  void read_children(XmlNode node) {
    for (const XmlNode child : node) {
      if (child.is_text()) {
        read_text(child.text());
      } else {
        read_element(child);
      }
    }
  }

  void read_element(XmlNode element) {
    const std::string_view name = element.name();
    if (is_silent_element(name)) return;
    if (name == "br") return break_line();
    const Place before = place_;
    const bool is_block = is_block_element(name);
    if (is_block) begin_block(element);
    const std::size_t first = blocks_.size();
    if (name == "a" && element.has("href")) place_.in_link = true;
    if (name == "pre") place_.keeps_lines = true;
    if (name == "table") {
      read_table(element);
    } else if (name == "option" || name == "input") {
      end_paragraph();
    } else {
      read_children(element);
    }
    if (is_block) end_paragraph();
    if (is_site_element(element)) mark_site(first);
    place_ = before;
  }

  // The blocks since `first` are the site's, unless they are the document.
  void mark_site(std::size_t first) {
    std::size_t prose = 0;
    for (std::size_t i = first; i < blocks_.size(); ++i) {
      const PageBlock& block = blocks_[i];
      const std::size_t own = block.letters - std::min(block.letters, block.linked_letters);
      if (own >= kProse) prose += own;
    }
    for (std::size_t i = first; i < blocks_.size() && prose < kDocument; ++i) {
      blocks_[i].in_site = true;
    }
  }

  void begin_block(XmlNode element) {
    end_paragraph();
    if (!element.is("p") && !element.is("li") && !element.is("tr")) place_.section = ++sections_;
  }

  void read_text(std::string_view text) {
    for (const char c : text) {
      if (is_blank(c)) {
        if (place_.keeps_lines && c == '\n') break_line();
        blank_ = true;
      } else {
        if (blank_ && !text_.empty() && text_.back() != '\n') text_ += ' ';
        blank_ = false;
        text_ += c;
        linked_ += place_.in_link ? 1 : 0;
      }
    }
  }

  // One break is a line within the paragraph, two are its end.
  void break_line() {
    blank_ = false;
    if (!text_.empty() && text_.back() == '\n') return end_paragraph();
    if (!text_.empty()) text_ += '\n';
  }

  void end_paragraph() {
    blank_ = false;
    std::string text = std::exchange(text_, {});
    const std::size_t linked = std::exchange(linked_, 0);
    if (text.ends_with("-->")) text.resize(text.size() - 3);  // of comments within comments
    if (trim(text).empty()) return;
    add({BlockKind::paragraph, std::string(trim(text)), {}, 0, 0}, text.size(), linked);
  }

  void add(Block block, std::size_t letters, std::size_t linked) {
    blocks_.push_back({std::move(block), letters, linked, false, place_.section});
  }

  void read_table(XmlNode table) {
    if (within_cell_ || !is_layout(table)) return read_cells(table);
    read_children(table);
  }

  // Of a table within a cell, what the cell shows: its lines.
  void read_cells(XmlNode table) {
    std::vector<SpannedRow> rows;
    std::size_t linked = 0;
    for (const XmlNode part : table) {
      if (part.is("caption")) read_element(part);
    }
    for_each_row(table, [&](XmlNode row) { rows.push_back(row_of(row, linked)); });
    if (within_cell_) {
      read_lines(lines_of(rows));
      return;
    }
    std::vector<Block> blocks;
    append_table(blocks, rows, ++tables_);
    for (Block& block : blocks) {
      std::size_t letters = block.text.size();
      for (const std::string& cell : block.cells) letters += cell.size();
      add(std::move(block), letters, blocks.empty() ? 0 : linked / blocks.size());
    }
  }

  void read_lines(const std::string& lines) {
    for (const std::string& line : split(lines, "\n")) {
      text_ = line;
      end_paragraph();
    }
  }

  SpannedRow row_of(XmlNode row, std::size_t& linked) {
    SpannedRow cells;
    for (const XmlNode cell : row) {
      if (!cell.is("td") && !cell.is("th")) continue;
      cells.push_back(
          {lines_of_cell(cell, linked), span_of(cell["colspan"]), span_of(cell["rowspan"])});
    }
    return cells;
  }

  std::string lines_of_cell(XmlNode cell, std::size_t& linked) {
    std::vector<PageBlock> outside = std::exchange(blocks_, {});
    const bool around = std::exchange(within_cell_, true);
    read_children(cell);
    end_paragraph();
    within_cell_ = around;
    std::string lines;
    for (const PageBlock& block : blocks_) {
      lines = joined(lines, "\n", block.block.text);
      linked += block.linked_letters;
    }
    blocks_ = std::move(outside);
    return lines;
  }

  std::vector<PageBlock> blocks_;
  std::string text_;        // of the paragraph
  std::size_t linked_ = 0;  // bytes of it in links
  bool blank_ = false;      // before what comes next
  bool within_cell_ = false;
  Place place_;
  int sections_ = 0;
  int tables_ = 0;
};

}  // namespace

std::vector<PageBlock> page_blocks(XmlNode root) { return PageReader().read(root); }

}  // namespace tracuu::corpus
