#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/corpus/law/read_one.h"

namespace tracuu::corpus {
namespace {

using testing::HasSubstr;

struct StructureCase {
  std::string_view notation;
  std::string_view ids;
};

void expect_ids(std::initializer_list<StructureCase> cases) {
  for (const StructureCase& c : cases) {
    const NormativeDocument document = read_one(
        "CHÍNH PHỦ\nSố: 1/2024/NĐ-CP\nNGHỊ ĐỊNH\nVề phí\nCăn cứ Luật;\n" + std::string(c.notation));
    EXPECT_EQ(ids_of(document), c.ids) << c.notation;
  }
}

TEST(Structure, ArticlesInEveryForm) {
  expect_ids({
      {"Điều 1. Phạm vi\nA.\nĐiều 2. Đối tượng\nB.", "chinh/dieu-1 chinh/dieu-2"},
      {"Điều 1: Phạm vi\nA.\nĐiều 2 : Đối tượng\nB.", "chinh/dieu-1 chinh/dieu-2"},
      {"Điều 1- Phạm vi\nA.\nĐiều 2 – Đối tượng\nB.", "chinh/dieu-1 chinh/dieu-2"},
      {"Điều 1\nPhạm vi\nA.\nĐiều 2\nĐối tượng\nB.", "chinh/dieu-1 chinh/dieu-2"},
      {"ĐIỀU 1. PHẠM VI\nA.\nÐiều 2. Đối tượng\nB.", "chinh/dieu-1 chinh/dieu-2"},
      {"          Điều 1. A.\n\u00a0\u00a0Điều\u00a02. B.", "chinh/dieu-1 chinh/dieu-2"},
      {"Đie\u0302\u0300u 1. A.\nĐie\u0302\u0300u 2. B.", "chinh/dieu-1 chinh/dieu-2"},
      {"Điều1. A.\nĐiều 2.B.", "chinh/dieu-1 chinh/dieu-2"},
      {"Điều 1 Phạm vi\nA.\nĐiều 2 Đối tượng\nB.", "chinh/dieu-1 chinh/dieu-2"},
      {"Điều 1. A.\nĐiều 1a. B.\nĐiều 1đ. C.\nĐiều 2. D.",
       "chinh/dieu-1 chinh/dieu-1a chinh/dieu-1đ chinh/dieu-2"},
      {"Điều thứ nhất: A.\nĐiều thứ hai: B.\nĐiều thứ 3: C.\nĐiều thứ tư: D.\nĐiều thứ mười một: "
       "E.",
       "chinh/dieu-1 chinh/dieu-2 chinh/dieu-3 chinh/dieu-4 chinh/dieu-11"},
      {"Khoản thứ nhất: A.\nKhoản thứ hai: B.", "chinh/khoan-1 chinh/khoan-2"},
      {"Điều 1. A.\nChương II\nCĂN CƯỚC ĐIỆN TỬ\nĐiều 2. B.", "chinh/dieu-1 chinh/dieu-2"},
      {"Điều 1.[1] A.\nĐiều 2[2]. B.", "chinh/dieu-1 chinh/dieu-2"},
      // Mistyped, where that article is missing.
      {"Điều 1. A.\nBiều 2. B.\nĐiều 3. C.\nĐiểu 4: D.",
       "chinh/dieu-1 chinh/dieu-2 chinh/dieu-3 chinh/dieu-4"},
      {"Điều 1. A.\nBiều 3. B.\nLiều 2. C.\nBiểu 2. D.\nbiều 2. E.\nBiều 2 giờ.", "chinh/dieu-1"},
  });
}

TEST(Structure, LinesThatOnlyLookLikeArticles) {
  expect_ids({
      {"Điều 1. Theo quy định tại\nĐiều 8 và Điều 9 của Luật Phí.\nĐiều 2. B.",
       "chinh/dieu-1 chinh/dieu-2"},
      {"Điều 1. A.\nĐiều 5 của Luật này quy định khác.\nĐiều 2. B.", "chinh/dieu-1 chinh/dieu-2"},
      {"Điều 1. Thực hiện theo khoản 2\nĐiều 12. Trường hợp khác thì thôi.\nĐiều 2. B.",
       "chinh/dieu-1 chinh/dieu-2"},
      {"Điều 1. Nêu tại\nĐiều 2. Trường hợp khác.\nĐiều 2. B.", "chinh/dieu-1 chinh/dieu-2"},
      {"Điều 1. A.\nĐiều 12 Luật Phí được áp dụng.\nĐiều 2. B.", "chinh/dieu-1 chinh/dieu-2"},
      {"Điều 1. A.\nĐiều 9. Bị dẫn ở đây.\nĐiều 2. B.\nĐiều 3. C.",
       "chinh/dieu-1 chinh/dieu-2 chinh/dieu-3"},
      {"Điều 1. A\n| Điều 2. | trong bảng |\n\nĐiều 2. B.", "chinh/dieu-1 chinh/dieu-2"},
      {"Điều 1. Điều kiện:\nĐiều kiện 1. Có nhà.\nDiều 2. Con diều.\nĐiều 2. B.",
       "chinh/dieu-1 chinh/dieu-2"},
  });
}

TEST(Structure, QuotedArticlesBelongToTheOneThatAmends) {
  expect_ids({
      {"Điều 1. Sửa đổi như sau:\n1. Điều 2 sửa như sau:\n“Điều 2. Mới\n1. X.\nĐiều 3. Mới "
       "nữa\nY.”.\nĐiều 2. "
       "Hiệu lực\nZ.",
       "chinh/dieu-1 chinh/dieu-2"},
      {"Điều 1. Sửa đổi:\n\"Điều 13. Mới\nX.\nY.\"\nĐiều 2. Z.", "chinh/dieu-1 chinh/dieu-2"},
      {"Điều 1. Sửa đổi như sau: “Điều 7. Mới\nĐiều 8. Mới nữa”\nĐiều 2. Z.",
       "chinh/dieu-1 chinh/dieu-2"},
      // The closing mark was forgotten.
      {"Điều 1. Sửa đổi:\n“Điều 13. Mới\nX.\nĐiều 2. Z.\nĐiều 3. W.",
       "chinh/dieu-1 chinh/dieu-2 chinh/dieu-3"},
      // An opening mark that is closed by one that belongs elsewhere.
      {"Điều 1. Từ ngữ “phí là khoản thu.\nĐiều 2. B.\nĐiều 3. Nghĩa” khác.\nĐiều 4. D.",
       "chinh/dieu-1 chinh/dieu-2 chinh/dieu-3 chinh/dieu-4"},
      {"Điều 1. Bổ sung Phụ lục:\n“PHỤ LỤC II\nMẫu đơn”\nĐiều 2. Z.", "chinh/dieu-1 chinh/dieu-2"},
  });
}

TEST(Structure, AttachedRegulationsAndAnnexes) {
  expect_ids({
      {"Điều 1. A.\nĐiều 2. B.\nTM. CHÍNH PHỦ\nTHỦ TƯỚNG\nLê Văn A\nQUY CHẾ\nThu phí\nĐiều 1. "
       "C.\nĐiều 2. D.",
       "chinh/dieu-1 chinh/dieu-2 kem-theo-1/doan-1 kem-theo-1/dieu-1 kem-theo-1/dieu-2"},
      // Nothing but the numbers tells.
      {"Điều 1. A.\nĐiều 2. B.\nQuy định về phí\nChương I\nChung\nĐiều 1. C.\nĐiều 2. D.",
       "chinh/dieu-1 chinh/dieu-2 kem-theo-1/doan-1 kem-theo-1/dieu-1 kem-theo-1/dieu-2"},
      {"Điều 1. A.\nNơi nhận:\n- Như trên;\nTM. CHÍNH PHỦ\nPHỤ LỤC I\nBẢNG MỨC THU\n| 1 | 2 "
       "|\n\nPHỤ LỤC II\nMẪU "
       "ĐƠN\nĐiều 1. Tôi xin.",
       "chinh/dieu-1 phu-luc-1 phu-luc-2"},
      {"Điều 1. A.\nTM. CHÍNH PHỦ\nPhụ lục số 1\nMức thu\nX.\nPhụ lục số 2\nMức chi\nY.",
       "chinh/dieu-1 phu-luc-1 phu-luc-2"},
      {"Điều 1. A.\nTM. CHÍNH PHỦ\nPHỤ LỤC\nDanh mục\nX.", "chinh/dieu-1 phu-luc-1"},
      {"Điều 1. A.\nTM. CHÍNH PHỦ\nPHỤ LỤC Ia\nX.\nPHỤ LỤC Ib\nY.",
       "chinh/dieu-1 phu-luc-1a phu-luc-1b"},
      {"Điều 1. A.\nTM. CHÍNH PHỦ\nMẫu số 01\nTỜ KHAI\nTôi tên.\nMẫu số 02\nĐƠN\nTôi tên.",
       "chinh/dieu-1 phu-luc-mau-1 phu-luc-mau-2"},
      {"Điều 1. Mẫu tại Phụ lục I\nPhụ lục I ban hành kèm theo Nghị định này.\nĐiều 2. B.",
       "chinh/dieu-1 chinh/dieu-2"},
      {"Điều 1. A.\nTM. CHÍNH PHỦ\nPHỤ LỤC I\nQUY CHẾ MẪU CHO ĐƠN VỊ\nX.\nPhụ lục 1: Sơ đồ\nPhụ "
       "lục 2: Danh "
       "sách\nPhụ lục 3: Bảng",
       "chinh/dieu-1 phu-luc-1"},
  });
}

TEST(Structure, ATableOfContentsIsNoText) {
  const NormativeDocument document = read_one(
      "MỤC LỤC\nChương I. Quy định chung ..... 1\nĐiều 1. Phạm vi ..... 1\nĐiều 2. Đối tượng ..... "
      "2\nChương II. "
      "Mức thu ..... 3\nĐiều 3. Mức ..... 3\nCHÍNH PHỦ\nSố: 1/2024/NĐ-CP\nNGHỊ ĐỊNH\nVề phí\nCăn "
      "cứ Luật;\nChương "
      "I\nQuy định chung\nĐiều 1. Phạm vi\nA.\nĐiều 2. Đối tượng\nB.\nChương II\nMức thu\nĐiều 3. "
      "Mức\nC.");
  EXPECT_EQ(ids_of(document), "chinh/dieu-1 chinh/dieu-2 chinh/dieu-3");
  EXPECT_EQ(document.doc_key, "1/2024/nđ-cp");
  EXPECT_THAT(document.front_matter, HasSubstr("Điều 2. Đối tượng ..... 2"));
}

TEST(Structure, AncestorsOfAnArticle) {
  const NormativeDocument document = read_one(
      "QUỐC HỘI\nLuật số: 5/2024/QH15\nLUẬT\nPHÍ\nPhần thứ nhất\nNHỮNG QUY ĐỊNH\nCHUNG\nChương "
      "1.\nPhạm vi\nĐiều 1. "
      "A.\nChương II: Mức thu\nMục 1. PHÍ\nTiểu mục 1. Phí nhà nước\nĐiều 2. B.\nMục 2\nLỆ "
      "PHÍ\nĐiều 3. C.\nPhần thứ "
      "hai\nTHI HÀNH\nĐiều 4. D.");
  const auto path = [&](std::string_view id) {
    std::string joined;
    for (const std::string& unit : find(document, id)->ancestors) joined += " > " + unit;
    return joined;
  };
  EXPECT_EQ(path("chinh/dieu-1"), " > Phần thứ nhất. NHỮNG QUY ĐỊNH CHUNG > Chương 1. Phạm vi");
  EXPECT_EQ(path("chinh/dieu-2"),
            " > Phần thứ nhất. NHỮNG QUY ĐỊNH CHUNG > Chương II: Mức thu > Mục 1. PHÍ > Tiểu mục "
            "1. Phí nhà nước");
  EXPECT_EQ(path("chinh/dieu-3"),
            " > Phần thứ nhất. NHỮNG QUY ĐỊNH CHUNG > Chương II: Mức thu > Mục 2. LỆ PHÍ");
  EXPECT_EQ(path("chinh/dieu-4"), " > Phần thứ hai. THI HÀNH");
}

TEST(Structure, AChapterWhoseTitleGoesOnBelowAComma) {
  const NormativeDocument document = read_one(
      "CHÍNH PHỦ\nSố: 1/2024/NĐ-CP\nNGHỊ ĐỊNH\nVề phí\nChương I\nNhững khoản người dân bàn,\nủy "
      "ban "
      "quyết định\nĐiều 1. A.");
  EXPECT_EQ(ids_of(document), "chinh/dieu-1");
  EXPECT_EQ(find(document, "chinh/dieu-1")->ancestors,
            std::vector<std::string>{"Chương I. Những khoản người dân bàn, ủy ban quyết định"});
}

struct HeadingCase {
  std::string_view lines;
  std::string_view heading;
  std::string_view text;
};

TEST(Structure, TitleOrText) {
  const HeadingCase cases[] = {
      {"Điều 1. Phạm vi điều chỉnh\nNghị định này quy định về phí.", "Phạm vi điều chỉnh",
       "Nghị định này quy định về phí."},
      {"Điều 1. Ban hành kèm theo Nghị định này Quy chế thu phí.", "",
       "Ban hành kèm theo Nghị định này Quy chế thu phí."},
      {"Điều 1. Các hành vi bị cấm gồm:\n1. Một.\n2. Hai.",
       "Các hành vi bị cấm gồm:", "1. Một.\n2. Hai."},
      {"Điều 1. Phạm vi điều\nchỉnh\n1. Một.", "Phạm vi điều chỉnh", "1. Một."},
      {"Điều 1\nPhạm vi\n1. Một.", "Phạm vi", "1. Một."},
      {"Điều 1.\n1. Một.\n2. Hai.", "", "1. Một.\n2. Hai."},
      {"Điều 1. Bảo vệ dữ liệu 1. Cơ quan quản lý có trách nhiệm.\n2. Khác.", "Bảo vệ dữ liệu",
       "1. Cơ quan quản lý có trách nhiệm.\n2. Khác."},
      {"Điều 1. Thông báo tạm ngừng.\n1. Một.", "Thông báo tạm ngừng.", "1. Một."},
  };
  for (const HeadingCase& c : cases) {
    const NormativeDocument document =
        read_one("CHÍNH PHỦ\nSố: 1/2024/NĐ-CP\nNGHỊ ĐỊNH\nVề phí\n" + std::string(c.lines));
    const Provision* article = find(document, "chinh/dieu-1");
    ASSERT_NE(article, nullptr) << c.lines;
    EXPECT_EQ(article->heading, c.heading) << c.lines;
    EXPECT_EQ(article->text, c.text) << c.lines;
  }
}

TEST(Structure, WithoutArticlesThereArePieces) {
  std::string long_paragraph;
  for (int i = 0; i < 60; ++i)
    long_paragraph += "Các sở, ban, ngành thực hiện thu phí đúng quy định. ";
  const NormativeDocument plan = read_one(
      "UBND TỈNH LONG AN\nSố: 5/KH-UBND\nLong An, ngày 2 tháng 3 năm 2024\nKẾ HOẠCH\nThu phí năm "
      "2024\nThực hiện Luật "
      "Phí, UBND tỉnh ban hành kế hoạch.\nI. MỤC TIÊU\n" +
      long_paragraph + "\nII. NHIỆM VỤ\n" + long_paragraph +
      "\nIII. TỔ CHỨC THỰC HIỆN\nCác sở thực hiện./.\nNơi nhận:\n- "
      "Các sở;\nCHỦ TỊCH\nLê Văn Ba");
  EXPECT_EQ(plan.doc_type, DocumentType::khac);
  EXPECT_FALSE(plan.is_normative);
  EXPECT_EQ(plan.signers, std::vector<std::string>{"Lê Văn Ba"});
  EXPECT_EQ(ids_of(plan), "chinh/doan-1 chinh/doan-2 chinh/doan-3");
  EXPECT_EQ(find(plan, "chinh/doan-2")->label, "II.");
  EXPECT_EQ(find(plan, "chinh/doan-2")->heading, "NHIỆM VỤ");
  EXPECT_EQ(find(plan, "chinh/doan-3")->text, "Các sở thực hiện./.");
}

TEST(Structure, PiecesAreNeverLarge) {
  const std::string word = "phí ";
  std::string line;
  for (int i = 0; i < 9000; ++i) line += word;
  const NormativeDocument document = read_one("Báo cáo\n" + line);
  for (const Provision& provision : document.provisions) EXPECT_LE(provision.text.size(), 8000U);
  EXPECT_GE(document.provisions.size(), 6U);
}

TEST(Structure, FormsAndListsAreTold) {
  const NormativeDocument document = read_one(
      "CHÍNH PHỦ\nSố: 1/2024/NĐ-CP\nNGHỊ ĐỊNH\nVề phí\nĐiều 1. A.\nTM. CHÍNH PHỦ\nPHỤ LỤC I\nDANH "
      "MỤC PHÍ\n| 1 | Phí "
      "|\n\nPHỤ LỤC II\nMẪU TỜ KHAI\nTôi tên là.");
  EXPECT_EQ(find(document, "phu-luc-1")->content_class, ContentClass::danh_muc);
  EXPECT_EQ(find(document, "phu-luc-2")->content_class, ContentClass::bieu_mau);
  EXPECT_EQ(find(document, "phu-luc-2")->heading, "MẪU TỜ KHAI");
  EXPECT_EQ(find(document, "chinh/dieu-1")->content_class, ContentClass::quy_dinh);
}

TEST(Structure, ARepeatedNumberGetsAnAddressOfItsOwn) {
  const NormativeDocument document = read_one(
      "CHÍNH PHỦ\nSố: 1/2024/NĐ-CP\nNGHỊ ĐỊNH\nVề phí\nĐiều 1. A\nB.\nĐiều 2. C\nD.\nĐiều 2. "
      "E\nF.\nĐiều 3. G\nH.");
  EXPECT_EQ(ids_of(document), "chinh/dieu-1 chinh/dieu-2 chinh/dieu-2-2 chinh/dieu-3");
  EXPECT_TRUE(has_flag(document, QualityFlag::so_dieu_khong_lien_tuc));
}

}  // namespace
}  // namespace tracuu::corpus
