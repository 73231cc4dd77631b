// PageBlocks: the laid out pages of a file as blocks, with the paragraphs and tables that go over
// from one page to the next put together.
//
//   FileText::blocks = page_blocks(layouts);
//
// Pure function; any thread.
#pragma once

#include <vector>

#include "corpus/files/file_text.h"
#include "corpus/files/page_layout.h"

namespace tracuu::corpus {

struct NumberedLayout {
  int page = 0;
  PageLayout layout;
};

std::vector<Block> page_blocks(const std::vector<NumberedLayout>& pages);

}  // namespace tracuu::corpus
