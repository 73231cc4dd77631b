#include "corpus/data_files.h"

#include <cstdlib>
#include <fstream>
#include <system_error>

#ifndef TRACUU_SOURCE_DATA
#error "the build names the folder of the data files, see CMakeLists.txt"
#endif

namespace tracuu::corpus {
namespace {

std::vector<std::filesystem::path> folders() {
  std::vector<std::filesystem::path> folders;
  if (const char* wanted = std::getenv("TRACUU_DATA")) folders.emplace_back(wanted);
  folders.emplace_back(TRACUU_SOURCE_DATA);
  folders.emplace_back(TRACUU_INSTALLED_DATA);
  return folders;
}

std::vector<std::string> columns(std::string_view line) {
  std::vector<std::string> cells;
  for (;;) {
    const std::size_t tab = line.find('\t');
    cells.emplace_back(line.substr(0, tab));
    if (tab == std::string_view::npos) return cells;
    line.remove_prefix(tab + 1);
  }
}

}  // namespace

std::filesystem::path data_file(std::string_view name) {
  const auto places = folders();
  for (const auto& folder : places) {
    std::error_code ignored;
    if (std::filesystem::exists(folder / name, ignored)) return folder / name;
  }
  return places.front() / name;
}

std::vector<std::vector<std::string>> read_table(const std::filesystem::path& path) {
  std::vector<std::vector<std::string>> rows;
  std::ifstream file(path);
  std::string line;
  std::getline(file, line);  // the heading
  while (std::getline(file, line)) {
    if (line.ends_with('\r')) line.pop_back();
    if (!line.empty()) rows.push_back(columns(line));
  }
  return rows;
}

}  // namespace tracuu::corpus
