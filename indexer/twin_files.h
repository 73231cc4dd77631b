// TwinFiles: two files that say they are the same document, by its number: a decision and its scan,
// or two decisions whose number is blank. Neither is lost: the later one is set apart and flagged.
//
//   set_apart(document)   // 24/2024/qđ-ubnd -> 24/2024/qđ-ubnd|3f9a12c0, after the path of the
//   file
//
// Pure function; any thread.
#pragma once

#include "corpus/document.h"

namespace tracuu::indexer {

// False for records that do not come from a file of their own: of two, the first one counts.
bool set_apart(corpus::Document& document);

// A row of a list stands for its document only where that does not come itself.
bool stands_in(const corpus::Document& document);

}  // namespace tracuu::indexer
