#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "corpus/json_lines.h"
#include "corpus/sha256.h"
#include "tests/corpus/read_all.h"
#include "tests/corpus/temporary_folder.h"

namespace tracuu::corpus {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::SizeIs;

constexpr const char* kRecord = R"({
  "ma_thu_tuc": "1.234567",
  "detail_url": "https://dichvucong.gov.vn/thu-tuc-hanh-chinh/uuid-1",
  "formality_id": "",
  "ten_thu_tuc": "Cấp thẻ  thư viện.",
  "so_quyet_dinh": "QĐ2338-BTP",
  "cap_thuc_hien": "Cấp tỉnh, Cấp xã",
  "loai_thu_tuc": "Loại khác",
  "linh_vuc": "Thư viện, lưu trữ",
  "doi_tuong_thuc_hien": "Công dân Việt Nam",
  "co_quan_co_tham_quyen": "",
  "dia_chi_tiep_nhan": "Số 1",
  "co_quan_duoc_uy_quyen": "",
  "co_quan_phoi_hop": "",
  "thu_tuc_lien_quan": "Không có thông tin",
  "trinh_tu_thuc_hien": "Bước 1: nộp ở cấp huyện.",
  "cach_thuc_thuc_hien": "Hình thức nộpThời gianPhí, lệ phíMô tảTrực tiếp5 NgàyMiễn phí",
  "thanh_phan_ho_so": "--Tên giấy tờMẫu đơn, tờ khaiSố lượngĐơn xin1 bản chính",
  "can_cu_phap_ly": "Không có thông tin",
  "co_quan_thuc_hien": "Không có thông tin",
  "yeu_cau_dieu_kien": "Không có thông tin",
  "ket_qua_xu_ly": "Tha\u0309ẻMã: KQ.G15.000001Từ khóaKhông có thông tinMô tảKhông có thông tin",
  "raw_text": "..."
})";

std::string replaced(std::string text, const std::string& was, const std::string& is) {
  return text.replace(text.find(was), was.size(), is);
}

TEST(PortalRecord, BecomesAProcedure) {
  TemporaryFolder folder;
  const ReadResult result = read_all(folder.write("1.json", kRecord));
  ASSERT_THAT(result.documents, SizeIs(1));
  const auto& p = std::get<Procedure>(result.documents[0]);
  EXPECT_EQ(p.procedure_id, "1.234567");
  EXPECT_EQ(p.procedure_code, "1.234567");
  EXPECT_EQ(p.name, "Cấp thẻ  thư viện.");
  EXPECT_EQ(p.portal_ids.at("dvcqg"), "uuid-1");
  EXPECT_EQ(p.source.system, "dichvucong.gov.vn");
  EXPECT_EQ(p.source.id, "1.234567");
  EXPECT_EQ(p.source.sha256, sha256_hex(kRecord));
  EXPECT_EQ(p.announcing_agency, "Bộ Tư pháp");
  ASSERT_THAT(p.announcements, SizeIs(1));
  EXPECT_EQ(p.announcements[0].decision_key, "QĐ2338-BTP");
  EXPECT_EQ(p.valid_from, std::nullopt);
  EXPECT_THAT(p.levels, ElementsAre(Level::tinh, Level::xa));
  EXPECT_THAT(p.fields, ElementsAre("Thư viện, lưu trữ"));
  EXPECT_THAT(p.implementing_agencies, IsEmpty());
  EXPECT_EQ(p.conditions, "");
  EXPECT_THAT(p.related_procedures, IsEmpty());
  EXPECT_THAT(p.dossier, SizeIs(1));
  EXPECT_THAT(p.channels, SizeIs(1));
  EXPECT_EQ(p.time_limit_hours, 120);
  EXPECT_EQ(p.time_is_working_days, false);
  EXPECT_THAT(p.quality_flags,
              ElementsAre(QualityFlag::thieu_co_quan_thuc_hien, QualityFlag::thieu_can_cu,
                          QualityFlag::ten_loi_ngat_chu, QualityFlag::khong_nfc,
                          QualityFlag::so_quyet_dinh_la, QualityFlag::con_nhac_cap_huyen,
                          QualityFlag::khong_co_mau_don));
  EXPECT_EQ(to_json(parse_document(to_json(result.documents[0]))), to_json(result.documents[0]));
}

TEST(PortalRecord, IsTakenInEveryLayout) {
  TemporaryFolder folder;
  std::string line = kRecord;
  std::erase(line, '\n');
  const std::vector<std::string> texts = {line + "\n" + line,
                                          "[" + std::string(kRecord) + "," + line + "]"};
  for (const std::string& text : texts) {
    const ReadResult result = read_all(folder.write("x", text));
    EXPECT_THAT(result.documents, SizeIs(2));
    EXPECT_THAT(result.refused, IsEmpty());
  }
  EXPECT_THAT(read_all(folder.write("x", "[\n" + line + ",\n" + line + "]")).lines,
              ElementsAre(2, 3));
}

TEST(PortalRecord, AnObjectOverManyLinesMayHoldObjectsOnLinesOfTheirOwn) {
  TemporaryFolder folder;
  const ReadResult result = read_all(folder.write("x",
                                                  "{\"ma_thu_tuc\":\"1.000001\",\"ten_thu_tuc\":"
                                                  "\"Tên\",\"khac\":[\n{\"a\":1},\n{\"a\":2}\n]}"));
  EXPECT_THAT(result.refused, IsEmpty());
  EXPECT_THAT(result.documents, SizeIs(1));
}

TEST(PortalRecord, IsRefusedOnlyWithoutCodeOrName) {
  TemporaryFolder folder;
  EXPECT_THAT(read_all(folder.write("x", replaced(kRecord, "1.234567", "12"))).refused,
              ElementsAre(HasSubstr("1: ma_thu_tuc: no code of a procedure")));
  EXPECT_THAT(read_all(folder.write("x", replaced(kRecord, "Cấp thẻ  thư viện.", " "))).refused,
              ElementsAre(HasSubstr("1: ten_thu_tuc: required")));
  const ReadResult bare =
      read_all(folder.write("x", R"({"ma_thu_tuc":"1.000001","ten_thu_tuc":"Tên","la":[1]})"));
  EXPECT_THAT(bare.refused, IsEmpty());
  EXPECT_THAT(bare.documents, SizeIs(1));
}

// The reader of the page took a heading's words inside a text for the heading.
TEST(PortalRecord, ASectionCutWrongIsReadFromThePage) {
  TemporaryFolder folder;
  const std::string table = "Hình thức nộpThời gianPhí, lệ phíMô tảTrực tiếp5 NgàyMiễn phí(";
  std::string record = replaced(kRecord, "Miễn phí\"", "Miễn phí(\"");
  record = replaced(record, R"("can_cu_phap_ly": "Không có thông tin")",
                    R"("can_cu_phap_ly": ": Thông tư 1/2020/TT-BTC)Thành phần")");
  record =
      replaced(record, R"("raw_text": "...")",
               R"("raw_text": ")" + table +
                   "Căn cứ pháp lý: Thông tư 1/2020/TT-BTC)Thành phần hồ sơ--Căn cứ pháp lý"
                   "Tên văn bản pháp lýMã văn bảnLuật Sách60/2014/QH13Cơ quan thực hiệnThư viện"
                   R"(Yêu cầu, điều kiện thực hiệnKhông")");
  const ReadResult result = read_all(folder.write("x", record));
  ASSERT_THAT(result.documents, SizeIs(1));
  const auto& p = std::get<Procedure>(result.documents[0]);
  ASSERT_THAT(p.legal_basis, SizeIs(1));
  EXPECT_EQ(p.legal_basis[0].raw, "60/2014/QH13");
  ASSERT_THAT(p.channels, SizeIs(1));
  EXPECT_THAT(p.channels[0].fees, ElementsAre("Miễn phí (Căn cứ pháp lý: Thông tư 1/2020/TT-BTC)"));
}

TEST(PortalExport, BecomesAProcedure) {
  TemporaryFolder folder;
  const ReadResult result = read_all(folder.write("x", R"({"_note":"x",
    "ma_tthc":"1.234567","ten_tthc":"Cấp thẻ","link_truy_cap":"https://example.vn/tt/uuid-2",
    "so_quyet_dinh":"12/QĐ-BTP","ngay_quyet_dinh":"01/02/2025","co_quan_ban_hanh":"Bộ Tư pháp",
    "linh_vuc":"Thư viện","cap_thuc_hien":"Cấp xã","doi_tuong_thuc_hien":"Hợp tác xã",
    "loai_tthc":"TTHC được luật giao quy định chi tiết","tu_khoa":"thẻ; sách",
    "co_quan_thuc_hien":"Thư viện xã","mo_ta":"Mô tả","trang_thai":"Đã công khai",
    "cach_thuc_thuc_hien":[{"hinh_thuc_nop":"Bưu chính","thoi_gian":"5 ngày làm việc",
      "phi_le_phi":"Phí: 0 VNĐ","mo_ta":"Gửi"},{"hinh_thuc_nop":"Khác"}],
    "trinh_tu_thuc_hien":[{"truong_hop_xu_ly":"Cấp mới","mo_ta_chi_tiet":"Bước 1"}],
    "tphs":[{"ten_giay_to":"Đơn","ban_chinh":true,"ban_sao":false}],
    "kqth":[{"ma_ket_qua":"KQ.G15.000001","ten_ket_qua":"Thẻ"}],
    "ccpl":[{"so_ky_hieu":"60/2014/QH13","trich_yeu":"Luật Sách"}],"yeu_cau_dieu_kien":""})"));
  EXPECT_THAT(result.refused, IsEmpty());
  ASSERT_THAT(result.documents, SizeIs(1));
  const auto& p = std::get<Procedure>(result.documents[0]);
  EXPECT_EQ(p.announcements[0].decision_key, "Bộ Tư pháp|2025-02-01|12|QĐ-BTP");
  EXPECT_EQ(p.steps[0].case_name, "Cấp mới");
  ASSERT_THAT(p.channels, SizeIs(1));
  EXPECT_EQ(p.channels[0].channel, Channel::buu_chinh);
  EXPECT_EQ(p.time_limit_hours, 120);
  EXPECT_EQ(p.dossier[0].originals, 1);
  EXPECT_EQ(p.dossier[0].copies, 0);
  EXPECT_EQ(p.results[0].result_code, "KQ.G15.000001");
  EXPECT_EQ(p.legal_basis[0].doc_key, "60/2014/qh13");
  EXPECT_THAT(p.keywords, ElementsAre("thẻ", "sách"));
  EXPECT_THAT(p.quality_flags, ElementsAre(QualityFlag::khong_co_mau_don));
}

TEST(PortalLists, ListingsAndDecisions) {
  TemporaryFolder folder;
  const ReadResult listings = read_all(folder.write("x", R"([
    {"TTHC_MA":"1.004194","TYPE":"5","NAME":"Đăng ký mẫu","WEIGHT":"15539622"},
    {"TTHC_MA":"4194","NAME":"Hỏng","WEIGHT":"1"},
    {"TTHC_MA":"1.000002","NAME":"Không có số","WEIGHT":null}])"));
  ASSERT_THAT(listings.documents, SizeIs(2));
  EXPECT_EQ(std::get<ProcedureListing>(listings.documents[0]).weight, 15539622);
  EXPECT_EQ(std::get<ProcedureListing>(listings.documents[1]).weight, 0);
  EXPECT_THAT(listings.refused, ElementsAre(HasSubstr("3: TTHC_MA: no code")));
  const ReadResult decisions = read_all(folder.write("x", R"([
    {"ID":"7","CODE":"2193/QĐ-UBND.","NAME":"Công bố mẫu","PUBLISHING_DATE":"09-12-2025",
     "AGENCY_NAME":"UBND tỉnh Mẫu","AGENCY_ID":"1"},
    {"ID":"8","CODE":"Số lạ","NAME":"","PUBLISHING_DATE":"","AGENCY_NAME":"UBND tỉnh Mẫu"}])"));
  EXPECT_THAT(decisions.refused, IsEmpty());
  ASSERT_THAT(decisions.documents, SizeIs(2));
  const auto& a = std::get<Announcement>(decisions.documents[0]);
  EXPECT_EQ(a.decision_key, "UBND tỉnh Mẫu|2025-12-09|2193|QĐ-UBND");
  EXPECT_EQ(a.number, "2193");
  EXPECT_EQ(a.symbol, "QĐ-UBND");
  EXPECT_THAT(a.items, IsEmpty());
  EXPECT_EQ(std::get<Announcement>(decisions.documents[1]).title, "Số lạ");
  for (const Document& document : decisions.documents) {
    EXPECT_NO_THROW(parse_document(to_json(document)));
  }
}

}  // namespace
}  // namespace tracuu::corpus
