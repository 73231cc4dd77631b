#include "tools/legacy_samples.h"

#include <algorithm>
#include <fstream>
#include <iterator>

namespace tracuu::tools {
namespace {

namespace fs = std::filesystem;

std::string content(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

}  // namespace

std::vector<LegacySample> legacy_samples(const fs::path& folder) {
  std::vector<LegacySample> samples;
  for (const auto& entry : fs::directory_iterator(folder)) {
    const std::string name = entry.path().filename().string();
    const std::size_t suffix = name.find(".truth.txt");
    if (suffix == std::string::npos) continue;
    for (const char* kind : {".doc", ".rtf", ".xls", ".ppt", ".pdf"}) {
      const fs::path office = folder / (name.substr(0, suffix) + kind);
      if (fs::exists(office)) samples.push_back({office, content(entry.path())});
    }
  }
  std::sort(samples.begin(), samples.end(),
            [](const LegacySample& a, const LegacySample& b) { return a.office < b.office; });
  return samples;
}

double median(std::vector<double> values) {
  if (values.empty()) return 0;
  std::sort(values.begin(), values.end());
  const std::size_t middle = values.size() / 2;
  return values.size() % 2 == 1 ? values[middle] : (values[middle - 1] + values[middle]) / 2;
}

}  // namespace tracuu::tools
