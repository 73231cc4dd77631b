// What sentences of legal style say their document does to others.

#include "indexer/relation_extractor.h"

#include <string>
#include <utility>

#include <gtest/gtest.h>

namespace tracuu::indexer {
namespace {

std::string shown(RelationExtractor& extractor, TextPlace place, const std::string& text) {
  const analyzers::TextTerms terms = analyzers::VietnameseAnalyzer().analyze(text);
  std::string joined;
  for (const RelationCandidate& relation : extractor.read(place, text, terms)) {
    EXPECT_LE(relation.begin, relation.end);
    EXPECT_LE(relation.end, text.size());
    if (!joined.empty()) joined += " | ";
    joined += std::string(corpus::to_name(relation.kind)) + " " + to_string(relation.target);
    if (relation.partial) joined += " partly";
    for (const analyzers::Provision& kept : relation.kept) joined += " but " + to_string(kept);
    if (relation.from) joined += " @" + relation.from->day_term();
    if (relation.until) joined += ".." + relation.until->day_term();
  }
  return joined;
}

std::string shown(const std::string& text, TextPlace place = TextPlace::body) {
  RelationExtractor extractor;
  return shown(extractor, place, text);
}

TEST(RelationExtractor, Sentences) {
  const struct {
    const char* text;
    const char* relations;
  } cases[] = {
      // What a document rests on.
      {"Căn cứ Luật Hộ tịch ngày 20 tháng 11 năm 2014;", "can_cu luật \"Hộ tịch\" ngày 2014-11-20"},
      {"Căn cứ Nghị định số 63/2010/NĐ-CP; Nghị định số 61/2018/NĐ-CP;",
       "can_cu nghị định 63/2010/NĐ-CP | can_cu nghị định 61/2018/NĐ-CP"},
      {"Căn cứ Luật sửa đổi, bổ sung một số điều của Luật Đất đai năm 2018;",
       "can_cu luật \"sửa đổi, bổ sung một số điều của Luật Đất đai\" năm 2018"},
      {"Căn cứ Thông tư số 01/2018/TT-VPCP hướng dẫn Nghị định số 61/2018/NĐ-CP;",
       "can_cu thông tư 1/2018/TT-VPCP"},
      {"Căn cứ Điều 5 Luật này, cơ quan đăng ký giải quyết.", ""},
      {"Căn cứ Điều 9 Luật Hộ tịch, cơ quan đăng ký giải quyết.",
       "dan_chieu luật \"Hộ tịch\" #dieu:9"},
      // Amending.
      {"Sửa đổi, bổ sung khoản 2 Điều 5 Nghị định số 63/2010/NĐ-CP như sau:",
       "sua_doi_bo_sung nghị định 63/2010/NĐ-CP #dieu:5/khoan:2"},
      {"Nghị định này sửa đổi, bổ sung một số điều của Nghị định số 63/2010/NĐ-CP.",
       "sua_doi_bo_sung nghị định 63/2010/NĐ-CP"},
      {"Bổ sung Điều 5a vào sau Điều 5 Thông tư số 01/2018/TT-VPCP.",
       "sua_doi_bo_sung thông tư 1/2018/TT-VPCP #dieu:5a"},
      {"Bổ sung điểm h vào sau điểm g khoản 1 Điều 41 Thông tư số 01/2018/TT-VPCP.",
       "sua_doi_bo_sung thông tư 1/2018/TT-VPCP #dieu:41/khoan:1/diem:h"},
      {"Điều 1. Sửa đổi một số điều của Nghị định số 63/2010/NĐ-CP như sau:\n1. Sửa đổi khoản 2 "
       "Điều 5.\n2. Bãi bỏ Điều 7.\n3. Khoản 1 Điều 8 được sửa đổi như sau:\nMức phí theo Điều 4 "
       "Luật Phí và lệ phí.",
       "sua_doi_bo_sung nghị định 63/2010/NĐ-CP | sua_doi_bo_sung nghị định 63/2010/NĐ-CP "
       "#dieu:5/khoan:2 | bai_bo nghị định 63/2010/NĐ-CP #dieu:7 | sua_doi_bo_sung nghị định "
       "63/2010/NĐ-CP #dieu:8/khoan:1"},
      {"Sửa đổi khoản 2 và bãi bỏ khoản 3 Điều 5 Nghị định số 63/2010/NĐ-CP.",
       "sua_doi_bo_sung nghị định 63/2010/NĐ-CP #dieu:5/khoan:2 | bai_bo nghị định 63/2010/NĐ-CP "
       "#dieu:5/khoan:3"},
      {"Điều 8 Nghị định số 63/2010/NĐ-CP được sửa đổi, bổ sung như sau:",
       "sua_doi_bo_sung nghị định 63/2010/NĐ-CP #dieu:8"},
      {"Sửa đổi, bổ sung, bãi bỏ một số điều của Nghị định số 63/2010/NĐ-CP như sau:",
       "sua_doi_bo_sung nghị định 63/2010/NĐ-CP"},
      {"Bãi bỏ, sửa đổi, bổ sung một số điều của Nghị định số 63/2010/NĐ-CP như sau:",
       "sua_doi_bo_sung nghị định 63/2010/NĐ-CP"},
      {"Bỏ cụm từ “hai” tại Điều 5 Nghị định số 23/2015/NĐ-CP.",
       "sua_doi_bo_sung nghị định 23/2015/NĐ-CP #dieu:5"},
      {"Thay thế cụm từ “một” bằng cụm từ “hai” tại Điều 5 Nghị định số 23/2015/NĐ-CP.",
       "sua_doi_bo_sung nghị định 23/2015/NĐ-CP #dieu:5"},
      {"Sửa đổi, bổ sung mục 7 thuộc Phụ lục IV ban hành kèm theo Luật Đầu tư năm 2020 như sau:",
       "sua_doi_bo_sung luật \"Đầu tư\" năm 2020 #phuluc:4/muc:7"},
      {"1. Sửa đổi một số khoản của Điều 9 Nghị định số 63/2010/NĐ-CP như sau:\na) Sửa đổi khoản 1 "
       "như sau:\n“1. Một.”;",
       "sua_doi_bo_sung nghị định 63/2010/NĐ-CP #dieu:9 | sua_doi_bo_sung nghị định 63/2010/NĐ-CP "
       "#dieu:9/khoan:1"},
      // Replacing, repealing.
      {"Nghị định này thay thế Nghị định số 61/2018/NĐ-CP.", "thay_the nghị định 61/2018/NĐ-CP"},
      {"Thông tư này có hiệu lực từ ngày 01 tháng 7 năm 2025 và thay thế Thông tư số "
       "01/2018/TT-VPCP.",
       "thay_the thông tư 1/2018/TT-VPCP @2025-07-01"},
      {"1. Thông tư này có hiệu lực từ ngày 01 tháng 7 năm 2025.\n2. Thông tư số 01/2018/TT-VPCP "
       "hết "
       "hiệu lực kể từ ngày Thông tư này có hiệu lực.",
       "bai_bo thông tư 1/2018/TT-VPCP @2025-07-01"},
      {"Thông tư này thay thế Thông tư số 01/2018/TT-VPCP. Thông tư số 02/2017/TT-VPCP vẫn áp "
       "dụng.",
       "thay_the thông tư 1/2018/TT-VPCP | dan_chieu thông tư 2/2017/TT-VPCP"},
      {"Thông tư số 01/2018/TT-VPCP được thay thế bằng Thông tư này.",
       "thay_the thông tư 1/2018/TT-VPCP"},
      {"Thay thế Mẫu số 01 ban hành kèm theo Thông tư số 04/2020/TT-BTP.",
       "thay_the thông tư 4/2020/TT-BTP #mau:1"},
      {"Thay thế khoản 2 Điều 5 Thông tư số 04/2020/TT-BTP.",
       "thay_the thông tư 4/2020/TT-BTP #dieu:5/khoan:2"},
      {"Bãi bỏ khoản 3 Điều 6 và Điều 9 Nghị định số 23/2015/NĐ-CP.",
       "bai_bo nghị định 23/2015/NĐ-CP #dieu:6/khoan:3 #dieu:9"},
      {"Bãi bỏ các văn bản sau:\na) Thông tư số 01/2018/TT-VPCP;\nb) Thông tư số "
       "02/2017/TT-VPCP.\n2. Thông tư số 03/2017/TT-VPCP vẫn được áp dụng.",
       "bai_bo thông tư 1/2018/TT-VPCP | bai_bo thông tư 2/2017/TT-VPCP | dan_chieu thông tư "
       "3/2017/TT-VPCP"},
      {"Các văn bản sau hết hiệu lực kể từ ngày 01/3/2025:\n- Thông tư số 01/2018/TT-VPCP hướng "
       "dẫn "
       "Nghị định số 61/2018/NĐ-CP;\n- Điều 2 Thông tư số 02/2017/TT-VPCP.",
       "bai_bo thông tư 1/2018/TT-VPCP @2025-03-01 | bai_bo thông tư 2/2017/TT-VPCP #dieu:2 "
       "@2025-03-01"},
      {"Thay thế Thông tư số 01/2018/TT-VPCP; Thông tư số 02/2017/TT-VPCP.",
       "thay_the thông tư 1/2018/TT-VPCP | thay_the thông tư 2/2017/TT-VPCP"},
      {"Thông tư số 01/2018/TT-VPCP; Thông tư số 02/2017/TT-VPCP hết hiệu lực.",
       "bai_bo thông tư 1/2018/TT-VPCP | bai_bo thông tư 2/2017/TT-VPCP"},
      {"Quyết định số 24/2024/QĐ-UBND hết hiệu lực kể từ ngày 1/3/2025.",
       "bai_bo quyết định 24/2024/QĐ-UBND @2025-03-01"},
      {"Thông tư số 01/2018/TT-VPCP hết hiệu lực kể từ ngày 1/3/2025, trừ Điều 4 và khoản 2 Điều "
       "5.",
       "bai_bo thông tư 1/2018/TT-VPCP but dieu:4 but dieu:5/khoan:2 @2025-03-01"},
      {"Bãi bỏ các quy định về phí tại Thông tư số 01/2018/TT-VPCP.",
       "bai_bo thông tư 1/2018/TT-VPCP partly"},
      {"Bãi bỏ quy định tại khoản 1 Điều 12 Thông tư số 01/2018/TT-VPCP.",
       "bai_bo thông tư 1/2018/TT-VPCP #dieu:12/khoan:1"},
      {"Bãi bỏ Quy định về lưu trữ ban hành kèm theo Quyết định số 24/2024/QĐ-UBND.",
       "bai_bo quyết định 24/2024/QĐ-UBND"},
      {"Điều 4 Nghị định số 23/2015/NĐ-CP bị bãi bỏ.", "bai_bo nghị định 23/2015/NĐ-CP #dieu:4"},
      {"Bãi bỏ Thông tư số 01/2018/TT-VPCP sửa đổi Thông tư số 02/2017/TT-VPCP và Thông tư số "
       "03/2017/TT-VPCP.",
       "bai_bo thông tư 1/2018/TT-VPCP"},
      {"Bãi bỏ Thông tư số 01/2018/TT-VPCP hướng dẫn Luật Hộ tịch và Thông tư số 03/2017/TT-VPCP.",
       "bai_bo thông tư 1/2018/TT-VPCP | bai_bo thông tư 3/2017/TT-VPCP"},
      // Where the title of a document ends.
      {"Bãi bỏ Thông tư số 01/2018/TT-VPCP quy định về lưu trữ và Quyết định số 970/QĐ-VPCP.",
       "bai_bo thông tư 1/2018/TT-VPCP | bai_bo quyết định 970/QĐ-VPCP"},
      {"Nghị định số 12/2010/NĐ-CP ngày 1/2/2010 sửa đổi Nghị định số 11/2009/NĐ-CP và Nghị định "
       "số "
       "13/2012/NĐ-CP ngày 3/4/2012 về hội hết hiệu lực.",
       "bai_bo nghị định 12/2010/NĐ-CP ngày 2010-02-01 | bai_bo nghị định 13/2012/NĐ-CP ngày "
       "2012-04-03"},
      {"Theo Nghị định số 12/2010/NĐ-CP sửa đổi Nghị định số 11/2009/NĐ-CP ngày 1/2/2009 về phí, "
       "Thông tư số 39/2014/TT-BTC.",
       "dan_chieu nghị định 12/2010/NĐ-CP | dan_chieu thông tư 39/2014/TT-BTC"},
      {"Thực hiện theo Nghị định số 12/2010/NĐ-CP về bảo vệ thì phải theo Nghị định số "
       "9/2008/NĐ-CP.",
       "dan_chieu nghị định 12/2010/NĐ-CP | dan_chieu nghị định 9/2008/NĐ-CP"},
      {"Theo Điều 4 Nghị định số 12/2010/NĐ-CP về phí được để lại theo Điều 5 Nghị định số "
       "12/2010/NĐ-CP.",
       "dan_chieu nghị định 12/2010/NĐ-CP #dieu:4 | dan_chieu nghị định 12/2010/NĐ-CP #dieu:5"},
      {"Nghị định số 12/2010/NĐ-CP về hội và các quy định về quỹ trong Nghị định số 9/2008/NĐ-CP "
       "về "
       "đầu tư hết hiệu lực.",
       "bai_bo nghị định 12/2010/NĐ-CP | bai_bo nghị định 9/2008/NĐ-CP partly"},
      {"Bãi bỏ Thông tư số 30/2017/TT-BTC sửa đổi, bãi bỏ một số quy định của Thông tư số "
       "23/2007/TT-BTC.",
       "bai_bo thông tư 30/2017/TT-BTC"},
      {"Thay thế Quyết định số 27/2013/QĐ-TTg quy định về hội (sau đây gọi là Quyết định số "
       "27/2013/QĐ-TTg) và Quyết định số 42/2017/QĐ-TTg.",
       "thay_the quyết định 27/2013/QĐ-TTg | thay_the quyết định 42/2017/QĐ-TTg"},
      // What a sentence goes on with.
      {"Các văn bản sau hết hiệu lực:\na) Điều 6; khoản 3 Điều 7 Nghị định số 11/2015/NĐ-CP.",
       "bai_bo nghị định 11/2015/NĐ-CP #dieu:6 | bai_bo nghị định 11/2015/NĐ-CP #dieu:7/khoan:3"},
      {"Thay thế các Thông tư: số 15/2009/TT-VPCP quy định về phí; số 29/2009/TT-VPCP sửa đổi "
       "Thông "
       "tư số 15/2009/TT-VPCP.",
       "thay_the 15/2009/TT-VPCP | thay_the 29/2009/TT-VPCP"},
      {"Thay thế Nghị định số 7/2007/NĐ-CP về hội; các quy định về quỹ tại Nghị định số "
       "75/2000/NĐ-CP về đầu tư.",
       "thay_the nghị định 7/2007/NĐ-CP | thay_the nghị định 75/2000/NĐ-CP partly"},
      {"Bãi bỏ một số điều của Thông tư số 25/2016/TT-BCT, Thông tư số 39/2015/TT-BCT.",
       "bai_bo thông tư 25/2016/TT-BCT partly | bai_bo thông tư 39/2015/TT-BCT partly"},
      {"Các quy định trước đây trái với Nghị định này và các quy định sau đây hết hiệu lực:\na) "
       "Điều "
       "6 Nghị định số 11/2015/NĐ-CP.",
       "bai_bo nghị định 11/2015/NĐ-CP #dieu:6"},
      {"Luật Điện ảnh số 62/2006/QH11 đã được sửa đổi theo Luật số 31/2009/QH12 hết hiệu lực.",
       "dan_chieu luật 31/2009/QH12 | bai_bo luật \"Điện ảnh\" 62/2006/QH11"},
      {"Thông tư số 01/2018/TT-VPCP hết hiệu lực từ ngày 1/3/2025; riêng Điều 4 tiếp tục có hiệu "
       "lực "
       "đến hết ngày 31/12/2025.",
       "bai_bo thông tư 1/2018/TT-VPCP but dieu:4 @2025-03-01"},
      {"Luật này có hiệu lực từ ngày 1/6/2015, trừ Điều 4 thì có hiệu lực từ ngày 1/2/2015.\n2. "
       "Luật "
       "này thay thế Luật số 33/2002/QH10.",
       "thay_the luật 33/2002/QH10 @2015-06-01"},
      {"Thông tư có hiệu lực từ ngày 06/10/2014 và thay thế Thông tư số 294/2003/TT-BQP.",
       "thay_the thông tư 294/2003/TT-BQP @2014-10-06"},
      {"Thay thế Mẫu số 1, 2 kèm theo Thông tư số 20/2016/TT-NHNN bằng Mẫu số 3 kèm theo Thông tư "
       "này.",
       "thay_the thông tư 20/2016/TT-NHNN #mau:1 #mau:2"},
      {"Thay cụm từ “một” bằng cụm từ “hai” tại Điều 6 Thông tư số 30/2016/TT-BGTVT.",
       "sua_doi_bo_sung thông tư 30/2016/TT-BGTVT #dieu:6"},
      {"Bãi bỏ biểu mẫu số 92 kèm theo Nghị quyết số 01/2017/NQ-HĐTP.",
       "bai_bo nghị quyết 1/2017/NQ-HĐTP #mau:92 partly"},
      // Others.
      {"Thông tư này quy định chi tiết Điều 5 Luật Hộ tịch năm 2014.",
       "quy_dinh_chi_tiet luật \"Hộ tịch\" năm 2014 #dieu:5"},
      {"Nghị định này quy định chi tiết các điều sau đây của Luật Hộ tịch:\n1. Khoản 2 Điều 3 về "
       "phí;\n2. Điều 9 về hồ sơ.",
       "quy_dinh_chi_tiet luật \"Hộ tịch\" | quy_dinh_chi_tiet luật \"Hộ tịch\" #dieu:3/khoan:2 | "
       "quy_dinh_chi_tiet luật \"Hộ tịch\" #dieu:9"},
      {"Thông tư này hướng dẫn thi hành Nghị định số 123/2015/NĐ-CP.",
       "quy_dinh_chi_tiet nghị định 123/2015/NĐ-CP"},
      {"Nghị quyết này hướng dẫn áp dụng Điều 2 Nghị quyết số 202/2025/QH15.",
       "huong_dan_ap_dung nghị quyết 202/2025/QH15 #dieu:2"},
      {"Nghị quyết này giải thích Điều 2 Luật Thương mại năm 2005.",
       "giai_thich luật \"Thương mại\" năm 2005 #dieu:2"},
      {"Đính chính Phụ lục II kèm theo Thông tư số 04/2020/TT-BTP.",
       "dinh_chinh thông tư 4/2020/TT-BTP #phuluc:2"},
      {"Ngưng hiệu lực thi hành Điều 3 Nghị định số 01/2021/NĐ-CP từ ngày 5/5/2025 đến hết ngày "
       "31/12/2025.",
       "tam_ngung_hieu_luc nghị định 1/2021/NĐ-CP #dieu:3 @2025-05-05..2025-12-31"},
      {"Đình chỉ việc thi hành Quyết định số 07/2025/QĐ-UBND.",
       "dinh_chi_thi_hanh quyết định 7/2025/QĐ-UBND"},
      // What others do, what is supposed, what is only mentioned: cited.
      {"Điều 8 Nghị định số 63/2010/NĐ-CP được sửa đổi, bổ sung theo Nghị định số 92/2017/NĐ-CP "
       "vẫn áp dụng.",
       "dan_chieu nghị định 92/2017/NĐ-CP | dan_chieu nghị định 63/2010/NĐ-CP #dieu:8"},
      {"Sửa đổi Điều 8 Nghị định số 63/2010/NĐ-CP đã được sửa đổi, bổ sung bởi Nghị định số "
       "92/2017/NĐ-CP.",
       "sua_doi_bo_sung nghị định 63/2010/NĐ-CP #dieu:8 | dan_chieu nghị định 92/2017/NĐ-CP"},
      {"Trường hợp Nghị định số 63/2010/NĐ-CP được thay thế thì áp dụng văn bản mới.",
       "dan_chieu nghị định 63/2010/NĐ-CP"},
      {"Giấy phép cấp theo Nghị định số 63/2010/NĐ-CP hết hiệu lực sau 05 năm.",
       "dan_chieu nghị định 63/2010/NĐ-CP"},
      {"Bộ Tài chính hướng dẫn thi hành Nghị định số 63/2010/NĐ-CP.",
       "dan_chieu nghị định 63/2010/NĐ-CP"},
      {"Bộ Tài chính có trách nhiệm:\na) Sửa đổi, bổ sung Thông tư số 01/2018/TT-VPCP;\nb) Báo "
       "cáo.",
       "dan_chieu thông tư 1/2018/TT-VPCP"},
      {"Sửa đổi hồ sơ theo Điều 9 Luật Hộ tịch.", "dan_chieu luật \"Hộ tịch\" #dieu:9"},
      {"Người nộp hồ sơ theo Điều 3, Điều 9 của Luật Hộ tịch.",
       "dan_chieu luật \"Hộ tịch\" #dieu:3 #dieu:9"},
      {"Thực hiện theo Thông tư số 01/2018/TT-VPCP (được sửa đổi tại Thông tư số 02/2019/TT-VPCP).",
       "dan_chieu thông tư 1/2018/TT-VPCP | dan_chieu thông tư 2/2019/TT-VPCP"},
      {"Theo Nghị định số .../2026/NĐ-CP của Chính phủ.", ""},
      {"Lập biên bản theo mẫu số 01/TB-VPCP.", ""},
      {"Chính phủ quy định chi tiết khoản này.", ""},
      {"Sửa đổi Điều 5 Nghị định số 23/2015/NĐ-CP như sau:\n“Điều 5. Bãi bỏ Thông tư số "
       "03/2008/TT-BTP.”",
       "sua_doi_bo_sung nghị định 23/2015/NĐ-CP #dieu:5"},
      {"Sửa đổi Điều 5 Nghị định số 23/2015/NĐ-CP: \"Theo “mẫu” của Thông tư số 03/2008/TT-BTP\".",
       "sua_doi_bo_sung nghị định 23/2015/NĐ-CP #dieu:5"},
      {"", ""},
  };
  for (const auto& test : cases) EXPECT_EQ(shown(test.text), test.relations) << test.text;
}

TEST(RelationExtractor, Titles) {
  const struct {
    const char* title;
    const char* relations;
  } cases[] = {
      {"Về việc sửa đổi, bổ sung một số điều của Nghị định số 63/2010/NĐ-CP",
       "sua_doi_bo_sung nghị định 63/2010/NĐ-CP"},
      {"Quy định phí và sửa đổi Điều 3 Thông tư số 01/2018/TT-VPCP",
       "sua_doi_bo_sung thông tư 1/2018/TT-VPCP #dieu:3"},
      {"Quy định chi tiết một số điều của Luật Phòng, chống ma túy và biện pháp thi hành",
       "quy_dinh_chi_tiet luật \"Phòng, chống ma túy\""},
      {"Quy định hồ sơ theo Luật Hộ tịch", "dan_chieu luật \"Hộ tịch\""},
  };
  for (const auto& test : cases) {
    EXPECT_EQ(shown(test.title, TextPlace::title), test.relations) << test.title;
  }
}

// "Hiệu lực và trách nhiệm thi hành" heads what the document itself ends, not the duties of others.
TEST(RelationExtractor, HeadingOfTheLastArticle) {
  for (const auto& [heading, relations] :
       {std::pair("Hiệu lực và trách nhiệm thi hành", "bai_bo nghị định 22/2013/NĐ-CP #dieu:2"),
        std::pair("Trách nhiệm của Bộ Tài chính", "dan_chieu nghị định 22/2013/NĐ-CP #dieu:2")}) {
    RelationExtractor extractor;
    extractor.begin_provision();
    shown(extractor, TextPlace::heading, heading);
    EXPECT_EQ(shown(extractor, TextPlace::body, "1. Bãi bỏ Điều 2 Nghị định số 22/2013/NĐ-CP."),
              relations)
        << heading;
  }
}

// A title says whose provisions the articles name, a heading what its items are acted on by.
TEST(RelationExtractor, TextsInOrder) {
  RelationExtractor extractor;
  shown(extractor, TextPlace::title, "Sửa đổi một số điều của Thông tư số 01/2018/TT-VPCP");
  extractor.begin_provision();
  EXPECT_EQ(shown(extractor, TextPlace::heading, "Sửa đổi Điều 5 như sau"),
            "sua_doi_bo_sung thông tư 1/2018/TT-VPCP #dieu:5");
  EXPECT_EQ(shown(extractor, TextPlace::body, "Mức phí theo Luật Phí và lệ phí."), "");
  extractor.begin_provision();
  EXPECT_EQ(shown(extractor, TextPlace::heading, "Bãi bỏ văn bản"), "");
  EXPECT_EQ(shown(extractor, TextPlace::body,
                  "1. Thông tư số 02/2018/TT-VPCP.\n2. Thông tư số 03/2018/TT-VPCP."),
            "bai_bo thông tư 2/2018/TT-VPCP | bai_bo thông tư 3/2018/TT-VPCP");
}

TEST(RelationExtractor, FrontOfAConsolidatedText) {
  RelationExtractor extractor(true);
  EXPECT_EQ(
      shown(extractor, TextPlace::front,
            "Nghị định số 63/2010/NĐ-CP ngày 08 tháng 6 năm 2010 của Chính phủ về kiểm soát thủ "
            "tục, được sửa đổi, bổ sung bởi:\nNghị định số 48/2013/NĐ-CP của Chính phủ."),
      "hop_nhat nghị định 63/2010/NĐ-CP ngày 2010-06-08 | hop_nhat nghị định 48/2013/NĐ-CP");
}

// Quotation marks without an end, without number: one pass all the same.
TEST(RelationExtractor, HostileTextTakesNoLonger) {
  for (const std::string piece :
       {"“ Điều 5 Nghị định số 63/2010/NĐ-CP; ", "bổ sung khoản 1 vào sau khoản 2 ",
        "thay thế Thông tư số 01/2018/TT-VPCP, trừ Điều 5 Thông tư số 01/2018/TT-VPCP, "}) {
    std::string text;
    for (int i = 0; i < 10'000; ++i) text += piece;
    RelationExtractor extractor;
    const analyzers::TextTerms terms = analyzers::VietnameseAnalyzer().analyze(text);
    EXPECT_LE(extractor.read(TextPlace::body, text, terms).size(), 20'000u) << piece;
  }
}

}  // namespace
}  // namespace tracuu::indexer
