// A file's text as a normative document, or as what is searched beside them: letters, plans, forms.
//
//   NormativeDocument law = read_normative(text, {.path = "qd/24.docx", .sha256 = digest});
//   law.doc_key -> "24/2024/qđ-ubnd|ubnd tỉnh vĩnh long|2024-08-15"
//
// Whatever the file holds becomes a document: one without text is found by the name of its file.
// What the text does not say stays unknown, what is odd becomes a quality flag. Pure function.
#pragma once

#include "corpus/document.h"
#include "corpus/law/law_reader.h"

namespace tracuu::corpus {

NormativeDocument read_normative(const FileText& text, const FileOrigin& origin);

}  // namespace tracuu::corpus
