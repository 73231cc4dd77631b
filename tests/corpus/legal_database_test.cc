#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "corpus/json_lines.h"
#include "corpus/legal_relation.h"
#include "corpus/legal_values.h"
#include "tests/corpus/read_all.h"
#include "tests/corpus/temporary_folder.h"

namespace tracuu::corpus {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::SizeIs;

TEST(LegalDatabase, ARowOfItsExportBecomesADocument) {
  TemporaryFolder folder;
  const ReadResult result = read_all(folder.write("x", R"({
    "id": 12345, "title": "Nghị định về thư viện", "so_ky_hieu": "93/2020/NĐ-CP",
    "ngay_ban_hanh": "18/08/2020", "loai_van_ban": "Nghị định", "ngay_co_hieu_luc": "05/10/2020",
    "ngay_het_hieu_luc": null, "nguon_thu_thap": "Công báo số 805", "ngay_dang_cong_bao": "...",
    "nganh": "Văn hóa; Du lịch", "linh_vuc": "Thư viện", "co_quan_ban_hanh": "Chính phủ",
    "chuc_danh": "Thủ tướng", "nguoi_ky": "Nguyễn Văn A", "pham_vi": "Toàn quốc",
    "thong_tin_ap_dung": "", "tinh_trang_hieu_luc": "Hết hiệu lực một phần",
    "content_html": "<p>Điều 1. Phạm vi</p>"})"));
  ASSERT_THAT(result.refused, IsEmpty());
  const auto& d = std::get<NormativeDocument>(result.documents.at(0));
  EXPECT_EQ(d.doc_key, "93/2020/nđ-cp");
  EXPECT_EQ(d.doc_type, DocumentType::nghi_dinh);
  EXPECT_EQ(d.authority_rank, 5);
  EXPECT_EQ(d.effective_from, parse_iso_date("2020-10-05"));
  EXPECT_EQ(d.effective_to, std::nullopt);
  EXPECT_EQ(d.gazette_date, std::nullopt);
  EXPECT_EQ(d.source_status, DocumentSourceStatus::het_hieu_luc_mot_phan);
  EXPECT_THAT(d.sectors, ElementsAre("Văn hóa", "Du lịch"));
  EXPECT_THAT(d.signers, ElementsAre("Nguyễn Văn A"));
  EXPECT_EQ(d.source_ids.at("vbpl"), "12345");
  EXPECT_EQ(d.content_html, "<p>Điều 1. Phạm vi</p>");
  EXPECT_THAT(d.quality_flags, IsEmpty());
  EXPECT_EQ(to_json(parse_document(to_json(result.documents[0]))), to_json(result.documents[0]));
}

TEST(LegalDatabase, AnAnswerOfTheNewSiteGivesItsRelationsToo) {
  TemporaryFolder folder;
  const ReadResult result = read_all(folder.write("x", R"({"data": {
    "id": "a1", "docNum": "45/2025/QĐ-UBND", "title": "Quyết định về thư viện", "docAbs": "Trích yếu",
    "docType": {"id": 7, "name": "Quyết định"}, "agencyName": "UBND tỉnh Vĩnh Long",
    "issueDate": "2025-06-12T00:00:00", "effFrom": "2025-06-01", "effTo": null,
    "effStatus": "Còn hiệu lực", "documentMajors": [{"name": "Văn hóa"}], "documentFields": [],
    "documentIssues": [{"signerName": "Trần B", "position": "Chủ tịch"}],
    "references": [{"docNum": "12/2019/QĐ-UBND", "referenceType": 12},
                   {"docNum": "46/2019/QH14", "referenceType": "Căn cứ ban hành"},
                   {"docNum": "1/2020/NĐ-CP", "referenceType": "Liên quan"}]}})"));
  ASSERT_THAT(result.refused, IsEmpty());
  ASSERT_THAT(result.documents, SizeIs(3));
  const auto& d = std::get<NormativeDocument>(result.documents[0]);
  EXPECT_EQ(d.doc_key, "45/2025/qđ-ubnd|ubnd tỉnh vĩnh long|2025-06-12");
  EXPECT_EQ(d.doc_type, DocumentType::quyet_dinh);
  EXPECT_THAT(d.signer_titles, ElementsAre("Chủ tịch"));
  EXPECT_THAT(d.quality_flags,
              ElementsAre(QualityFlag::hieu_luc_truoc_ban_hanh, QualityFlag::khong_co_chu));
  const auto& replaces = std::get<Relation>(result.documents[1]);
  EXPECT_EQ(replaces.from_key, d.doc_key);
  EXPECT_EQ(replaces.to_key, "12/2019/qđ-ubnd");
  EXPECT_EQ(replaces.kind, RelationKind::thay_the);
  EXPECT_TRUE(replaces.changes_validity);
  EXPECT_FALSE(replaces.resolved);
  EXPECT_EQ(std::get<Relation>(result.documents[2]).kind, RelationKind::can_cu);
}

TEST(LegalDatabase, ARelationRowKnowsWhoActs) {
  struct Case {
    const char* name;
    const char* edge;  // from, kind, to
  };
  constexpr Case kCases[] = {
      {"10", "1 sua_doi_bo_sung 2"},
      {"14", "1 giai_thich 2"},
      {"Văn bản bị thay thế", "1 thay_the 2"},
      {"Văn bản thay thế", "2 thay_the 1"},
      {"Văn bản được HD, QĐ chi tiết", "1 quy_dinh_chi_tiet 2"},
      {"Văn bản HD, QĐ chi tiết", "2 quy_dinh_chi_tiet 1"},
      {"Văn bản căn cứ", "1 can_cu 2"},
      {"Văn bản dẫn chiếu", "1 dan_chieu 2"},
      {"Văn bản hết hiệu lực", "1 bai_bo 2"},
      {"Văn bản quy định hết hiệu lực 1 phần", "2 sua_doi_bo_sung 1"},
      {"Bãi bỏ", "1 bai_bo 2"},
      {"thay_the", "1 thay_the 2"},
  };
  TemporaryFolder folder;
  for (const Case& c : kCases) {
    const ReadResult result = read_all(folder.write(
        "x", R"({"doc_id":"1","other_doc_id":2,"relationship":")" + std::string(c.name) + "\"}"));
    ASSERT_THAT(result.documents, SizeIs(1)) << c.name;
    const auto& r = std::get<Relation>(result.documents[0]);
    const auto id = [](const std::string& key) { return key.substr(key.find(':') + 1); };
    EXPECT_EQ(id(r.from_key) + " " + std::string(to_name(r.kind)) + " " + id(r.to_key), c.edge)
        << c.name;
    EXPECT_EQ(r.origin, RelationOrigin::cong_du_lieu);
  }
  EXPECT_THAT(read_all(folder.write("x", R"({"doc":"1","other":"2","relationship":"13"})")).refused,
              ElementsAre(HasSubstr("relationship: no relation we know")));
}

TEST(LegalValues, AreReadAsSourcesWriteThem) {
  EXPECT_EQ(any_date("5/6/2020"), parse_iso_date("2020-06-05"));
  EXPECT_EQ(any_date("2020-06-05 00:00:00"), parse_iso_date("2020-06-05"));
  EXPECT_EQ(any_date("20200605"), parse_iso_date("2020-06-05"));
  EXPECT_EQ(any_date("5.6"), std::nullopt);
  EXPECT_EQ(document_status_of("Văn bản đang có hiệu lực"), DocumentSourceStatus::con_hieu_luc);
  EXPECT_EQ(document_status_of("Văn bản còn hiệu lực một phần"),
            DocumentSourceStatus::het_hieu_luc_mot_phan);
  EXPECT_EQ(document_status_of("Văn bản hết hiệu lực"), DocumentSourceStatus::het_hieu_luc_toan_bo);
  EXPECT_EQ(document_status_of("Chưa có hiệu lực"), DocumentSourceStatus::chua_co_hieu_luc);
  EXPECT_EQ(document_status_of("Lạ"), DocumentSourceStatus::khong_ro);
  EXPECT_EQ(document_status_of(" "), std::nullopt);
  EXPECT_EQ(document_key("63/2010/NĐ-CP", "Chính phủ", {}), "63/2010/nđ-cp");
  EXPECT_EQ(document_key("14/CT-UBND", "", parse_iso_date("2020-06-05")), "14/ct-ubnd||2020-06-05");
}

}  // namespace
}  // namespace tracuu::corpus
