// Site chrome: menus, link lists, search forms, feet of pages and trees of contents that stand
// around the document on a web page.
//
//   mark_site_chrome(blocks);   // their kind becomes BlockKind::chrome; nothing is taken away
//
// Pure functions: call them from any thread.
#pragma once

#include <vector>

#include "corpus/files/html_blocks.h"

namespace tracuu::corpus {

void mark_site_chrome(std::vector<PageBlock>& blocks);

// Cells and all become the text of a block of chrome.
void make_chrome(PageBlock& block);

}  // namespace tracuu::corpus
