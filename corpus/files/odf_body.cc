#include "corpus/files/odf_body.h"

#include <algorithm>
#include <charconv>
#include <utility>

#include "corpus/files/list_numbering.h"
#include "corpus/text.h"

namespace tracuu::corpus {
namespace {

int number_of(const std::string& digits, int otherwise, int most) {
  int number = otherwise;
  std::from_chars(digits.data(), digits.data() + digits.size(), number);
  return std::clamp(number, 0, most);
}

// Of the spellings of the two families of office programs, that of Word.
std::string_view word_format(std::string_view format) {
  if (format == "a") return "lowerLetter";
  if (format == "A") return "upperLetter";
  if (format == "i") return "lowerRoman";
  if (format == "I") return "upperRoman";
  return "decimal";
}

// What is no text, or no longer: changes undone, remarks, forms, the outline of fields.
bool is_silent(std::string_view name) {
  for (const std::string_view known :
       {"tracked-changes", "annotation", "forms", "sequence-decls", "user-field-decls",
        "variable-decls", "shapes", "desc", "title", "table-column", "calculation-settings"}) {
    if (name == known) return true;
  }
  return false;
}

bool is_blank(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }

}  // namespace

OdfBody::OdfBody(const std::vector<XmlNode>& styles) {
  for (const XmlNode holder : styles) {
    for (const XmlNode style : holder) {
      if (!style.is("list-style")) continue;
      for (const XmlNode node : style) {
        ListLevel level;
        level.format = node["num-format"];
        level.prefix = node["num-prefix"];
        level.suffix = node["num-suffix"];
        level.bullet = node["bullet-char"];
        level.start = number_of(node["start-value"], 1, 30000);
        list_styles_[style["name"]][number_of(node["level"], 1, 10)] = level;
      }
    }
  }
}

std::vector<Block> OdfBody::blocks_of(XmlNode container) {
  read_blocks(container);
  end_paragraph();
  return std::exchange(blocks_, {});
}

std::vector<Block> OdfBody::blocks_of_table(XmlNode table) {
  read_table(table);
  return std::exchange(blocks_, {});
}

void OdfBody::read_blocks(XmlNode container) {
  for (const XmlNode node : container) {
    if (!node.is_text()) read_element(node);
  }
}

void OdfBody::read_element(XmlNode node) {
  const std::string_view name = node.name();
  if (is_silent(name)) return;
  if (name == "p" || name == "h") {
    end_paragraph();
    read_inline(node);
    if (!trim(text_).empty()) text_ = std::exchange(label_, {}) + text_;
    end_paragraph();
  } else if (name == "list") {
    read_list(node);
  } else if (name == "table") {
    read_table(node);
  } else if (name == "frame" || name == "custom-shape" || name == "g") {
    read_frame(node);
  } else {
    read_blocks(node);
  }
}

void OdfBody::read_inline(XmlNode container) {
  for (const XmlNode node : container) {
    const std::string_view name = node.name();
    if (node.is_text()) {
      for (const char c : node.text()) {
        if (!is_blank(c)) {
          if (blank_ && !text_.empty()) text_ += ' ';
          text_ += c;
        }
        blank_ = is_blank(c);
      }
    } else if (name == "s") {
      text_.append(static_cast<std::size_t>(number_of(node["c"], 1, 1000)), ' ');
    } else if (name == "tab") {
      text_ += '\t';
    } else if (name == "line-break") {
      text_ += '\n';
    } else if (name == "note") {
      read_note(node);
    } else if (name == "frame" || name == "custom-shape" || name == "g") {
      read_frame(node);
    } else if (!is_silent(name)) {
      read_inline(node);
    }
  }
}

// A list that says no style has that of the list around it.
void OdfBody::read_list(XmlNode node) {
  List list;
  list.style = node["style-name"];
  if (list.style.empty() && !lists_.empty()) list.style = lists_.back().style;
  list.level = static_cast<int>(lists_.size()) + 1;
  const bool goes_on = node["continue-numbering"] == "true" || node.has("continue-list");
  const std::string key = list.style + "/" + std::to_string(list.level);
  const auto& levels = list_styles_[list.style];
  const auto level = levels.find(list.level);
  list.count = (level == levels.end() ? 1 : level->second.start) - 1;
  if (goes_on) list.count = std::max(list.count, counts_[key]);
  lists_.push_back(list);
  for (const XmlNode item : node) {
    if (item.is("list-item")) {
      List& here = lists_.back();
      here.count = number_of(item["start-value"], here.count + 1, 30000);
      label_ = label(here);
    }
    if (item.is("list-item") || item.is("list-header")) read_blocks(item);
    label_.clear();
  }
  counts_[key] = lists_.back().count;
  lists_.pop_back();
}

std::string OdfBody::label(const List& list) const {
  const auto style = list_styles_.find(list.style);
  if (style == list_styles_.end()) return {};
  const auto found = style->second.find(list.level);
  if (found == style->second.end()) return {};
  const ListLevel& level = found->second;
  if (!level.bullet.empty()) return level.bullet + " ";
  if (level.format.empty()) return {};
  return level.prefix + counted(list.count, word_format(level.format)) + level.suffix + " ";
}

void OdfBody::read_note(XmlNode note) {
  std::vector<Block> outside = std::exchange(blocks_, {});
  const std::string around = std::exchange(text_, {});
  std::vector<Block> waiting = std::exchange(followers_, {});
  const int depth = std::exchange(within_, 1);
  const std::string own_label = std::exchange(label_, {});
  std::string text(trim(note.child("note-citation").all_text()));
  read_blocks(note.child("note-body"));
  end_paragraph();
  for (const Block& block : blocks_) text = joined(text, " ", block.text);
  within_ = depth;
  label_ = own_label;
  text_ = around;
  blocks_ = std::move(outside);
  followers_ = std::move(waiting);
  if (!text.empty()) followers_.push_back({BlockKind::footnote, std::move(text), {}, 0, 0});
}

// Text boxes follow the paragraph they hang on.
void OdfBody::read_frame(XmlNode frame) {
  std::vector<Block> outside = std::exchange(blocks_, {});
  std::vector<Block> waiting = std::exchange(followers_, {});
  const std::string around = std::exchange(text_, {});
  const std::string own_label = std::exchange(label_, {});
  const int depth = std::exchange(within_, 0);
  read_blocks(frame);
  end_paragraph();
  std::swap(outside, blocks_);
  followers_ = std::move(waiting);
  for (Block& block : outside) followers_.push_back(std::move(block));
  within_ = depth;
  label_ = own_label;
  text_ = around;
}

void OdfBody::end_paragraph() {
  const std::string text = std::exchange(text_, {});
  blank_ = false;
  if (!trim(text).empty()) {
    blocks_.push_back({BlockKind::paragraph, std::string(trim(text)), {}, 0, 0});
  }
  if (within_ == 0) add_followers();
}

void OdfBody::add_followers() {
  for (Block& block : std::exchange(followers_, {})) blocks_.push_back(std::move(block));
}

void OdfBody::read_table(XmlNode table) {
  end_paragraph();
  std::vector<SpannedRow> rows;
  ++within_;
  read_rows(table, rows);
  --within_;
  if (within_ > 0) {
    append_lines(blocks_, lines_of(rows));
    return;
  }
  append_table(blocks_, rows, ++tables_);
  add_followers();
}

void OdfBody::read_rows(XmlNode container, std::vector<SpannedRow>& rows) {
  for (const XmlNode node : container) {
    if (node.is("table-row")) {
      rows.push_back(row_of(node));  // repeated rows are empty ones, or the same
    } else if (node.is("table-header-rows") || node.is("table-rows") ||
               node.is("table-row-group")) {
      read_rows(node, rows);
    }
  }
}

// Covered cells are listed, so that spans need no counting.
SpannedRow OdfBody::row_of(XmlNode row) {
  constexpr int kMostRepeated = 256;
  SpannedRow cells;
  for (const XmlNode cell : row) {
    if (!cell.is("table-cell") && !cell.is("covered-table-cell")) continue;
    const std::string text = cell.is("table-cell") ? lines_of_cell(cell) : std::string();
    const int times = number_of(cell["number-columns-repeated"], 1, kMostRepeated);
    if (text.empty()) {
      cells.push_back({{}, std::max(times, 1)});
    } else {
      for (int i = 0; i < times; ++i) cells.push_back({text});
    }
  }
  return cells;
}

std::string OdfBody::lines_of_cell(XmlNode cell) {
  std::vector<Block> outside = std::exchange(blocks_, {});
  read_blocks(cell);
  end_paragraph();
  std::string lines;
  for (const Block& block : blocks_) lines = joined(lines, "\n", block.text);
  blocks_ = std::move(outside);
  return lines;
}

}  // namespace tracuu::corpus
