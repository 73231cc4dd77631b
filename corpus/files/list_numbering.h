// ListNumbering: the numbers Word puts before paragraphs by itself ("Điều 3.", "2.", "b)"), which
// stand nowhere in the text of the file.
//
//   ListNumbering numbering(numbering_part, styles_part);
//   numbering.next(paragraph_properties)   -> "Điều 1. "
//
// Counts as it goes: ask for every paragraph, in order, those without text, too. One thread uses
// one object.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/files/xml_tree.h"

namespace tracuu::corpus {

class ListNumbering {
 public:
  // The roots of the parts; either may be missing.
  ListNumbering(XmlNode numbering, XmlNode styles);

  // What stands before the paragraph that has these properties (w:pPr), with the blank behind it;
  // empty for one that is not numbered.
  std::string next(XmlNode properties);

 private:
  struct Level {
    std::string format = "decimal";
    std::string text;  // "%1.%2."
    std::string follow = " ";
    int start = 1;
    bool arabic_only = false;
    int restarts_below = 0;  // counts anew when a level below that one, from 0, was used
  };
  struct List {
    std::vector<Level> levels;
    std::vector<std::optional<int>> counts;  // lists of one abstract definition share them
  };
  struct Place {
    std::string list;  // w:numId; "0" and empty: none
    int level = 0;
  };

  static Level level_of(XmlNode node, int place);
  void read_lists(XmlNode numbering);
  void read_styles(XmlNode styles);
  std::string abstract_behind(const std::string& abstract_id) const;
  Place place_of(XmlNode properties) const;
  std::string label(const List& list, int level) const;

  std::map<std::string, List> abstracts_;
  std::map<std::string, std::string> linked_styles_;    // of an abstract: the style that defines it
  std::map<std::string, std::string> lists_;            // w:numId -> abstract
  std::map<std::string, std::map<int, int>> restarts_;  // w:numId -> level -> start, until used
  std::map<std::string, Place> styles_;
};

// Whether what stands before a paragraph tells it from others: a number does, a bullet does not.
bool is_number(std::string_view label);

// 28 in the given format of Word: "28", "xxviii", "XXVIII", "bb". Unknown ones count in
// digits.
std::string counted(int number, std::string_view format);

}  // namespace tracuu::corpus
