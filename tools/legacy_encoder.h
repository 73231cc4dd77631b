// LegacyEncoder writes Unicode text as old office files hold it: what is measured and tested needs
// texts whose truth is known.
//
//   encode_legacy(LegacyEncoding::tcvn3, "thủ tục") -> bytes "th\xF1 t\xF4c"
//   as_windows_1252(bytes) -> "thñ tôc"
//
// Pure functions; any thread.
#pragma once

#include <string>
#include <string_view>

#include "analyzers/legacy_encoding.h"

namespace tracuu::tools {

// The bytes. Letters the encoding lacks are written as close as it has them (capitals of TCVN3 as
// small letters), other characters as '?'.
std::string encode_legacy(analyzers::LegacyEncoding encoding, std::string_view text);

// What a reader makes of the bytes that takes them for Windows-1252 (or Latin-1): UTF-8.
std::string as_windows_1252(std::string_view bytes);
std::string as_latin1(std::string_view bytes);

}  // namespace tracuu::tools
