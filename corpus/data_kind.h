// Whether a file holds data, records as JSON, or is a document somebody wrote: a Word file, a page,
// a scan.
//
//   is_data_file(file)   -> true for {"kind":...} and [{...}], packed with zstd or not
//
// Told by the first bytes, never by the name. Call it from any thread.
#pragma once

#include "corpus/document_source.h"

namespace tracuu::corpus {

// Throws BadDocument for an empty file and one that cannot be read.
bool is_data_file(const InputFile& file);

}  // namespace tracuu::corpus
