#include "indexer/text_repair.h"

#include <gtest/gtest.h>

#include "tests/support/index_fixture.h"

namespace tracuu::indexer {
namespace {

using tests::procedure;
using tests::TestIndex;

corpus::Procedure legacy_procedure() {
  corpus::Procedure record = procedure("1.000001", "CÊp giÊy phÐp x©y dùng nhµ ë");
  record.fields = {"§Êt ®ai"};
  record.steps = {{"", "Nép hå s¬ t¹i bé phËn mét cöa"}};
  return record;
}

TEST(RecordRepair, EveryTextOfARecordIsConverted) {
  corpus::Document document = legacy_procedure();
  EXPECT_TRUE(repair_record(document));
  const auto& repaired = std::get<corpus::Procedure>(document);
  EXPECT_EQ(repaired.name, "Cấp giấy phép xây dựng nhà ở");
  EXPECT_EQ(repaired.steps.front().text, "Nộp hồ sơ tại bộ phận một cửa");
  EXPECT_EQ(repaired.fields, std::vector<std::string>{"Đất đai"}) << "short, told by its company";
  EXPECT_EQ(repaired.announcing_agency, "UBND tỉnh Vĩnh Long") << "was fine already";
}

TEST(RecordRepair, ARecordInOrderStays) {
  corpus::Document document = procedure("1.000001", "Cấp giấy phép: 5 m², không thu phí – à, ừ");
  EXPECT_FALSE(repair_record(document));
  EXPECT_EQ(std::get<corpus::Procedure>(document).name,
            "Cấp giấy phép: 5 m², không thu phí – à, ừ");
}

TEST(RecordRepair, TheRunReportCountsConvertedRecords) {
  TestIndex index;
  const RunReport report = index.reindex({legacy_procedure(), procedure("1.000002", "Hai")});
  EXPECT_EQ(report.converted, 1U);
  EXPECT_NE(report.to_text().find("1 records converted from legacy encodings"), std::string::npos);
}

}  // namespace
}  // namespace tracuu::indexer
