// LawReader: the text of a file understood as what it is: a normative document with its articles,
// a decision that announces procedures, a procedure, a list.
//
//   LawReading reading = read_law(text, {.path = "qd/24.docx", .sha256 = digest});
//   reading.documents[0]   reading.refused
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

// A row of a list that could not be taken.
struct RefusedRow {
  std::size_t row = 0;  // of all rows of the text, from 1
  std::string field;    // empty: the row as a whole
  std::string reason;
};

struct LawReading {
  std::vector<Document> documents;
  std::vector<RefusedRow> refused;  // of lists; else empty
};

// At least one document or refused row. Throws BadField for a text that holds none, with a reason
// for a clerk.
LawReading read_law(const FileText& text, const FileOrigin& origin);

}  // namespace tracuu::corpus
