// TextRepair: texts that belong together and are in a legacy encoding, put into Unicode before
// anything looks at them: what is stored, shown and searched is readable.
//
//   if (repair_record(document)) ++report.converted;
//   if (repair_file_text(text)) ...
//
// A text too short to tell follows the encoding of the others. Pure functions; any thread.
#pragma once

#include "corpus/document.h"
#include "corpus/files/file_text.h"

namespace tracuu::indexer {

// True if a text was converted.
bool repair_record(corpus::Document& document);

// Block by block; true if one was converted.
bool repair_file_text(corpus::FileText& text);

}  // namespace tracuu::indexer
