#include "corpus/law/record_text.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "corpus/legal_values.h"
#include "tests/support/text_notation.h"

namespace tracuu::corpus {
namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;
using testing::SizeIs;

constexpr std::string_view kText = R"(
| CHÍNH PHỦ | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM |
| Số: 1/2020/NĐ-CP | Hà Nội, ngày 01 tháng 02 năm 2020 |
NGHỊ ĐỊNH
Về bến đò ngang
Căn cứ Luật Giao thông đường thủy nội địa ngày 15 tháng 6 năm 2004;
Điều 1. Phạm vi
Nghị định này quy định về bến đò ngang.
Điều 2. Hiệu lực
Nghị định này có hiệu lực từ ngày 15 tháng 3 năm 2020.
| Nơi nhận: | TM. CHÍNH PHỦ\nTHỦ TƯỚNG\n\nNguyễn Văn A |)";

// A row of the legal database with this number.
NormativeDocument row(const std::string& number) {
  NormativeDocument record;
  record.title = "Nghị định về bến đò ngang";
  record.issuers = {"Chính phủ"};
  record.issued_date = parse_iso_date("2020-02-01");
  set_number(record, number, "Nghị định");
  record.source.system = "vbpl.vn";
  record.source.id = "12345";
  record.source_ids["vbpl"] = "12345";
  record.application_info = "Toàn quốc";
  record.content_html = "<p>...</p>";
  return record;
}

TEST(RecordText, GivesTheRowItsArticlesAndWhatItLeavesOut) {
  NormativeDocument record = row("1/2020/NĐ-CP");
  put_text(testing_support::file_text(kText), record);
  ASSERT_THAT(record.provisions, SizeIs(2));
  EXPECT_EQ(record.provisions[0].provision_id, "1/2020/nđ-cp#chinh/dieu-1");
  EXPECT_EQ(record.provisions[0].source_id, "12345");
  EXPECT_THAT(record.front_matter, HasSubstr("Căn cứ Luật"));
  EXPECT_THAT(record.signers, ElementsAre("Nguyễn Văn A"));
  EXPECT_EQ(record.effective_from, parse_iso_date("2020-03-15"));
  EXPECT_EQ(record.doc_key, "1/2020/nđ-cp");
  EXPECT_EQ(record.source.system, "vbpl.vn");
  EXPECT_EQ(record.source_ids.at("vbpl"), "12345");
  EXPECT_EQ(record.application_info, "Toàn quốc");
  EXPECT_THAT(record.content_html, IsEmpty());
  EXPECT_THAT(record.quality_flags, IsEmpty());
}

TEST(RecordText, TheRowWinsAndTheDifferenceIsFlagged) {
  NormativeDocument record = row("10/2020/NĐ-CP");
  put_text(testing_support::file_text(kText), record);
  EXPECT_EQ(record.number_display, "10/2020/NĐ-CP");
  EXPECT_EQ(record.doc_key, "10/2020/nđ-cp");
  EXPECT_EQ(record.provisions[0].doc_key, record.doc_key);
  EXPECT_THAT(record.quality_flags, Contains(QualityFlag::khac_du_lieu_kem));
}

TEST(RecordText, ARowWithoutNumberHasThatOfTheTextAndKeepsItsKey) {
  NormativeDocument record = row("");
  const std::string key = record.doc_key;
  put_text(testing_support::file_text(kText), record);
  EXPECT_EQ(record.number_display, "1/2020/NĐ-CP");
  EXPECT_EQ(record.doc_key, key) << "other rows know it by that key";
  EXPECT_EQ(record.provisions[1].provision_id, key + "#chinh/dieu-2");
  EXPECT_THAT(record.quality_flags, Not(Contains(QualityFlag::thieu_so_hieu)));
}

TEST(RecordText, WithoutItTheRowStays) {
  NormativeDocument record = row("1/2020/NĐ-CP");
  leave_without_text(record);
  EXPECT_EQ(record.text_source, TextSource::khong_co_chu);
  EXPECT_THAT(record.quality_flags, ElementsAre(QualityFlag::khong_co_chu));
  EXPECT_EQ(record.number_display, "1/2020/NĐ-CP");
}

}  // namespace
}  // namespace tracuu::corpus
