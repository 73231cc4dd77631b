// Texts of old office files: the parts of measure_encodings, and what it must find in real files,
// where they are at hand beside the repository and the programs that read them are installed.

#include <filesystem>

#include <gtest/gtest.h>

#include "analyzers/legacy_encoding.h"
#include "tools/legacy_samples.h"
#include "tools/office_text.h"
#include "tools/word_recall.h"

namespace tracuu::tools {
namespace {

using analyzers::LegacyEncoding;

TEST(WordRecall, CountsWordsByTheirKeys) {
  EXPECT_DOUBLE_EQ(word_recall("Thủ tục cấp đất", "thủ tuc cấp đất"), 0.75);
  EXPECT_DOUBLE_EQ(word_recall("một một hai", "một hai ba"), 2.0 / 3);
  EXPECT_DOUBLE_EQ(word_recall("", "gì"), 1);
  EXPECT_EQ(missing_words("hoà hoà", "hòa"), (WordCounts{{"hòa", 1}}));
}

// Detection right for every file that can be read here, and the median word recall.
void expect_recall(const std::string& folder_name, LegacyEncoding encoding, double least) {
  const std::filesystem::path folder =
      std::filesystem::path(TRACUU_SOURCE_DIR) / "../shared/data/legacy" / folder_name;
  if (!std::filesystem::is_directory(folder)) {
    GTEST_SKIP() << "real files are not here: " << folder;
  }
  std::vector<double> recalls;
  for (const LegacySample& sample : legacy_samples(folder)) {
    const auto office = office_text(sample.office);
    if (!office) continue;
    const auto repaired = analyzers::repair_encoding(office->text);
    EXPECT_EQ(to_name(repaired.encoding), to_name(encoding)) << sample.office;
    recalls.push_back(word_recall(sample.truth, repaired.text));
    EXPECT_GE(recalls.back(), office->doubtful ? 0 : 0.95) << sample.office;
  }
  ASSERT_FALSE(recalls.empty());
  EXPECT_GE(median(recalls), least) << recalls.size() << " files";
}

TEST(RealLegacyFiles, Tcvn3) { expect_recall("tcvn3", LegacyEncoding::tcvn3, 0.995); }
TEST(RealLegacyFiles, Vni) { expect_recall("vni", LegacyEncoding::vni, 0.98); }

}  // namespace
}  // namespace tracuu::tools
