// LawReader: the text of a file understood as what it is: a normative document with its articles,
// a decision that announces procedures, a procedure, a list.
//
//   for (Document& document : read_law(text, {.path = "qd/24.docx", .sha256 = digest})) ...
//
// The text must be in Unicode by now. Unknown stays unknown; what is odd becomes a quality flag.
// Pure function: call it from any thread.
#pragma once

#include <string>
#include <vector>

#include "corpus/document.h"
#include "corpus/files/file_text.h"

namespace tracuu::corpus {

struct FileOrigin {
  std::string path;    // below the folder given; of an archive's member "a.zip/b.docx"
  std::string sha256;  // of the file's bytes
};

// At least one document. Throws BadField for a text that holds none, with a reason for a clerk.
std::vector<Document> read_law(const FileText& text, const FileOrigin& origin);

}  // namespace tracuu::corpus
