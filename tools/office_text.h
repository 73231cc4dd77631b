// OfficeText: the text of an office file as the readers of corpus give it, every character as the
// file holds it.
//
//   office_text("2004.doc")->text     // "thñ tôc", with every U+00AD
//
// Reads in this process, without the limits of the reader process: for files one trusts. One thread
// each.
#pragma once

#include <filesystem>
#include <optional>
#include <string>

namespace tracuu::tools {

struct OfficeText {
  std::string text;    // a line for each paragraph, blanks between cells
  std::string format;  // "doc", "rtf", ...
  bool doubtful = false;
};

// nullopt if the file cannot be read here.
std::optional<OfficeText> office_text(const std::filesystem::path& path);

}  // namespace tracuu::tools
