// A zip put together by a test, in memory.
//
//   const std::string bytes = zip_of({{"word/document.xml", "<w:document/>"}});
#pragma once

#include <string>
#include <utility>
#include <vector>

namespace tracuu::tests {

using ZipMembers = std::vector<std::pair<std::string, std::string>>;

std::string zip_of(const ZipMembers& members);

// A DOCX whose body is this markup (of WordprocessingML, prefix w); further parts by their name
// below word/: "numbering", "styles", "footnotes", "header1".
std::string docx_of(const std::string& body, const ZipMembers& parts = {});

}  // namespace tracuu::tests
