// DocxBody: the blocks of one part of a DOCX: the text itself, a footnote, a running head.
//
//   DocxBody body(numbering, footnotes);
//   body.blocks_of(document.root().child("body"))
//
// Insertions that are only proposed are text, deletions are not. One thread uses one object.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "corpus/files/cell_table.h"
#include "corpus/files/file_text.h"
#include "corpus/files/list_numbering.h"
#include "corpus/files/xml_tree.h"

namespace tracuu::corpus {

class DocxBody {
 public:
  // `notes`: footnotes and endnotes by "footnote 2", "endnote 1".
  DocxBody(ListNumbering& numbering, const std::map<std::string, XmlNode>& notes)
      : numbering_(numbering), notes_(notes) {}

  std::vector<Block> blocks_of(XmlNode container);

 private:
  void read_blocks(XmlNode container);
  void read_paragraph(XmlNode paragraph);
  void read_inline(XmlNode container);
  void read_run(XmlNode run);
  void read_piece(XmlNode piece);
  void read_note(const std::string& kind, XmlNode reference);
  void read_drawing(XmlNode drawing);
  void end_paragraph();
  void read_table(XmlNode table);
  void read_rows(XmlNode container, std::vector<SpannedRow>& rows);
  SpannedRow row_of(XmlNode row);
  void read_cells(XmlNode container, SpannedRow& row);
  std::string lines_of_cell(XmlNode cell);
  void add_followers();

  ListNumbering& numbering_;
  const std::map<std::string, XmlNode>& notes_;
  std::vector<Block> blocks_;
  std::vector<Block> followers_;  // of the paragraph or table: its footnotes and text boxes
  std::string text_;              // of the paragraph
  int within_ = 0;                // tables around
  int tables_ = 0;
  int marks_ = 0;
  bool within_note_ = false;
};

}  // namespace tracuu::corpus
