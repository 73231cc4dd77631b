// Where the data files of the product are: word lists in words/, the sample corpus in sample/.
//
//   std::filesystem::path list = data_file("words/abbreviations.tsv");
//
// Looked for in the folder the environment variable TRACUU_DATA names, then in the source tree the
// program was built from, then where the package installs them. Call it from any thread.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace tracuu::corpus {

// The path of the file; the first place looked at when it is in none of them.
std::filesystem::path data_file(std::string_view name);

// The rows of a table of tab-separated columns without its heading; none if there is no such file.
std::vector<std::vector<std::string>> read_table(const std::filesystem::path& path);

}  // namespace tracuu::corpus
