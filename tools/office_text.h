// OfficeText: the text of old office files through the programs that Debian has for them, every
// character as the file holds it.
//
//   office_text("2004.doc")->text     // "thñ tôc", with every U+00AD
//
// Needs antiword, catdoc (also xls2csv and catppt) and pdftotext; RTF is read here. One thread
// each.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace tracuu::tools {

struct OfficeText {
  std::string text;
  std::string program;  // that read it
};

// nullopt if the kind of file is unknown or its program is not installed.
std::optional<OfficeText> office_text(const std::filesystem::path& path);

// Standard output of a program, run without a shell and for at most `seconds`; nullopt if it could
// not be run or did not end.
std::optional<std::string> output_of(const std::vector<std::string>& command, int seconds);

}  // namespace tracuu::tools
