#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "corpus/portal_channels.h"
#include "corpus/portal_dossier.h"
#include "corpus/portal_legal_basis.h"
#include "corpus/portal_results.h"
#include "corpus/portal_values.h"

namespace tracuu::corpus {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

#define PAPERS "Tên giấy tờMẫu đơn, tờ khaiSố lượng"

struct TableCase {
  const char* glued;
  std::vector<std::string> rows;
};

// case/name/form/originals/copies
std::string shown(const DossierPaper& paper) {
  const auto count = [](std::optional<std::int64_t> n) { return n ? std::to_string(*n) : "-"; };
  return paper.case_name + "/" + paper.paper_name + "/" + paper.form_name + "/" +
         count(paper.originals) + "/" + count(paper.copies);
}

TEST(PortalDossier, IsTakenApart) {
  for (const TableCase& c : {
           TableCase{"--" PAPERS "Đơn xin học.1 bản chính", {"/Đơn xin học.//1/-"}},
           {"--" PAPERS "Đơn.1 bản chính,2 bản saoẢnh màu2 bản chính",
            {"/Đơn.//1/2", "/Ảnh màu//2/-"}},
           {"--" PAPERS "Thẻ cũ;0 bản chính,1 bản sao", {"/Thẻ cũ;//0/1"}},
           {"--" PAPERS "Thẻ cũ3 bản sao", {"/Thẻ cũ//-/3"}},
           // words of a name are no quantity
           {"--" PAPERS
            "Giấy tờ, gồm 01 bản sao có chứng thực hoặc bản chính (01 bản chính)1 bản chính",
            {"/Giấy tờ, gồm 01 bản sao có chứng thực hoặc bản chính (01 bản chính)//1/-"}},
           // the number of the name and the quantity run together
           {"--" PAPERS "Đơn theo Mẫu số 031 bản chính", {"/Đơn theo Mẫu số 03//1/-"}},
           {"--" PAPERS "Luật năm 20261 bản chính", {"/Luật năm 2026//1/-"}},
           {"- Người lớn:" PAPERS "Đơn A1 bản chính- Trẻ em: " PAPERS "Đơn B1 bản chính",
            {"Người lớn/Đơn A//1/-", "Trẻ em/Đơn B//1/-"}},
           {"--" PAPERS "Đơn theo mẫu;Mẫu số 01.docx1 bản chính",
            {"/Đơn theo mẫu;/Mẫu số 01.docx/1/-"}},
           {"--" PAPERS "Đơn theo TT-BCAMẫu 5.doc1 bản chính", {"/Đơn theo TT-BCA/Mẫu 5.doc/1/-"}},
           {"--" PAPERS "Đơn (NA2)10-Mẫu NA2 (1).doc1 bản chính",
            {"/Đơn (NA2)/10-Mẫu NA2 (1).doc/1/-"}},
           {"--" PAPERS "Đơn ngày 01/01/2026Mau 3. Don xin.docx1 bản chính",
            {"/Đơn ngày 01/01/2026/Mau 3. Don xin.docx/1/-"}},
           {"--" PAPERS "Tờ khaiMẫu A.docMẫu B.docx1 bản chính",
            {"/Tờ khai/Mẫu A.doc; Mẫu B.docx/1/-"}},
           {"--" PAPERS "Giấy không ghi số lượng", {"/Giấy không ghi số lượng//-/-"}},
           {"Nộp theo mẫu của cơ quan", {"/Nộp theo mẫu của cơ quan//-/-"}},
           {"--", {}},
           {"", {}},
       }) {
    std::vector<std::string> rows;
    for (const DossierPaper& paper : take_apart_dossier(c.glued)) rows.push_back(shown(paper));
    EXPECT_EQ(rows, c.rows) << c.glued;
  }
}

#define WAYS "Hình thức nộpThời gianPhí, lệ phíMô tả"

// channel/value unit/text/fees/note
std::string shown(const FilingChannel& way) {
  std::string fees;
  for (const std::string& fee : way.fees) fees += (fees.empty() ? "" : "+") + fee;
  const std::string value = way.time_value ? std::to_string(int(*way.time_value)) : "-";
  const std::string unit(way.time_unit ? to_name(*way.time_unit) : "-");
  return std::string(to_name(way.channel)) + "/" + value + " " + unit + "/" + way.time_text + "/" +
         fees + "/" + way.note;
}

TEST(PortalChannels, AreTakenApart) {
  for (const TableCase& c : {
           TableCase{WAYS "Trực tiếp5 Ngày làm việcMiễn phí",
                     {"truc_tiep/5 ngay_lam_viec/5 Ngày làm việc/Miễn phí/"}},
           {WAYS "Trực tuyến3 NgàyKhông có thông tinDịch vụ bưu chính2 GiờMiễn phíGửi thư.",
            {"truc_tuyen/3 ngay/3 Ngày//", "buu_chinh/2 gio/2 Giờ/Miễn phí/Gửi thư."}},
           {WAYS "Trực tiếp1 Tháng10,000 Việt Nam Đồng(/bản (theo thông tư))Nộp ở xã.\nTrực tiếp: "
                 "tại bàn 1.",
            {"truc_tiep/1 thang/1 Tháng/10,000 Việt Nam Đồng (/bản (theo thông tư))/"
             "Nộp ở xã.\nTrực tiếp: tại bàn 1."}},
           {WAYS "Trực tiếp2 Ngày10 USD(một)20 USD(hai)",
            {"truc_tiep/2 ngay/2 Ngày/10 USD (một)+20 USD (hai)/"}},
           {WAYS "Trực tiếpKhông có thông tinKhông có thông tinTheo lịch hẹn",
            {"truc_tiep/- -///Theo lịch hẹn"}},
           {WAYS "Trực tuyến1Miễn phíTrực tiếp120 VNĐ",
            {"truc_tuyen/1 khac//Miễn phí/", "truc_tiep/1 khac//20 VNĐ/"}},
           {WAYS, {}},
           {"", {}},
       }) {
    std::vector<std::string> rows;
    for (const FilingChannel& way : take_apart_channels(c.glued)) rows.push_back(shown(way));
    EXPECT_EQ(rows, c.rows) << c.glued;
  }
}

TEST(PortalChannels, AreSummarised) {
  Procedure procedure;
  procedure.channels =
      take_apart_channels(WAYS "Trực tiếp5 Ngày làm việcMiễn phíTrực tuyến3 NgàyMiễn phí");
  summarise_channels(procedure);
  EXPECT_EQ(procedure.time_limit_hours, 120);
  EXPECT_EQ(procedure.time_is_working_days, true);
  EXPECT_EQ(procedure.fees_text, "Miễn phí");
  EXPECT_EQ(procedure.fee_free, true);
  Procedure paid;
  paid.channels = take_apart_channels(WAYS "Trực tiếp3 NgàyMiễn phí(trừ cấp lại)");
  summarise_channels(paid);
  EXPECT_EQ(paid.fee_free, std::nullopt);
}

#define BASIS "Tên văn bản pháp lýMã văn bản"

TEST(PortalLegalBasis, IsTakenApart) {
  for (const TableCase& c : {
           TableCase{BASIS "Luật Sách60/2014/QH13", {"Luật Sách|60/2014/QH13|60/2014/qh13"}},
           {BASIS "Luật Sách60/2014/QH13Nghị định 5/2015/NĐ-CP5/2015/NĐ-CP",
            {"Luật Sách|60/2014/QH13|60/2014/qh13",
             "Nghị định 5/2015/NĐ-CP|5/2015/NĐ-CP|5/2015/nđ-cp"}},
           {BASIS "Luật SáchLuật số 60/2014/QH1573/2025/TT-NHNNSố 73/2025/TT-NHNN",
            {"Luật Sách|Luật số 60/2014/QH15|60/2014/qh15",
             "73/2025/TT-NHNN|Số 73/2025/TT-NHNN|73/2025/tt-nhnn"}},
           // a number within a title has a blank behind it
           {BASIS "Sửa đổi Nghị định số 1/2020/NĐ-CP về sách66.7/2025/NQ-CP",
            {"Sửa đổi Nghị định số 1/2020/NĐ-CP về sách|66.7/2025/NQ-CP|66.7/2025/nq-cp"}},
           // the capital behind the symbol begins the next title, or does not
           {BASIS "Một1/2020/TT-BTCThông tư khác2/2021/TT-BCAquy định mẫu3/2022/QĐ-TTg",
            {"Một|1/2020/TT-BTC|1/2020/tt-btc", "Thông tư khác|2/2021/TT-BCA|2/2021/tt-bca",
             "quy định mẫu|3/2022/QĐ-TTg|3/2022/qđ-ttg"}},
           {BASIS "06/2007/QH12Luật Sách", {"Luật Sách|06/2007/QH12|06/2007/qh12"}},
           {BASIS "Luật Sách năm 201601/2016/QH14",
            {"Luật Sách năm 2016|01/2016/QH14|01/2016/qh14"}},
           {BASIS "Sổ tay nội bộ", {"Sổ tay nội bộ||"}},
           {BASIS "Nghị định Sách.Nghị định 84/2019/NĐ-CP..",
            {"Nghị định Sách.|Nghị định 84/2019/NĐ-CP|84/2019/nđ-cp"}},
           {"", {}},
       }) {
    std::vector<std::string> rows;
    for (const LegalBasis& b : take_apart_legal_basis(c.glued)) {
      rows.push_back(b.title + "|" + b.raw + "|" + b.doc_key);
    }
    EXPECT_EQ(rows, c.rows) << c.glued;
  }
}

#define PAGE "Chọn cơ quan thực hiệnTỉnh/ Thành phốBộ ngành-- Chọn Bộ ngành --Nộp hồ sơ"

TEST(PortalResults, AreTakenApart) {
  for (const TableCase& c : {
           TableCase{
               "Thẻ đọcMã: KQ.G01.000140Từ khóaKhông có thông tinMô tảKhông có thông tin" PAGE,
               {"Thẻ đọc|KQ.G01.000140"}},
           {"Thẻ đọcMã: KQ.G01.000140- Văn bản từ chốiMã: KQ.H52.000004Từ khóaKhông có thông tinMô "
            "tảKhông có thông tin",
            {"Thẻ đọc|KQ.G01.000140", "Văn bản từ chối|KQ.H52.000004"}},
           {"ThẻMã: VBTT", {"Thẻ|VBTT"}},
           {"ThẻMã: 000.00.00.G15-KQ0001Giấy mờiMã: KQ-G01.000001",
            {"Thẻ|000.00.00.G15-KQ0001", "Giấy mời|KQ-G01.000001"}},
           {"Chỉ có chữ", {"Chỉ có chữ|"}},
           {"Không có thông tin", {}},
           {"", {}},
       }) {
    std::vector<std::string> rows;
    for (const ProcedureResult& r : take_apart_results(c.glued).results) {
      rows.push_back(r.text + "|" + r.result_code);
    }
    EXPECT_EQ(rows, c.rows) << c.glued;
  }
}

TEST(PortalResults, KeepKeywordsAndDescriptionButNotThePage) {
  const PortalResults taken =
      take_apart_results("ThẻMã: KQ.G01.000140Từ khóathẻ thư viện\nMô tảThẻ có hạn 5 năm." PAGE);
  EXPECT_THAT(taken.keywords, ElementsAre("thẻ thư viện"));
  EXPECT_EQ(taken.description, "Thẻ có hạn 5 năm.");
}

TEST(PortalValues, LevelsKindsAndApplicants) {
  EXPECT_THAT(levels_of("Cấp bộ, Cấp tỉnh, Cấp Xã, Cấp bộ"),
              ElementsAre(Level::bo, Level::tinh, Level::xa));
  EXPECT_THAT(levels_of("Cấp làng"), IsEmpty());
  using enum Applicant;
  EXPECT_THAT(
      applicants_of("Tổ chức (không bao gồm doanh nghiệp, HTX), Cán bộ, công chức, viên chức"),
      ElementsAre(to_chuc, can_bo_cong_chuc_vien_chuc));
  EXPECT_THAT(
      applicants_of("Doanh nghiệp có vốn đầu tư nước ngoài, Doanh nghiệp Việt Nam, Doanh nghiệp"),
      ElementsAre(doanh_nghiep_fdi, doanh_nghiep));
  EXPECT_THAT(applicants_of("Người ngoài hành tinh, Hợp tác xã"), ElementsAre(khac, hop_tac_xa));
  EXPECT_THAT(applicants_of("Không có thông tin"), IsEmpty());
  EXPECT_EQ(kind_of("TTHC được giao luật quy định chi tiết"),
            ProcedureKind::duoc_luat_giao_quy_dinh_chi_tiet);
  EXPECT_EQ(kind_of("TTHC được luật giao quy định chi tiết"),
            ProcedureKind::duoc_luat_giao_quy_dinh_chi_tiet);
  EXPECT_EQ(kind_of("TTHC không được luật giao cho địa phương quy định"),
            ProcedureKind::khong_duoc_luat_giao);
  EXPECT_EQ(kind_of("Loại khác"), ProcedureKind::loai_khac);
  EXPECT_EQ(kind_of(""), std::nullopt);
  EXPECT_EQ(status_of("Đã công khai"), ProcedureSourceStatus::cong_khai);
  EXPECT_EQ(status_of("Không công khai"), ProcedureSourceStatus::khong_cong_khai);
}

TEST(PortalValues, CodesInEveryForm) {
  for (const char* code :
       {"1.001193", "1001193", "TTHC-1.001193", " 1.001193 ", "1.001193.000.00.00.H61"}) {
    EXPECT_EQ(procedure_code_of(code), "1.001193") << code;
  }
  for (const char* none : {"", "0.001193", "1.00119", "1.001193.", "abc", "1.001193.H61"}) {
    EXPECT_EQ(procedure_code_of(none), "") << none;
  }
}

struct DecisionCase {
  const char* number;
  const char* agency;
  bool usual;
};

TEST(PortalValues, DecisionsTellTheirAgency) {
  for (const DecisionCase& c : {DecisionCase{"4864/QĐ-BCA-C06", "Bộ Công an", true},
                                {"12/QĐ-NHNN", "Ngân hàng Nhà nước Việt Nam", true},
                                {"QĐ/0001-BCA", "Bộ Công an", false},
                                {"QĐ2338-BTP", "Bộ Tư pháp", false},
                                {"3713/QD-BTP", "Bộ Tư pháp", false},
                                {"SỐ 64/QĐ-NHNN", "Ngân hàng Nhà nước Việt Nam", false},
                                {"1075a/QĐ-NHNN", "Ngân hàng Nhà nước Việt Nam", false},
                                {"7/QĐ-XYZ", "XYZ", true},
                                {"9303", "", false}}) {
    EXPECT_EQ(agency_of_decision(c.number), c.agency) << c.number;
    EXPECT_EQ(is_usual_decision(c.number), c.usual) << c.number;
  }
  EXPECT_EQ(decision_key_of("UBND tỉnh Mẫu", parse_iso_date("2025-12-04"),
                            "2226/QĐ-UBND. ngày 04/12/2025"),
            "UBND tỉnh Mẫu|2025-12-04|2226|QĐ-UBND");
  EXPECT_EQ(decision_key_of("", std::nullopt, "9303"), "9303");
}

TEST(PortalValues, AgenciesArePartedAtAgencies) {
  EXPECT_THAT(
      agencies_of("Công an cấp Xã, Cục Trật tự, xã hội, Sở Văn hóa, Thể thao và Du lịch"),
      ElementsAre("Công an cấp Xã", "Cục Trật tự, xã hội", "Sở Văn hóa, Thể thao và Du lịch"));
  EXPECT_THAT(agencies_of("Không có thông tin"), IsEmpty());
}

}  // namespace
}  // namespace tracuu::corpus
