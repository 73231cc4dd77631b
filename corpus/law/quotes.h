// QuotedLines: which lines of a document stand inside a quotation, as articles do that an amending
// document puts in the place of others.
//
//   1. Điều 8 được sửa đổi như sau:        not quoted
//   “Điều 8. Hòa giải                      quoted
//   1. Việc hòa giải ...”.                 quoted
//
// A quotation that is never closed counts for its own line only: one mark forgotten must not
// swallow the rest of the law. Pure function; any thread.
#pragma once

#include <vector>

#include "corpus/law/document_lines.h"

namespace tracuu::corpus {

// For each line the number, from 1, of the quotation it stands in, 0 for none. The line on which
// one begins is in it only if the mark is its first character.
std::vector<int> quoted_lines(const std::vector<DocumentLine>& lines);

}  // namespace tracuu::corpus
