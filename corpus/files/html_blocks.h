// The blocks of a web page in the order a reader sees them, and what tells text from site.
//
//   for (const PageBlock& block : page_blocks(tree.root())) ...
//
// Paragraphs come from block elements and from line breaks in pairs; line ends of the source are
// blanks; letters that are split over elements stay together; tables within tables that only make
// the layout are taken apart, tables of data keep their cells.
//
// Pure function: call it from any thread.
#pragma once

#include <vector>

#include "corpus/files/file_text.h"
#include "corpus/files/xml_tree.h"

namespace tracuu::corpus {

struct PageBlock {
  Block block;
  std::size_t letters = 0;         // bytes of text,
  std::size_t linked_letters = 0;  // and of it in links
  bool in_site = false;            // stands in an element that says it is menu, foot, search form
  int section = 0;                 // the innermost element with blocks it stands in, by number
};

std::vector<PageBlock> page_blocks(XmlNode root);

}  // namespace tracuu::corpus
