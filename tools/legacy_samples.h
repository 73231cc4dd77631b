// LegacySamples: office files in legacy encodings with what they really say: X.truth.txt beside
// X.doc, .rtf, .xls, .ppt or .pdf.
//
//   for (const LegacySample& sample : legacy_samples("legacy/tcvn3")) ...
//
// Pure functions; any thread.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace tracuu::tools {

struct LegacySample {
  std::filesystem::path office;
  std::string truth;
};

// In order of their paths.
std::vector<LegacySample> legacy_samples(const std::filesystem::path& folder);

double median(std::vector<double> values);  // 0 of none

}  // namespace tracuu::tools
