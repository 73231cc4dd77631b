#include "corpus/files/docx_body.h"

#include <charconv>
#include <utility>

#include "corpus/files/symbol_characters.h"
#include "corpus/text.h"

namespace tracuu::corpus {
namespace {

bool is_on(XmlNode property) {
  if (!property) return false;
  const std::string value = property["val"];
  return value != "0" && value != "false" && value != "off";
}

bool is_hidden(XmlNode run) { return is_on(run.child("rPr").child("vanish")); }

int span_of(XmlNode property) {
  const std::string value = property["val"];
  int span = 1;
  std::from_chars(value.data(), value.data() + value.size(), span);
  return span;
}

// What only wraps content of the same kind, whoever put it there.
bool is_wrapper(std::string_view name) {
  for (const std::string_view known :
       {"sdt", "sdtContent", "ins", "moveTo", "smartTag", "customXml", "hyperlink", "fldSimple",
        "dir", "bdo", "subDoc", "ruby", "rubyBase", "Choice"}) {
    if (name == known) return true;
  }
  return false;
}

// Two renderings of one thing: the newer, unless it is empty.
XmlNode chosen(XmlNode alternatives) {
  const XmlNode newer = alternatives.child("Choice");
  return newer ? newer : alternatives.child("Fallback");
}

void append(std::vector<Block>& to, std::vector<Block> blocks) {
  for (Block& block : blocks) to.push_back(std::move(block));
}

std::string code_of(XmlNode symbol_node) {
  const std::string digits = symbol_node["char"];
  unsigned code = 0;
  std::from_chars(digits.data(), digits.data() + digits.size(), code, 16);
  return code < 0x20 ? std::string() : symbol(code, symbol_node["font"]);
}

}  // namespace

std::vector<Block> DocxBody::blocks_of(XmlNode container) {
  read_blocks(container);
  end_paragraph();
  return std::exchange(blocks_, {});
}

void DocxBody::read_blocks(XmlNode container) {
  for (const XmlNode node : container) {
    if (node.is("p")) {
      read_paragraph(node);
    } else if (node.is("tbl")) {
      read_table(node);
    } else if (node.is("AlternateContent")) {
      read_blocks(chosen(node));
    } else if (is_wrapper(node.name())) {
      read_blocks(node);
    }
  }
}

// A paragraph whose end was deleted goes on in the next one. Those without text are counted, too,
// and show their number: the places of a table, an article whose title is the next line.
void DocxBody::read_paragraph(XmlNode paragraph) {
  const XmlNode properties = paragraph.child("pPr");
  const bool goes_on = static_cast<bool>(properties.child("rPr").child("del"));
  const std::string before = std::exchange(text_, {});
  read_inline(paragraph);
  const bool is_empty = trim(text_).empty();
  const bool is_gone = is_empty && (goes_on || is_hidden(properties));
  if (trim(before).empty() && !is_gone) {
    const std::string number = numbering_.next(properties);
    if (!is_empty || is_number(number)) text_ = number + text_;
  }
  text_ = before + text_;
  if (!goes_on) end_paragraph();
}

void DocxBody::read_inline(XmlNode container) {
  for (const XmlNode node : container) {
    if (node.is("r")) {
      read_run(node);
    } else if (node.is("AlternateContent")) {
      read_inline(chosen(node));
    } else if (node.is("oMath") || node.is("oMathPara")) {
      text_ += node.all_text();
    } else if (is_wrapper(node.name())) {
      read_inline(node);
    }
  }
}

void DocxBody::read_run(XmlNode run) {
  if (is_hidden(run)) return;
  for (const XmlNode piece : run) read_piece(piece);
}

void DocxBody::read_piece(XmlNode piece) {
  const std::string_view name = piece.name();
  if (name == "t") {
    text_ += piece.all_text();
  } else if (name == "tab" || name == "ptab") {
    text_ += '\t';
  } else if (name == "br" || name == "cr") {
    text_ += '\n';
  } else if (name == "noBreakHyphen") {
    text_ += '-';
  } else if (name == "softHyphen") {
    text_ += "\u00ad";
  } else if (name == "sym") {
    text_ += code_of(piece);
  } else if (name == "footnoteReference") {
    read_note("footnote ", piece);
  } else if (name == "endnoteReference") {
    read_note("endnote ", piece);
  } else if (name == "AlternateContent") {
    for (const XmlNode part : chosen(piece)) read_piece(part);
  } else if (name == "drawing" || name == "pict" || name == "object") {
    read_drawing(piece);
  } else if (name == "ruby") {
    read_inline(piece);
  }
}

// The mark itself would grow together with the word before it: it stands before the note.
void DocxBody::read_note(const std::string& kind, XmlNode reference) {
  const auto note = notes_.find(kind + reference["id"]);
  if (note == notes_.end() || within_note_) return;
  DocxBody inside(numbering_, notes_);
  inside.within_note_ = true;
  std::string text = std::to_string(++marks_);
  for (const Block& block : inside.blocks_of(note->second)) {
    text = joined(text, " ", block.text);
    for (const std::string& cell : block.cells) text = joined(text, " ", cell);
  }
  followers_.push_back({BlockKind::footnote, std::move(text), {}, 0, 0});
}

// Shapes hold text boxes at any depth.
void DocxBody::read_drawing(XmlNode drawing) {
  for (const XmlNode node : drawing) {
    if (node.is("txbxContent")) {
      const std::string around = std::exchange(text_, {});
      std::vector<Block> before = std::exchange(blocks_, {});
      std::vector<Block> waiting = std::exchange(followers_, {});
      const int depth = std::exchange(within_, 0);
      std::vector<Block> box = blocks_of(node);
      blocks_ = std::move(before);
      followers_ = std::move(waiting);
      append(followers_, std::move(box));
      within_ = depth;
      text_ = around;
    } else if (node.is("AlternateContent")) {
      read_drawing(chosen(node));
    } else {
      read_drawing(node);
    }
  }
}

void DocxBody::end_paragraph() {
  const std::string text = std::exchange(text_, {});
  if (!trim(text).empty()) {
    blocks_.push_back({BlockKind::paragraph, std::string(trim(text)), {}, 0, 0});
  }
  if (within_ == 0) add_followers();
}

void DocxBody::add_followers() { append(blocks_, std::exchange(followers_, {})); }

void DocxBody::read_table(XmlNode table) {
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

void DocxBody::read_rows(XmlNode container, std::vector<SpannedRow>& rows) {
  for (const XmlNode node : container) {
    if (node.is("tr")) {
      if (!node.child("trPr").child("del")) rows.push_back(row_of(node));
    } else if (is_wrapper(node.name())) {
      read_rows(node, rows);
    }
  }
}

SpannedRow DocxBody::row_of(XmlNode row) {
  SpannedRow cells;
  const XmlNode before = row.child("trPr").child("gridBefore");
  if (before) cells.push_back({{}, span_of(before)});
  read_cells(row, cells);
  return cells;
}

void DocxBody::read_cells(XmlNode container, SpannedRow& row) {
  for (const XmlNode node : container) {
    if (node.is("tc")) {
      const XmlNode properties = node.child("tcPr");
      const XmlNode merge = properties.child("vMerge");
      const bool covered = merge && merge["val"] != "restart";
      SpannedCell& cell = row.emplace_back();
      if (!covered) cell.text = lines_of_cell(node);
      if (const XmlNode span = properties.child("gridSpan")) cell.columns = span_of(span);
    } else if (is_wrapper(node.name())) {
      read_cells(node, row);
    }
  }
}

std::string DocxBody::lines_of_cell(XmlNode cell) {
  std::vector<Block> outside = std::exchange(blocks_, {});
  read_blocks(cell);
  end_paragraph();
  std::string lines;
  for (const Block& block : blocks_) lines = joined(lines, "\n", block.text);
  blocks_ = std::move(outside);
  return lines;
}

}  // namespace tracuu::corpus
