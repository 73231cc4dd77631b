// Lines of a plain text as paragraphs and table rows.
//
//   append_text(blocks, "Điều 1. Phạm vi\nđiều chỉnh của ...", tables);
//
// Lines that were cut at a margin are joined; where each line is a paragraph they stay apart. Of
// Markdown, the marks of headings and bold letters go, tables with bars become rows.
//
// Pure function: call it from any thread.
#pragma once

#include <string_view>
#include <vector>

#include "corpus/files/file_text.h"

namespace tracuu::corpus {

// `tables`: how many tables there are already; counted on.
void append_text(std::vector<Block>& blocks, std::string_view text, int& tables);

}  // namespace tracuu::corpus
