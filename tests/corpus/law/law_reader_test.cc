#include "corpus/law/law_reader.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "corpus/json_lines.h"
#include "tests/corpus/law/read_one.h"

namespace tracuu::corpus {
namespace {

using testing::HasSubstr;
using testing::Not;

constexpr std::string_view kDecision = R"(
[=] Trang chủ > Văn bản
| ỦY BAN NHÂN DÂN\nTỈNH LONG AN | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc |
| Số: 12/2024/QĐ-UBND | Long An, ngày 03 tháng 02 năm 2024 |

QUYẾT ĐỊNH
Ban hành Quy chế thu phí
ỦY BAN NHÂN DÂN TỈNH LONG AN
Căn cứ Luật Phí và lệ phí;
QUYẾT ĐỊNH:
Điều 1. Ban hành kèm theo Quyết định này Quy chế thu phí.
Điều 2. Quyết định này có hiệu lực từ ngày 15 tháng 02 năm 2024./.
| Nơi nhận:\n- Như Điều 2;\n- Lưu: VT. | TM. ỦY BAN NHÂN DÂN\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\n(Đã ký)\nLê Thị Hoa |
[^1] 1 Sửa đổi năm 2025.

QUY CHẾ
Thu phí trên địa bàn tỉnh
(Ban hành kèm theo Quyết định số 12/2024/QĐ-UBND ngày 03/02/2024)
Chương I
QUY ĐỊNH CHUNG
Điều 1. Phạm vi
Quy chế này áp dụng ở tỉnh.
Điều 2. Mức thu
| TT | Loại | Mức |
| 1 | Phí | 8.000 |
)";

TEST(LawReader, ADecisionWithARegulation) {
  const NormativeDocument document = read_one(kDecision);
  EXPECT_EQ(ids_of(document),
            "chinh/dieu-1 chinh/dieu-2 kem-theo-1/doan-1 kem-theo-1/dieu-1 kem-theo-1/dieu-2 "
            "chinh/doan-1");
  EXPECT_EQ(document.effective_from, parse_iso_date("2024-02-15"));
  EXPECT_EQ(document.signers, std::vector<std::string>{"Lê Thị Hoa"});
  EXPECT_EQ(document.signer_titles,
            (std::vector<std::string>{"TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"}));
  EXPECT_THAT(document.back_matter, HasSubstr("- Như Điều 2;"));
  EXPECT_THAT(document.front_matter, HasSubstr("Căn cứ Luật Phí và lệ phí;"));
  EXPECT_THAT(document.front_matter, Not(HasSubstr("CỘNG HÒA")));
  EXPECT_THAT(document.front_matter, Not(HasSubstr("Trang chủ")));
  const Provision* rates = find(document, "kem-theo-1/dieu-2");
  ASSERT_NE(rates, nullptr);
  EXPECT_EQ(rates->heading, "Mức thu");
  EXPECT_EQ(rates->text, "TT | Loại | Mức\n1 | Phí | 8.000");
  EXPECT_EQ(rates->ancestors, std::vector<std::string>{"Chương I. QUY ĐỊNH CHUNG"});
  EXPECT_EQ(rates->body_title, "QUY CHẾ Thu phí trên địa bàn tỉnh");
  EXPECT_EQ(find(document, "chinh/doan-1")->text, "1 Sửa đổi năm 2025.");
  EXPECT_TRUE(document.quality_flags.empty());
}

TEST(LawReader, TheStatesNameInASentenceIsText) {
  const NormativeDocument document = read_one(
      "QUỐC HỘI\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\nLuật số: "
      "1/2024/QH15\nLUẬT\nPHÍ\nĐiều 1. Tiêu ngữ\nTiêu ngữ của nước Cộng hòa xã hội chủ nghĩa Việt "
      "Nam là: Độc lập - Tự do - Hạnh phúc.");
  EXPECT_EQ(document.front_matter, "QUỐC HỘI\nLuật số: 1/2024/QH15\nLUẬT\nPHÍ");
  EXPECT_THAT(find(document, "chinh/dieu-1")->text, HasSubstr("là: Độc lập - Tự do - Hạnh phúc."));
}

TEST(LawReader, OldSignatureBlocksStandOutsideTheLastArticle) {
  const NormativeDocument document = read_one(
      "BỘ TÀI CHÍNH\nSố: 12      /2001/QĐ-BTC\nQUYẾT ĐỊNH\nVề phí\nĐiều 1. A.\nĐiều 2. B.\n\n"
      "| Nơi gửi:\\n- Văn phòng; | KT.BỘ TRƯỞNG\\nTHỨ TRƯỞNG\\nLê Văn An |");
  EXPECT_EQ(document.doc_key, "12/2001/qđ-btc");
  EXPECT_EQ(find(document, "chinh/dieu-2")->text, "B.");
  EXPECT_EQ(document.signers, std::vector<std::string>{"Lê Văn An"});
}

TEST(LawReader, HowALawWasPassedIsNoPartOfItsLastArticle) {
  const auto read = [](const std::string& end) {
    return read_one("QUỐC HỘI\nLuật số: 1/2024/QH15\nLUẬT\nPHÍ\nĐiều 1. Hiệu lực\nTừ năm 2025.\n" +
                    end + "\nCHỦ TỊCH QUỐC HỘI\nLê Văn An");
  };
  const std::string passed =
      "Luật này đã được Quốc hội nước Cộng hòa xã hội chủ nghĩa Việt Nam khóa XV, kỳ họp thứ 7 "
      "thông qua ngày 27 tháng 6 năm 2024.";
  const NormativeDocument law = read(passed);
  EXPECT_EQ(find(law, "chinh/dieu-1")->text, "Từ năm 2025.");
  EXPECT_EQ(law.back_matter, passed + "\nCHỦ TỊCH QUỐC HỘI\nLê Văn An");
  EXPECT_EQ(law.issued_date, parse_iso_date("2024-06-27"));
  EXPECT_EQ(law.signers, std::vector<std::string>{"Lê Văn An"});
  // A sentence of the article.
  const std::string in_force =
      "Nghị quyết này được Quốc hội khóa XV thông qua và có hiệu lực từ ngày 1 tháng 7 năm 2025.";
  EXPECT_THAT(find(read(in_force), "chinh/dieu-1")->text, HasSubstr(in_force));
}

TEST(LawReader, WhatItGivesIsCanonical) {
  const Document document = read_one(kDecision);
  EXPECT_EQ(to_json(parse_document(to_json(document))), to_json(document));
}

TEST(LawReader, AFileWithoutTextIsADocumentAllTheSame) {
  FileText scan;
  scan.format = "pdf";
  scan.source = TextSource::khong_co_chu;
  const NormativeDocument document = read_one(scan, "2025/288-ttg_signed.pdf");
  EXPECT_EQ(document.title, "288-ttg signed");
  EXPECT_EQ(document.source.id, "2025/288-ttg_signed.pdf");
  EXPECT_EQ(document.text_source, TextSource::khong_co_chu);
  EXPECT_TRUE(has_flag(document, QualityFlag::khong_co_chu));
  EXPECT_FALSE(document.doc_key.empty());
}

TEST(LawReader, ThePageSaysWhatTheTextLeavesOut) {
  FileText page = testing_support::file_text("Nội dung tóm tắt của văn bản.");
  page.properties = {
      {"Số ký hiệu", "37/2025/TT-BKHCN"}, {"Ngày ban hành", "28-11-2025"},
      {"Ngày có hiệu lực", "01/01/2026"}, {"Cơ quan ban hành", "Bộ Khoa học và Công nghệ"},
      {"Người ký", "Nguyễn Văn A"},       {"Loại văn bản", "Thông tư"},
      {"Trích yếu", "Quy định mã số"},    {"Tình trạng", "Còn hiệu lực"}};
  const NormativeDocument document = read_one(page);
  EXPECT_EQ(document.doc_key, "37/2025/tt-bkhcn");
  EXPECT_EQ(document.title, "Quy định mã số");
  EXPECT_EQ(document.issued_date, parse_iso_date("2025-11-28"));
  EXPECT_EQ(document.effective_from, parse_iso_date("2026-01-01"));
  EXPECT_EQ(document.signers, std::vector<std::string>{"Nguyễn Văn A"});
  EXPECT_EQ(document.doc_type, DocumentType::thong_tu);
  EXPECT_EQ(document.source_status, DocumentSourceStatus::con_hieu_luc);
}

TEST(LawReader, FaultsOfTheReaderAreFlags) {
  FileText text = testing_support::file_text(kDecision);
  text.faults = {true, true, true};
  const NormativeDocument document = read_one(text);
  EXPECT_TRUE(has_flag(document, QualityFlag::chu_khong_chac));
  EXPECT_TRUE(has_flag(document, QualityFlag::chu_bi_cat));
  EXPECT_TRUE(has_flag(document, QualityFlag::mat_bang));
}

struct FlagCase {
  std::string_view notation;
  QualityFlag flag;
};

TEST(LawReader, WhatIsOddIsFlagged) {
  const FlagCase cases[] = {
      {"BỘ TƯ PHÁP\nSố: 3713/QD-BTP\nQUYẾT ĐỊNH\nVề việc A\nĐiều 1. A.", QualityFlag::so_hieu_la},
      {"BỘ TƯ PHÁP\nQUYẾT ĐỊNH\nVề việc A\nĐiều 1. A.", QualityFlag::thieu_so_hieu},
      {"CHÍNH PHỦ\nSố: 1/2024/NĐ-CP\nHà Nội, ngày 2/3/2024\nNGHỊ ĐỊNH\nVề A\nĐiều 1. Nghị định này "
       "có "
       "hiệu lực từ ngày 01/01/2024.",
       QualityFlag::hieu_luc_truoc_ban_hanh},
      {"CHÍNH PHỦ\nSố: 1/2024/NĐ-CP\nNGHỊ ĐỊNH\nVề A\nĐiều 1. A\nB.\nĐiều 3. C\nD.",
       QualityFlag::so_dieu_khong_lien_tuc},
      {"CHÍNH PHỦ\nSố: 1/2025/NĐ-CP\nHà Nội, ngày 2/8/2025\nNGHỊ ĐỊNH\nVề A\nĐiều 1. Nộp tại Ủy "
       "ban nhân "
       "dân cấp huyện.",
       QualityFlag::con_nhac_cap_huyen},
  };
  for (const FlagCase& c : cases) {
    EXPECT_TRUE(has_flag(read_one(c.notation), c.flag)) << c.notation << "\n" << to_name(c.flag);
  }
}

TEST(LawReader, ATitleOfAnotherDocumentIsFlagged) {
  FileText text = testing_support::file_text(kDecision);
  text.title = "Quyết định số 30/2023/QĐ-UBND về giá đất";
  EXPECT_TRUE(has_flag(read_one(text), QualityFlag::ten_cua_van_ban_khac));
  text.title = "Quyết định số 12/2024/QĐ-UBND về phí";
  EXPECT_FALSE(has_flag(read_one(text), QualityFlag::ten_cua_van_ban_khac));
}

}  // namespace
}  // namespace tracuu::corpus
