// PageLayout: the words of a page as what a reader sees on it, in reading order: lines of running
// text, tables, and texts side by side, as the two headings of an official document.
//
//   PageLayout layout = page_layout(page, ruled_tables(picture, scale));
//   layout.parts[0].rows   -> one row: {0, "ỦY BAN NHÂN DÂN\n..."}, {300, "CỘNG HÒA ..."}
//
// The same for the words of a PDF and for those of OCR. Pure function; any thread.
#pragma once

#include <vector>

#include "corpus/files/line_joiner.h"
#include "corpus/files/page.h"
#include "corpus/files/ruled_table.h"
#include "corpus/files/table_grid.h"
#include "corpus/files/text_line.h"

namespace tracuu::corpus {

struct PagePart {
  double top = 0;
  std::vector<TextLine> lines;  // of running text; or
  std::vector<EdgedRow> rows;   // of a table
  bool is_ruled = false;        // a table as it is drawn
  bool is_doubtful = false;     // a table without lines, whose rows were guessed
};

struct PageLayout {
  std::vector<PagePart> parts;
  Margins margins;  // of its running text
};

PageLayout page_layout(const Page& page, const std::vector<RuledTable>& tables);

}  // namespace tracuu::corpus
