// The programs some readers start, and what to say where one is missing.
//
//   require_program("tesseract", "tesseract-ocr-vie");
//
// Any thread.
#pragma once

#include <string_view>

namespace tracuu::corpus {

// Throws UnreadableFile that names the package to install.
void require_program(std::string_view program, std::string_view package);

}  // namespace tracuu::corpus
