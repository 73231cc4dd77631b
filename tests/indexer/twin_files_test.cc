#include "indexer/twin_files.h"

#include <gtest/gtest.h>

#include "tests/support/records.h"

namespace tracuu::indexer {
namespace {

corpus::NormativeDocument from_file() {
  corpus::NormativeDocument document = tests::law("24/2024/qđ-ubnd", "Về giá đất", {"Một", "Hai"});
  document.source.system = corpus::kFileSystem;
  document.source.id = "qd/24.docx";
  return document;
}

TEST(TwinFiles, TheLaterFileGetsAKeyOfItsOwnInAllItsParts) {
  corpus::Document twin = from_file();
  ASSERT_TRUE(set_apart(twin));
  const auto& document = std::get<corpus::NormativeDocument>(twin);
  EXPECT_EQ(document.doc_key, "24/2024/qđ-ubnd|b6cd246e");
  EXPECT_EQ(document.provisions[1].doc_key, document.doc_key);
  EXPECT_EQ(document.provisions[1].provision_id, "24/2024/qđ-ubnd|b6cd246e#chinh/dieu-2");
  EXPECT_EQ(document.quality_flags,
            std::vector<corpus::QualityFlag>{corpus::QualityFlag::trung_lap});
}

TEST(TwinFiles, ADecisionKeepsTheFormOfItsKey) {
  corpus::Announcement decision;
  decision.decision_key = "ubnd tỉnh vĩnh long|2019-06-11|1225|qđ-ubnd";
  decision.source = from_file().source;
  corpus::Document twin = decision;
  ASSERT_TRUE(set_apart(twin));
  EXPECT_EQ(std::get<corpus::Announcement>(twin).decision_key,
            "ubnd tỉnh vĩnh long|2019-06-11|1225|qđ-ubnd~b6cd246e");
}

TEST(TwinFiles, OfTwoRecordsOfADataFileTheFirstCounts) {
  corpus::Document record = tests::law("24/2024/qđ-ubnd", "Về giá đất", {"Một"});
  EXPECT_FALSE(set_apart(record));
  corpus::Document procedure = tests::procedure("1.000001", "Một");
  EXPECT_FALSE(set_apart(procedure));
}

}  // namespace
}  // namespace tracuu::indexer
