// The step of parse_document() behind the JSON parser, for readers that have parsed already.
//
//   Document document = to_document(tree.parse(line));
//
// Pure function: call it from any thread.
#pragma once

#include "corpus/document.h"
#include "corpus/json_tree.h"

namespace tracuu::corpus {

// Strict, as json_lines.h says. Throws BadField.
Document to_document(JsonValue value);

}  // namespace tracuu::corpus
