// OdfBody: the blocks of an OpenDocument: text, tables, notes, lists with their numbers.
//
//   OdfBody body(styles, content);
//   body.blocks_of(office_text)
//
// One thread uses one object.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "corpus/files/cell_table.h"
#include "corpus/files/file_text.h"
#include "corpus/files/xml_tree.h"

namespace tracuu::corpus {

class OdfBody {
 public:
  // The elements that hold styles: lists are numbered by them.
  explicit OdfBody(const std::vector<XmlNode>& styles);

  std::vector<Block> blocks_of(XmlNode container);
  std::vector<Block> blocks_of_table(XmlNode table);

 private:
  struct ListLevel {
    std::string format;  // "1", "a", "I"; empty: none
    std::string prefix;
    std::string suffix;
    std::string bullet;
    int start = 1;
  };
  struct List {
    std::string style;
    int level = 0;
    int count = 0;
  };

  void read_blocks(XmlNode container);
  void read_inline(XmlNode container);
  void read_element(XmlNode node);
  void read_list(XmlNode list);
  void read_note(XmlNode note);
  void read_frame(XmlNode frame);
  void read_table(XmlNode table);
  void read_rows(XmlNode container, std::vector<SpannedRow>& rows);
  SpannedRow row_of(XmlNode row);
  std::string lines_of_cell(XmlNode cell);
  void end_paragraph();
  void add_followers();
  std::string label(const List& list) const;

  std::map<std::string, std::map<int, ListLevel>> list_styles_;
  std::map<std::string, int> counts_;  // of a list style's first level, for lists that go on
  std::vector<List> lists_;            // around
  std::string label_;                  // of the paragraph to come
  std::vector<Block> blocks_;
  std::vector<Block> followers_;
  std::string text_;
  bool blank_ = false;  // before what comes next: blanks of the source in a row are one
  int within_ = 0;
  int tables_ = 0;
};

}  // namespace tracuu::corpus
