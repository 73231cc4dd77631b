#include "corpus/law/list_reader.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "corpus/json_lines.h"
#include "tests/support/text_notation.h"

namespace tracuu::corpus {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::SizeIs;

LawReading read(std::string_view notation) {
  LawReading reading;
  auto documents =
      read_list(testing_support::file_text(notation), {"ds/vb.csv", ""}, reading.refused);
  if (documents) reading.documents = std::move(*documents);
  for (const Document& document : reading.documents) {
    EXPECT_EQ(to_json(parse_document(to_json(document))), to_json(document));
  }
  return reading;
}

TEST(ListReader, RowsOfDocumentsBecomeDocumentsWithoutText) {
  const LawReading reading = read(R"(
    | DANH SÁCH VĂN BẢN NĂM 2022 | | | | | | |
    | STT | so_ky_hieu | ngay_ban_hanh | trich_yeu | hieu_luc | pdf | Người tạo |
    | 1 | 14/CT-UBND | 20/07/2022 | về phòng cháy | Văn bản đang có hiệu lực | https://a/b/14.pdf | an |
    | 2 | 14/CT-UBND | 21/07/2022 | về thủy lợi | Văn bản còn hiệu lực một phần | | an |
    | 3 | 24/2022/QĐ-UBND | 22/07/2022 | về giá đất | | | an |
    | 4 | 24/2022/QĐ-UBND | 22/07/2022 | về  giá đất | | | an |
    | 5 | 24/2022/QĐ-UBND\n22/07/2022 | 22/07/2022 | về giá nước\nTài liệu đính kèm | | | an |
    | 6 | | | | | | an |
    | Tổng số: 5 | | | | | | |)");
  ASSERT_THAT(reading.documents, SizeIs(4));
  const auto& first = std::get<NormativeDocument>(reading.documents[0]);
  EXPECT_EQ(first.doc_key, "14/ct-ubnd||2022-07-20");
  EXPECT_EQ(first.doc_type, DocumentType::chi_thi);
  EXPECT_FALSE(first.is_normative);
  EXPECT_THAT(first.issuers, IsEmpty());
  EXPECT_EQ(first.title, "về phòng cháy");
  EXPECT_EQ(first.source_status, DocumentSourceStatus::con_hieu_luc);
  EXPECT_EQ(first.attachments.at(0).name, "14.pdf");
  const auto& second = std::get<NormativeDocument>(reading.documents[1]);
  EXPECT_EQ(second.source_status, DocumentSourceStatus::het_hieu_luc_mot_phan);
  const auto& third = std::get<NormativeDocument>(reading.documents[2]);
  EXPECT_EQ(third.source_status, std::nullopt);
  EXPECT_TRUE(third.is_normative);
  const auto& fourth = std::get<NormativeDocument>(reading.documents[3]);
  EXPECT_EQ(fourth.number_display, "24/2022/QĐ-UBND");
  EXPECT_EQ(fourth.title, "về giá nước");
  EXPECT_EQ(fourth.doc_key, "24/2022/qđ-ubnd||2022-07-22|2");
  EXPECT_THAT(fourth.quality_flags, ElementsAre(QualityFlag::trung_lap));
  ASSERT_THAT(reading.refused, SizeIs(2));
  EXPECT_EQ(reading.refused[0].row, 6);
  EXPECT_EQ(reading.refused[0].reason, "says the same as row 5; that one is kept");
  EXPECT_THAT(reading.refused[1].reason, HasSubstr("neither a number nor a title"));
}

TEST(ListReader, RowsOfProceduresBecomeListings) {
  const LawReading reading = read(R"(
    | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nDANH SÁCH THỦ TỤC HÀNH CHÍNH | | | | |
    | Mã số | Tên | Cơ quan ban hành | Cơ quan thực hiện | Lĩnh vực |
    | 1.234567 | Cấp thẻ\nthư viện | Bộ Văn hóa | UBND cấp xã\nSở Văn hóa | Thư viện |
    | 1.23 | Đổi thẻ | Bộ Văn hóa | Sở Văn hóa | Thư viện |)");
  ASSERT_THAT(reading.documents, SizeIs(1));
  const auto& listing = std::get<ProcedureListing>(reading.documents[0]);
  EXPECT_EQ(listing.procedure_code, "1.234567");
  EXPECT_EQ(listing.name, "Cấp thẻ thư viện");
  EXPECT_EQ(listing.weight, std::nullopt);
  EXPECT_THAT(listing.fields, ElementsAre("Thư viện"));
  EXPECT_THAT(listing.agencies, ElementsAre("UBND cấp xã", "Sở Văn hóa"));
  ASSERT_THAT(reading.refused, SizeIs(1));
  EXPECT_EQ(reading.refused[0].row, 4);
  EXPECT_THAT(reading.refused[0].reason, HasSubstr("\"1.23\"; expected one such as 1.001193"));
}

TEST(ListReader, ADocumentWithATableIsNoList) {
  for (const char* text : {
           "Điều 1. Danh mục\n| Số ký hiệu | Trích yếu |\n| 1/2020/NĐ-CP | về A |",
           "Một\nHai\nBa\n| Số ký hiệu | Trích yếu |\n| 1/2020/NĐ-CP | về A |",
           "| Cột | Khác |\n| 1 | 2 |\n| 3 | 4 |",
       }) {
    std::vector<RefusedRow> refused;
    EXPECT_FALSE(read_list(testing_support::file_text(text), {"a", ""}, refused)) << text;
  }
}

}  // namespace
}  // namespace tracuu::corpus
