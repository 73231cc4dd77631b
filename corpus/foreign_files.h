// Files that are plainly no data file (a web page, a PDF, an office file) are refused as a whole,
// with a reason that tells a clerk what to bring instead.
//
//   refuse_foreign_file(file);   // throws for page.html: "a web page (HTML) ..."
//
// Call it from any thread.
#pragma once

#include "corpus/document_source.h"

namespace tracuu::corpus {

// Looks at the first bytes. Throws BadDocument for a known foreign format, an empty file and a file
// that cannot be read.
void refuse_foreign_file(const InputFile& file);

}  // namespace tracuu::corpus
