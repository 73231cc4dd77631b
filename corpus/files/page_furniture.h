// PageFurniture: what stands on pages and is no text of the document: running heads and feet, page
// numbers, watermarks, stamps of signing services. Their words are taken out of the pages.
//
//   std::vector<Block> furniture = take_furniture(pages, tables);
//
// Pure functions; any thread.
#pragma once

#include <optional>
#include <vector>

#include "corpus/files/file_text.h"
#include "corpus/files/page.h"
#include "corpus/files/ruled_table.h"

namespace tracuu::corpus {

struct Stamp {
  Block block;
  Box box;
};

// "Người ký: ... Email: ... Thời gian ký: ...": of one page, before anyone asks whether it has
// text.
std::optional<Stamp> take_stamp(Page& page);

// The rest. What stands in a table (`tables`, one list for each page) stays.
std::vector<Block> take_furniture(std::vector<Page>& pages,
                                  const std::vector<std::vector<RuledTable>>& tables);

}  // namespace tracuu::corpus
