// What a file is that no reader takes, and what a clerk can do about it.
//
//   why_not_read("Rar!\x1a\x07...")   -> "a RAR archive: unpack it, or pack it as zip"
//
// Pure functions: call them from any thread.
#pragma once

#include <string>
#include <string_view>

namespace tracuu::corpus {

std::string why_not_read(std::string_view bytes);

// The bytes begin as those of some format do that is no plain text.
bool is_known_format(std::string_view bytes);

}  // namespace tracuu::corpus
