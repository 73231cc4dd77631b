#include "corpus/law/procedure_sheet.h"

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

Procedure read(const std::string& notation) {
  const auto procedure =
      read_procedure_sheet(testing_support::file_text(notation), {"tthc/the.docx", ""});
  if (!procedure) return {};
  EXPECT_EQ(to_json(parse_document(to_json(*procedure))), to_json(*procedure));
  return *procedure;
}

constexpr const char* kAsParagraphs = R"(
CHI TIẾT THỦ TỤC HÀNH CHÍNH
Mã thủ tục: 1.234567
Số quyết định: Quyết định số 5132/QĐ-BQP
Tên thủ tục: Cấp thẻ ra vào
Cấp thực hiện: Cấp Bộ, Cấp tỉnh
Loại thủ tục: TTHC được luật giao quy định chi tiết
Lĩnh vực: Bảo vệ, canh gác
Trình tự thực hiện:
Bước 1: Nộp đơn.
Kết quả thực hiện được báo trước.
Cách thức thực hiện:
| Hình thức nộp | Thời hạn giải quyết | Phí, lệ phí | Mô tả |
| Trực tiếp | 5 Ngày làm việc | Phí: 10000 Đồng | Nộp tại cổng |
| Dịch vụ bưu chính | 7 Ngày | | |

Thành phần hồ sơ:
Bao gồm:
| Tên giấy tờ | Mẫu đơn, tờ khai | Số lượng |
| Đơn xin cấp thẻ | | Mus05.docx\nBản chính: 1\nBản sao: 0 |
Trường hợp cấp lại:
| Tên giấy tờ | Mẫu đơn, tờ khai | Số lượng |
| Thẻ hỏng | | Bản chính: 0\nBản sao: 2 |
Đối tượng thực hiện: Công dân Việt Nam, Doanh nghiệp
Cơ quan thực hiện: Cục Tác chiến
Cơ quan có thẩm quyền: Bộ Quốc phòng
Địa chỉ tiếp nhận HS: Không có thông tin
Cơ quan được ủy quyền: Không có thông tin
Cơ quan phối hợp: Không có thông tin
Kết quả thực hiện: Thẻ ra vào (Mã: KQ.G02.000007)
Căn cứ pháp lý:
| Số ký hiệu | Trích yếu | Ngày ban hành | Cơ quan ban hành |
| 22/2018/QH14 | Luật Quốc phòng | 08-06-2018 | Quốc hội |
Yêu cầu, điều kiện thực hiện: Không quy định
Từ khóa: thẻ; ra vào
Mô tả: Không có thông tin
)";

void expect_the_card(const Procedure& p) {
  EXPECT_EQ(p.procedure_code, "1.234567");
  EXPECT_EQ(p.name, "Cấp thẻ ra vào");
  EXPECT_EQ(p.announcing_agency, "Bộ Quốc phòng");
  ASSERT_THAT(p.announcements, SizeIs(1));
  EXPECT_EQ(p.announcements[0].decision_key, "5132/QĐ-BQP");
  EXPECT_THAT(p.levels, ElementsAre(Level::bo, Level::tinh));
  EXPECT_EQ(p.procedure_kind, ProcedureKind::duoc_luat_giao_quy_dinh_chi_tiet);
  EXPECT_THAT(p.fields, ElementsAre("Bảo vệ, canh gác"));
  ASSERT_THAT(p.steps, SizeIs(1));
  EXPECT_EQ(p.steps[0].text, "Bước 1: Nộp đơn.\nKết quả thực hiện được báo trước.");
  ASSERT_THAT(p.channels, SizeIs(2));
  EXPECT_EQ(p.channels[0].time_unit, TimeUnit::ngay_lam_viec);
  EXPECT_THAT(p.channels[0].fees, ElementsAre("Phí: 10000 Đồng"));
  EXPECT_EQ(p.channels[0].note, "Nộp tại cổng");
  EXPECT_EQ(p.channels[1].channel, Channel::buu_chinh);
  ASSERT_THAT(p.dossier, SizeIs(2));
  EXPECT_EQ(p.dossier[0].case_name, "");
  EXPECT_EQ(p.dossier[0].form_name, "Mus05.docx");
  EXPECT_EQ(p.dossier[0].originals, 1);
  EXPECT_EQ(p.dossier[0].copies, 0);
  EXPECT_EQ(p.dossier[1].case_name, "Trường hợp cấp lại");
  EXPECT_EQ(p.dossier[1].copies, 2);
  EXPECT_THAT(p.applicants, ElementsAre(Applicant::cong_dan_viet_nam, Applicant::doanh_nghiep));
  EXPECT_THAT(p.implementing_agencies, ElementsAre("Cục Tác chiến"));
  EXPECT_EQ(p.competent_agency, "Bộ Quốc phòng");
  EXPECT_THAT(p.coordinating_agencies, IsEmpty());
  ASSERT_THAT(p.results, SizeIs(1));
  EXPECT_EQ(p.results[0].text, "Thẻ ra vào");
  EXPECT_EQ(p.results[0].result_code, "KQ.G02.000007");
  ASSERT_THAT(p.legal_basis, SizeIs(1));
  EXPECT_EQ(p.legal_basis[0].doc_key, "22/2018/qh14");
  EXPECT_EQ(p.legal_basis[0].title, "Luật Quốc phòng");
  EXPECT_EQ(p.conditions, "Không quy định");
  EXPECT_THAT(p.keywords, ElementsAre("thẻ", "ra vào"));
  EXPECT_EQ(p.description, "");
  EXPECT_THAT(p.quality_flags, IsEmpty());
}

TEST(ProcedureSheet, LabelsAreParagraphsAndTablesStandBelow) {
  expect_the_card(read(kAsParagraphs));
}

// As the portal nests it: each label a cell, tables within the cell beside it.
TEST(ProcedureSheet, LabelsAreCellsAndTablesStandInTheCellBeside) {
  expect_the_card(read(
      "| Mã thủ tục: | 1.234567 |\n"
      "| Số quyết định: | Quyết định số 5132/QĐ-BQP |\n"
      "| Tên thủ tục: | Cấp thẻ ra vào |\n"
      "| Cấp thực hiện: | Cấp Bộ, Cấp tỉnh |\n"
      "| Loại thủ tục: | TTHC được luật giao quy định chi tiết |\n"
      "| Lĩnh vực: | Bảo vệ, canh gác |\n"
      "| Trình tự thực hiện: | Bước 1: Nộp đơn.\\nKết quả thực hiện được báo trước. |\n"
      "| Cách thức thực hiện: | Hình thức nộp\tThời hạn\tPhí, lệ phí\tMô tả\\n"
      "Trực tiếp\t5 Ngày làm việc\tPhí: 10000 Đồng\tNộp tại cổng\\nDịch vụ bưu chính\t7 Ngày |\n"
      "| Thành phần hồ sơ: | Tên giấy tờ\tMẫu đơn, tờ khai\tSố lượng\\n"
      "Đơn xin cấp thẻ\t\tMus05.docx Bản chính: 1 Bản sao: 0\\nTrường hợp cấp lại:\\n"
      "Thẻ hỏng\t\tBản chính: 0 Bản sao: 2 |\n"
      "| Đối tượng thực hiện: | Công dân Việt Nam, Doanh nghiệp |\n"
      "| Cơ quan thực hiện: | Cục Tác chiến |\n"
      "| Cơ quan có thẩm quyền: | Bộ Quốc phòng |\n"
      "| Cơ quan phối hợp: | Không có thông tin |\n"
      "| Kết quả thực hiện: | Thẻ ra vào (Mã: KQ.G02.000007) |\n"
      "| Căn cứ pháp lý: | Số ký hiệu\tTrích yếu\\n22/2018/QH14\tLuật Quốc phòng |\n"
      "| Yêu cầu, điều kiện thực hiện: | Không quy định |\n"
      "| Từ khóa: | thẻ; ra vào |\n"));
}

TEST(ProcedureSheet, OtherTextsAreNone) {
  for (const char* text : {"Tên thủ tục: Cấp thẻ", "Mã thủ tục: 12\nTên thủ tục: Cấp thẻ",
                           "Mã thủ tục là 1.234567\nTên thủ tục là Cấp thẻ"}) {
    EXPECT_FALSE(read_procedure_sheet(testing_support::file_text(text), {"a", ""})) << text;
  }
}

}  // namespace
}  // namespace tracuu::corpus
