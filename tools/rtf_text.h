// RtfText: the words of an RTF file, each \'xx as the character of Windows-1252. Only as much as
// measuring needs: no tables, no fonts, no pictures.
//
//   rtf_text("{\\rtf1 th\\'f1 t\\'f4c\\par}") -> "thñ tôc\n"
//
// Pure function; any thread.
#pragma once

#include <string>
#include <string_view>

namespace tracuu::tools {

std::string rtf_text(std::string_view rtf);

}  // namespace tracuu::tools
