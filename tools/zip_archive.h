// ZipArchive: a zip put together in memory.
//
//   const std::string bytes = zip_of({{"word/document.xml", "<w:document/>"}});
//
// Pure function; any thread.
#pragma once

#include <string>
#include <utility>
#include <vector>

namespace tracuu::tools {

using ZipMembers = std::vector<std::pair<std::string, std::string>>;  // name, content

// Throws std::runtime_error.
std::string zip_of(const ZipMembers& members);

}  // namespace tracuu::tools
