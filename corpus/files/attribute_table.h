// The table of attributes of a page: what the database says of the document it shows.
//
//   Số ký hiệu      | 37/2025/TT-BKHCN
//   Ngày ban hành   | 28-11-2025
//     -> {"Số ký hiệu": "37/2025/TT-BKHCN", "Ngày ban hành": "28-11-2025"}
//
// Pure function: call it from any thread.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "corpus/files/html_blocks.h"

namespace tracuu::corpus {

// Labels without colon. The blocks are no text of the document: they become chrome.
std::map<std::string, std::string> take_attributes(std::vector<PageBlock>& blocks);

}  // namespace tracuu::corpus
