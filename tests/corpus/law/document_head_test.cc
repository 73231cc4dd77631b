#include "corpus/law/document_head.h"

#include <gtest/gtest.h>

#include "tests/corpus/law/read_one.h"

namespace tracuu::corpus {
namespace {

struct HeadCase {
  std::string_view notation;
  std::string_view key;
  std::string_view title;
};

// The same law behind every heading.
constexpr std::string_view kText =
    "\nĐiều 1. Phạm vi\nQuy định về phí.\nĐiều 2. Thi hành\nKể từ ngày ký.\n";

TEST(DocumentHead, IsReadInEveryOrder) {
  const HeadCase cases[] = {
      {"| ỦY BAN NHÂN DÂN\\nTỈNH LONG AN\\n------- | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\\nĐộc lập "
       "- Tự "
       "do - Hạnh phúc |\n| Số: 12/2024/QĐ-UBND | Long An, ngày 03 tháng 02 năm 2024 |\n\nQUYẾT "
       "ĐỊNH\n"
       "Ban hành mức thu phí\nỦY BAN NHÂN DÂN TỈNH LONG AN\nCăn cứ Luật Phí và lệ phí;\nQUYẾT "
       "ĐỊNH:",
       "12/2024/qđ-ubnd|ubnd tỉnh long an|2024-02-03", "Quyết định Ban hành mức thu phí"},
      {"CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\nBỘ TÀI CHÍNH\nSố: "
       "9/2023/TT-BTC\n"
       "Hà Nội, ngày 8\ntháng 2 năm 2023\nTHÔNG TƯ\nHướng dẫn kê khai phí\nCăn cứ Luật Phí;",
       "9/2023/tt-btc", "Thông tư Hướng dẫn kê khai phí"},
      {"QUỐC HỘI\nLuật số: 99/2022/QH15\nHà Nội, ngày 15 tháng 11 năm 2022\nLUẬT\nPHÍ VÀ LỆ "
       "PHÍ\nCăn cứ "
       "Hiến pháp nước Cộng hòa xã hội chủ nghĩa Việt Nam;\nQuốc hội ban hành Luật Phí và lệ phí.",
       "99/2022/qh15", "LUẬT PHÍ VÀ LỆ PHÍ"},
      {"NGHỊ ĐỊNH\ncủa Chính phủ số 7/1997/NĐ-CP ngày 23 tháng 1 năm 1997\nvề phí cầu đường\nChính "
       "phủ\n"
       "Căn cứ Luật Tổ chức Chính phủ;\nNghị định:",
       "7/1997/nđ-cp", "Nghị định về phí cầu đường"},
      {"NGHỊ ĐỊNH CỦA CHÍNH PHỦ\nVề phí cầu đường\nSỐ: 8 /1999/NĐ-CP\nCăn cứ Luật;", "8/1999/nđ-cp",
       "Nghị định về phí cầu đường"},
      {"SẮC LỆNH\nCỦA CHỦ TỊCH CHÍNH PHỦ SỐ 90\nNGÀY 2 THÁNG 3 NĂM 1946\nChiểu theo bản tuyên "
       "cáo;\nSẮC:",
       "90|chủ tịch chính phủ|1946-03-02", "Sắc lệnh"},
      {"ỦY BAN NHÂN DÂN TỈNH AN GIANG     CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nSỞ TƯ PHÁP     Độc "
       "lập - "
       "Tự do - Hạnh phúc\nSố:   45 /QĐ-STP     An Giang, ngày 5 tháng 6 năm 2020\nQUYẾT ĐỊNH\nVề "
       "việc "
       "cử cán bộ\nCăn cứ Quyết định số 12/2016/QĐ-UBND ngày 1/2/2016;\nQUYẾT ĐỊNH:",
       "45/qđ-stp|sở tư pháp tỉnh an giang|2020-06-05", "Quyết định về việc cử cán bộ"},
      {"BỘ TÀI CHÍNH - BỘ Y TẾ\nSố: 3/2012/TTLT-BTC-BYT\nHà Nội, ngày 1/2/2012\nTHÔNG TƯ LIÊN "
       "TỊCH\nVề "
       "viện phí\nCăn cứ Luật;",
       "3/2012/ttlt-btc-byt", "Thông tư liên tịch về viện phí"},
      {"QUỐC HỘI\nLuật số: 98/2022/QH15\nLUẬT\nCĂN CƯỚC\nCăn cứ Hiến pháp;", "98/2022/qh15",
       "LUẬT CĂN CƯỚC"},
      {"Thông tư\nliên tịch của Bộ Tài chính -\nBộ Y tế số 6/1998/TTLT-BTC-BYT\nngày 5 tháng 12 "
       "năm "
       "1998 Hướng dẫn viện phí\nCăn cứ Luật;",
       "6/1998/ttlt-btc-byt", "Thông tư liên tịch Hướng dẫn viện phí"},
      // The number of the document it carries out stands at the beginning of a line.
      {"CHÍNH PHỦ\nSố: 5/2001/NĐ-CP\nNGHỊ ĐỊNH\nHướng dẫn thi hành Luật Phí\nsố 04/1998/QH10 ngày "
       "20 "
       "tháng 5 năm 1998\nCăn cứ Luật;",
       "5/2001/nđ-cp",
       "Nghị định Hướng dẫn thi hành Luật Phí số 04/1998/QH10 ngày 20 tháng 5 năm 1998"},
      {"UBND TỈNH CÀ MAU\nSố: 77/UBND-NC\nV/v rà soát phí, lệ phí\nCà Mau, ngày 9 tháng 9 năm "
       "2021\nKính "
       "gửi: Các sở, ban, ngành.",
       "77/ubnd-nc|ubnd tỉnh cà mau|2021-09-09", "Công văn V/v rà soát phí, lệ phí"},
  };
  for (const HeadCase& c : cases) {
    const NormativeDocument document = read_one(std::string(c.notation) + std::string(kText));
    EXPECT_EQ(document.doc_key, c.key) << c.notation;
    EXPECT_EQ(document.title, c.title) << c.notation;
    EXPECT_EQ(ids_of(document), "chinh/dieu-1 chinh/dieu-2") << c.notation;
  }
}

TEST(DocumentHead, WhatIsBlankStaysUnknown) {
  const NormativeDocument draft = read_one(
      "ỦY BAN NHÂN DÂN\nTỈNH LONG AN\nSố:      /QĐ-UBND\nLong An, ngày     tháng 6 năm 2021\nQUYẾT "
      "ĐỊNH\nSửa đổi Quyết định số 5/2019/QĐ-UBND ngày 1/2/2019\nCăn cứ Luật;\nQUYẾT ĐỊNH:\nĐiều "
      "1. "
      "Sửa đổi.");
  EXPECT_EQ(draft.number_display, "Không số");
  EXPECT_EQ(draft.issued_date, std::nullopt);
  EXPECT_TRUE(has_flag(draft, QualityFlag::thieu_so_hieu));
  EXPECT_TRUE(has_flag(draft, QualityFlag::thieu_ngay_ban_hanh));
}

TEST(DocumentHead, TypesIssuersAndRanks) {
  const NormativeDocument decree = read_one(
      "CHÍNH PHỦ\nSố: 1/2024/NĐ-CP\nHà Nội, ngày 2 tháng 1 năm 2024\nNGHỊ ĐỊNH\nVề phí\nĐiều 1. "
      "Phí.");
  EXPECT_EQ(decree.doc_type, DocumentType::nghi_dinh);
  EXPECT_EQ(decree.authority_rank, 5);
  EXPECT_TRUE(decree.is_normative);
  EXPECT_EQ(decree.issuers, std::vector<std::string>{"Chính phủ"});
  EXPECT_EQ(decree.year, 2024);
  const NormativeDocument single = read_one(
      "THỦ TƯỚNG CHÍNH PHỦ\nSố: 7/QĐ-TTg\nHà Nội, ngày 2 tháng 1 năm 2024\nQUYẾT ĐỊNH\nCử cán "
      "bộ\nĐiều "
      "1. Cử ông A.");
  EXPECT_FALSE(single.is_normative);
  EXPECT_EQ(single.issuers, std::vector<std::string>{"Thủ tướng Chính phủ"});
  EXPECT_EQ(single.doc_key, "7/qđ-ttg|thủ tướng chính phủ|2024-01-02");
  const NormativeDocument joint = read_one(
      "BỘ TÀI CHÍNH - BỘ Y TẾ\nSố: 3/2012/TTLT-BTC-BYT\nTHÔNG TƯ LIÊN TỊCH\nVề viện phí\nĐiều 1. "
      "Phí.");
  EXPECT_EQ(joint.issuers, (std::vector<std::string>{"Bộ Tài chính", "Bộ Y tế"}));
}

}  // namespace
}  // namespace tracuu::corpus
