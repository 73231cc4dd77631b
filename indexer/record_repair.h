// RecordRepair: texts of a record that are in a legacy encoding, put into Unicode before anything
// looks at them: what is stored, shown and searched is readable.
//
//   if (repair_record(document)) ++report.converted;
//
// Pure function; any thread.
#pragma once

#include "corpus/document.h"

namespace tracuu::indexer {

// True if a text was converted. A short text follows the encoding of the others.
bool repair_record(corpus::Document& document);

}  // namespace tracuu::indexer
