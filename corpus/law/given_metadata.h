// GivenMetadata: what an office's register says about a file stands above what was read from its
// text. Where the two differ the document is flagged (khac_du_lieu_kem), for somebody to look at.
//
//   apply_metadata(metadata, "qd/24.docx", document)
//
// Pure function; any thread.
#pragma once

#include <string_view>

#include "corpus/document.h"
#include "corpus/file_metadata.h"

namespace tracuu::corpus {

// Of normative documents and announcements; `path` as in FileOrigin. A number, an issuer or a day
// of issue may change the key.
void apply_metadata(const FileMetadata& given, std::string_view path, Document& document);

}  // namespace tracuu::corpus
