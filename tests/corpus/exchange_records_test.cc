#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "corpus/json_lines.h"
#include "tests/corpus/read_all.h"
#include "tests/corpus/temporary_folder.h"

namespace tracuu::corpus {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::SizeIs;

constexpr const char* kRecord = R"({
  "MATTHC": "1.234567.000.00.00.H61",
  "TENTTHC": "Cấp thẻ thư viện",
  "CAPTHUCHIEN": [{"MACAP": "2", "TENCAP": "Cấp tỉnh"}, "Cấp xã"],
  "LOAITTHC": "1",
  "LINHVUCTHUCHIEN": [{"MALINHVUC": "G08-01", "TENLINHVUC": "Thư viện"}],
  "TRINHTUTHUCHIEN": [{"TRUONGHOP": "Nộp trực tiếp", "TRINHTU": ["Bước 1: nộp.", "Bước 2: nhận."]}],
  "CACHTHUCTHUCHIEN": [
    {"KENH": "1", "THOIGIAN": [{"THOIGIANGIAIQUYET": "5", "DONVITINH": "Ngày làm việc",
                                "PHILEPHI": [{"MUCPHI": "10000", "DONVI": "đồng"}]}]},
    {"KENH": 2, "THOIGIAN": {"THOIGIANGIAIQUYET": 3, "DONVITINH": "Ngày"}, "MOTA": "Trên cổng"}],
  "THANHPHANHOSO": [{"TRUONGHOP": "", "GIAYTO": [
    {"TENGIAYTO": "Đơn", "TENMAUDON": "don.docx", "URL": "https://a/don.docx", "SOBANCHINH": "1",
     "SOBANSAO": 0}]}],
  "DOITUONGTHUCHIEN": ["Công dân Việt Nam"],
  "COQUANTHUCHIEN": [{"MADONVI": "000.01.H61", "TENDONVI": "Sở Văn hóa, Thể thao và Du lịch"}],
  "KETQUATHUCHIEN": [{"MAKETQUA": "KQ.H61.000001", "TENKETQUA": "Thẻ"}],
  "CANCUPHAPLY": [{"SOVANBAN": "46/2019/QH14", "TENVANBAN": "Luật Thư viện"}],
  "YEUCAU": "Không",
  "TUKHOA": "thẻ; thư viện",
  "QUYETDINHCONGBO": {"SOQUYETDINH": "1225/QĐ-UBND", "NGAYQUYETDINH": "11/06/2019",
                      "COQUANBANHANH": "UBND tỉnh Vĩnh Long", "TRICHYEU": "Công bố"}
})";

TEST(ExchangeRecord, BecomesAProcedure) {
  TemporaryFolder folder;
  const ReadResult result = read_all(folder.write("x", kRecord));
  ASSERT_THAT(result.refused, IsEmpty());
  ASSERT_THAT(result.documents, SizeIs(1));
  const auto& p = std::get<Procedure>(result.documents[0]);
  EXPECT_EQ(p.procedure_id, "1.234567@H61");
  EXPECT_EQ(p.procedure_code, "1.234567");
  EXPECT_EQ(p.instance_code, "1.234567.000.00.00.H61");
  EXPECT_EQ(p.procedure_kind, ProcedureKind::khong_duoc_luat_giao);
  EXPECT_THAT(p.levels, ElementsAre(Level::tinh, Level::xa));
  EXPECT_THAT(p.fields, ElementsAre("Thư viện"));
  ASSERT_THAT(p.steps, SizeIs(1));
  EXPECT_EQ(p.steps[0].case_name, "Nộp trực tiếp");
  EXPECT_EQ(p.steps[0].text, "Bước 1: nộp.\nBước 2: nhận.");
  ASSERT_THAT(p.channels, SizeIs(2));
  EXPECT_EQ(p.channels[0].channel, Channel::truc_tiep);
  EXPECT_EQ(p.channels[0].time_unit, TimeUnit::ngay_lam_viec);
  EXPECT_THAT(p.channels[0].fees, ElementsAre("10000 đồng"));
  EXPECT_EQ(p.channels[1].channel, Channel::truc_tuyen);
  EXPECT_EQ(p.channels[1].time_text, "3 Ngày");
  EXPECT_EQ(p.channels[1].note, "Trên cổng");
  ASSERT_THAT(p.dossier, SizeIs(1));
  EXPECT_EQ(p.dossier[0].originals, 1);
  EXPECT_EQ(p.dossier[0].copies, 0);
  EXPECT_EQ(p.forms[0].url, "https://a/don.docx");
  EXPECT_THAT(p.implementing_agencies, ElementsAre("Sở Văn hóa, Thể thao và Du lịch"));
  EXPECT_EQ(p.results[0].result_code, "KQ.H61.000001");
  EXPECT_EQ(p.results[0].text, "Thẻ");
  EXPECT_EQ(p.legal_basis[0].doc_key, "46/2019/qh14");
  EXPECT_THAT(p.keywords, ElementsAre("thẻ", "thư viện"));
  EXPECT_EQ(p.announcing_agency, "UBND tỉnh Vĩnh Long");
  EXPECT_EQ(p.announcements[0].decision_key, "UBND tỉnh Vĩnh Long|2019-06-11|1225|QĐ-UBND");
  EXPECT_EQ(to_json(parse_document(to_json(result.documents[0]))), to_json(result.documents[0]));
}

// A value for a key as another system may send it.
TEST(ExchangeRecord, KindsAndChannelsHaveCodesOfTheirOwn) {
  TemporaryFolder folder;
  const auto kind = [&](const std::string& value) {
    const ReadResult result = read_all(folder.write(
        "x",
        R"({"MATTHC":"1.000001","TENTTHC":"A","TRINHTUTHUCHIEN":"Nộp","LOAITTHC":)" + value + "}"));
    return std::get<Procedure>(result.documents.at(0)).procedure_kind;
  };
  EXPECT_EQ(kind("1"), ProcedureKind::khong_duoc_luat_giao);
  EXPECT_EQ(kind("\"2\""), ProcedureKind::duoc_luat_giao_quy_dinh_chi_tiet);
  EXPECT_EQ(kind("\"3\""), ProcedureKind::loai_khac);
  EXPECT_EQ(kind("\"TTHC được luật giao quy định chi tiết\""),
            ProcedureKind::duoc_luat_giao_quy_dinh_chi_tiet);
  EXPECT_EQ(kind("9"), std::nullopt);
}

TEST(ExchangeRecord, ARowOfAListIsNoProcedure) {
  TemporaryFolder folder;
  const ReadResult result = read_all(folder.write(
      "x", R"({"error_code":0,"result":[{"MATTHC":"1.000001","TENTTHC":"A","LINHVUCTHUCHIEN":"Đất"},
               {"MATTHC":"x","TENTTHC":"B"}]})"));
  ASSERT_THAT(result.documents, SizeIs(1));
  const auto& listing = std::get<ProcedureListing>(result.documents[0]);
  EXPECT_EQ(listing.procedure_code, "1.000001");
  EXPECT_EQ(listing.weight, std::nullopt);
  EXPECT_THAT(listing.fields, ElementsAre("Đất"));
  EXPECT_THAT(result.refused, ElementsAre(HasSubstr("2: MATTHC: no code of a procedure")));
}

TEST(JsonAnswers, AreOpened) {
  TemporaryFolder folder;
  const std::string row = R"({"MATTHC":"1.000001","TENTTHC":"A"})";
  const std::vector<std::pair<std::string, std::size_t>> cases = {
      {R"({"result":[)" + row + "," + row + "]}", 2},
      {R"({"RESULT":)" + row + "}", 1},
      {R"({"status":"ok","data":{"total":1,"items":[)" + row + "]}}", 1},
      {"{\"data\":\n[" + row + "],\n\"page\":{\"size\":1}}", 1},
      {R"({"result":[)" + row + "]}\n" + R"({"result":[)" + row + "]}\n", 2},  // one answer a line
  };
  for (const auto& [text, count] : cases) {
    const ReadResult result = read_all(folder.write("x", text));
    EXPECT_THAT(result.documents, SizeIs(count)) << text;
    EXPECT_THAT(result.refused, IsEmpty()) << text;
  }
  EXPECT_THAT(read_all(folder.write("x", R"({"result":[]})")).documents, IsEmpty());
}

}  // namespace
}  // namespace tracuu::corpus
