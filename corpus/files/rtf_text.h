// RtfText: what an RTF file holds. A byte written \'xx is the character of Windows-1252.
//
//   rtf_text("{\\rtf1 th\\'f1 t\\'f4c\\par}").blocks[0].text   -> "thñ tôc"
//
// Any bytes give some text. Pure function; any thread.
#pragma once

#include <string_view>

#include "corpus/files/file_reader.h"

namespace tracuu::corpus {

FileText rtf_text(std::string_view rtf);

}  // namespace tracuu::corpus
