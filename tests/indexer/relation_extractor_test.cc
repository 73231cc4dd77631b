// What sentences of legal style say their document does to others.

#include "indexer/relation_extractor.h"

#include <string>

#include <gtest/gtest.h>

namespace tracuu::indexer {
namespace {

std::string shown(const std::string& text) {
  const analyzers::TextTerms terms = analyzers::VietnameseAnalyzer().analyze(text);
  std::string joined;
  for (const RelationCandidate& relation : extract_relations(text, terms)) {
    EXPECT_LE(relation.begin, relation.target.begin);
    EXPECT_LE(relation.target.end, relation.end);
    EXPECT_LE(relation.end, text.size());
    if (!joined.empty()) joined += " | ";
    joined += std::string(corpus::to_name(relation.kind)) + " " + to_string(relation.target);
    if (relation.date) joined += " @" + relation.date->day_term();
  }
  return joined;
}

TEST(RelationExtractor, Sentences) {
  const struct {
    const char* text;
    const char* relations;
  } cases[] = {
      {"Căn cứ Luật Hộ tịch ngày 20 tháng 11 năm 2014;", "can_cu luật \"Hộ tịch\" ngày 2014-11-20"},
      {"Căn cứ Nghị định số 63/2010/NĐ-CP; căn cứ Nghị định số 61/2018/NĐ-CP;",
       "can_cu nghị định 63/2010/NĐ-CP | can_cu nghị định 61/2018/NĐ-CP"},
      {"Căn cứ Luật sửa đổi, bổ sung một số điều của Luật Đất đai năm 2018;",
       "can_cu luật \"sửa đổi, bổ sung một số điều của Luật Đất đai\" năm 2018"},
      {"Căn cứ Điều 5 Luật này, cơ quan đăng ký giải quyết.", ""},
      {"Sửa đổi, bổ sung khoản 2 Điều 5 Nghị định số 63/2010/NĐ-CP như sau:",
       "sua_doi_bo_sung nghị định 63/2010/NĐ-CP #dieu:5/khoan:2"},
      {"Nghị định này sửa đổi, bổ sung một số điều của Nghị định số 63/2010/NĐ-CP.",
       "sua_doi_bo_sung nghị định 63/2010/NĐ-CP"},
      {"Bổ sung Điều 5a vào sau Điều 5 Thông tư số 01/2018/TT-VPCP.",
       "sua_doi_bo_sung thông tư 1/2018/TT-VPCP #dieu:5"},
      {"Điều 1. Sửa đổi một số điều của Nghị định số 63/2010/NĐ-CP như sau:\n1. Sửa đổi khoản 2 "
       "Điều 5.\n2. Bãi bỏ Điều 7.",
       "sua_doi_bo_sung nghị định 63/2010/NĐ-CP | sua_doi_bo_sung nghị định 63/2010/NĐ-CP "
       "#dieu:5/khoan:2 | bai_bo nghị định 63/2010/NĐ-CP #dieu:7"},
      {"Điều 8 Nghị định số 63/2010/NĐ-CP được sửa đổi, bổ sung như sau:",
       "sua_doi_bo_sung nghị định 63/2010/NĐ-CP #dieu:8"},
      {"Nghị định này thay thế Nghị định số 61/2018/NĐ-CP.", "thay_the nghị định 61/2018/NĐ-CP"},
      {"Thông tư này có hiệu lực từ ngày 01 tháng 7 năm 2025 và thay thế Thông tư số "
       "01/2018/TT-VPCP.",
       "thay_the thông tư 1/2018/TT-VPCP @2025-07-01"},
      {"Thông tư số 01/2018/TT-VPCP được thay thế bằng Thông tư này.",
       "thay_the thông tư 1/2018/TT-VPCP"},
      {"Thay thế Mẫu số 01 ban hành kèm theo Thông tư số 04/2020/TT-BTP.",
       "thay_the thông tư 4/2020/TT-BTP #mau:1"},
      {"Thay thế cụm từ tại Điều 5 Nghị định số 23/2015/NĐ-CP.",
       "sua_doi_bo_sung nghị định 23/2015/NĐ-CP #dieu:5"},
      {"Bãi bỏ khoản 3 Điều 6 và Điều 9 Nghị định số 23/2015/NĐ-CP.",
       "bai_bo nghị định 23/2015/NĐ-CP #dieu:6/khoan:3 #dieu:9"},
      {"Bãi bỏ các văn bản sau:\na) Thông tư số 01/2018/TT-VPCP;\nb) Thông tư số "
       "02/2017/TT-VPCP.",
       "bai_bo thông tư 1/2018/TT-VPCP | bai_bo thông tư 2/2017/TT-VPCP"},
      {"Quyết định số 24/2024/QĐ-UBND hết hiệu lực kể từ ngày 1/3/2025.",
       "bai_bo quyết định 24/2024/QĐ-UBND @2025-03-01"},
      {"Điều 4 Nghị định số 23/2015/NĐ-CP bị bãi bỏ.", "bai_bo nghị định 23/2015/NĐ-CP #dieu:4"},
      {"Thông tư này quy định chi tiết Điều 5 Luật Hộ tịch năm 2014.",
       "quy_dinh_chi_tiet luật \"Hộ tịch\" năm 2014 #dieu:5"},
      {"Thông tư này hướng dẫn thi hành Nghị định số 123/2015/NĐ-CP.",
       "quy_dinh_chi_tiet nghị định 123/2015/NĐ-CP"},
      {"Hướng dẫn áp dụng Điều 2 Nghị quyết số 202/2025/QH15.",
       "huong_dan_ap_dung nghị quyết 202/2025/QH15 #dieu:2"},
      {"Đính chính Phụ lục II kèm theo Thông tư số 04/2020/TT-BTP.",
       "dinh_chinh thông tư 4/2020/TT-BTP #phuluc:2"},
      {"Ngưng hiệu lực thi hành Điều 3 Nghị định số 01/2021/NĐ-CP từ ngày 5/5/2025.",
       "tam_ngung_hieu_luc nghị định 1/2021/NĐ-CP #dieu:3 @2025-05-05"},
      {"Đình chỉ việc thi hành Quyết định số 07/2025/QĐ-UBND.",
       "dinh_chi_thi_hanh quyết định 7/2025/QĐ-UBND"},
      // What others do, what is supposed, what is quoted, what is only mentioned.
      {"Điều 8 Nghị định số 63/2010/NĐ-CP được sửa đổi, bổ sung theo Nghị định số 92/2017/NĐ-CP "
       "vẫn áp dụng.",
       ""},
      {"Thực hiện theo Nghị định số 63/2010/NĐ-CP đã được sửa đổi, bổ sung tại Điều 1 Nghị định "
       "số 48/2013/NĐ-CP.",
       ""},
      {"Sửa đổi Điều 8 Nghị định số 63/2010/NĐ-CP đã được sửa đổi, bổ sung bởi Nghị định số "
       "92/2017/NĐ-CP.",
       "sua_doi_bo_sung nghị định 63/2010/NĐ-CP #dieu:8"},
      {"Nghị định số 92/2017/NĐ-CP sửa đổi, bổ sung một số điều của Nghị định số 63/2010/NĐ-CP.",
       ""},
      {"Trường hợp Nghị định số 63/2010/NĐ-CP được thay thế thì áp dụng văn bản mới.", ""},
      {"Chính phủ quy định chi tiết khoản này.", ""},
      {"Sửa đổi Điều 5 Nghị định số 23/2015/NĐ-CP như sau:\n“Điều 5. Bãi bỏ Thông tư số "
       "03/2008/TT-BTP.”",
       "sua_doi_bo_sung nghị định 23/2015/NĐ-CP #dieu:5"},
      {"Hồ sơ nộp theo Điều 9 Luật Hộ tịch.", ""},
      {"", ""},
  };
  for (const auto& test : cases) EXPECT_EQ(shown(test.text), test.relations) << test.text;
}

}  // namespace
}  // namespace tracuu::indexer
