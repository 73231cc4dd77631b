// Catdoc: the programs of the package catdoc, so that they keep every character.
//
//   run_catdoc(scratch, "catppt", bytes, {})   -> the text in UTF-8, U+00AD and all
//
// Left alone they drop soft hyphens, which are the ư of TCVN3: they do what tables in a folder say,
// which they look for in HOME, and with empty tables they do nothing.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "corpus/files/scratch.h"

namespace tracuu::corpus {

// Throws UnreadableFile where the program is missing or cannot read the file.
std::string run_catdoc(Scratch& scratch, std::string_view program, std::string_view bytes,
                       const std::vector<std::string>& options);

}  // namespace tracuu::corpus
