// A DOCX put together by a test, in memory.
//
//   const std::string bytes = docx_of("<w:p><w:r><w:t>Điều 1</w:t></w:r></w:p>");
#pragma once

#include <string>

#include "tools/zip_archive.h"

namespace tracuu::tests {

using tools::zip_of;
using tools::ZipMembers;

// A DOCX whose body is this markup (of WordprocessingML, prefix w); further parts by their name
// below word/: "numbering", "styles", "footnotes", "header1".
std::string docx_of(const std::string& body, const ZipMembers& parts = {});

}  // namespace tracuu::tests
