#include "indexer/file_names.h"

#include <algorithm>

#include "analyzers/lower_case.h"
#include "analyzers/normalizer.h"

namespace tracuu::indexer {
namespace {

namespace fs = std::filesystem;

std::string composed(const fs::path& path) { return analyzers::normalize(path.string()).text; }

std::string letters_of(const fs::path& path) { return analyzers::lower_case(composed(path)); }

bool leads_out(const fs::path& path) { return path.is_absolute() || *path.begin() == ".."; }

// "C:/vb/24.docx"
bool has_drive(std::string_view name) { return name.size() > 1 && name[1] == ':'; }

}  // namespace

fs::path path_below(const fs::path& folder, std::string_view name) {
  std::string written(name);
  std::replace(written.begin(), written.end(), '\\', '/');
  const fs::path below = fs::path(written).lexically_normal();
  if (below.empty() || has_drive(written) || leads_out(below)) return {};
  return (folder / below).lexically_normal();
}

FileNames::FileNames(const std::vector<corpus::InputFile>& files) {
  for (const corpus::InputFile& file : files) {
    files_[letters_of(file.path.lexically_normal())].push_back(file.path);
  }
}

std::vector<fs::path> FileNames::find(const fs::path& path) const {
  const auto known = files_.find(letters_of(path));
  if (known == files_.end()) return {};
  const auto those = [&](const auto& test) {
    std::vector<fs::path> found;
    std::copy_if(known->second.begin(), known->second.end(), std::back_inserter(found), test);
    return found;
  };
  auto found = those([&](const fs::path& file) { return file.lexically_normal() == path; });
  if (!found.empty()) return found;
  const std::string wanted = composed(path);
  found = those([&](const fs::path& file) { return composed(file.lexically_normal()) == wanted; });
  return found.empty() ? known->second : found;
}

}  // namespace tracuu::indexer
