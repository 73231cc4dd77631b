#include "corpus/law/announcement_section.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "corpus/text.h"

namespace tracuu::corpus {
namespace {

// "A action=moi_ban_hanh level=xa field=Hộ tịch content=0"
std::string to_text(const AnnouncementSection& section) {
  std::string text = section.label.text;
  if (section.action) text = joined(text, " ", to_name(*section.action));
  for (const Level level : section.levels) text = joined(text, " ", to_name(level));
  if (!section.field.empty()) text = joined(text, " ", "[" + section.field + "]");
  if (section.content == ListContent::procedures) text += " list";
  if (section.content == ListContent::processes) text += " processes";
  if (section.content == ListContent::details) text += " details";
  return std::string(trim(text));
}

struct Case {
  const char* heading;
  const char* meaning;
};

TEST(AnnouncementSection, TellsWhatAHeadingSays) {
  constexpr Case kCases[] = {
      {"A. THỦ TỤC HÀNH CHÍNH MỚI BAN HÀNH", "A moi_ban_hanh"},
      {"B.THỦ TỤC HÀNH CHÍNH BỊ BÃI BỎ", "B bai_bo"},
      {"II/ Lĩnh vực Hộ tịch", "II [Hộ tịch]"},
      {"II. Lĩnh vực: Đất đai (05 thủ tục)", "II [Đất đai]"},
      {"LĨNH VỰC NUÔI CON NUÔI CẤP XÃ", "xa [Nuôi con nuôi]"},
      {"THỦ TỤC HÀNH CHÍNH CẤP TỈNH", "tinh"},
      {"THỦ TỤC HÀNH CHÍNH CÁP TỈNH", "tinh"},
      {"THỦ TỤC HÀNH CHÍNH CẤP TỈNH, HUYỆN VÀ CẤP XÃ", "tinh huyen xa"},
      {"Thủ tục hành chính cấp trung ương", "bo"},
      {"Thủ tục thuộc thẩm quyền giải quyết của Sở Y tế", "tinh"},
      {"Thủ tục thuộc thẩm quyền giải quyết của UBND cấp xã", "xa"},
      {"Thủ tục thuộc phạm vi chức năng quản lý của Sở Y tế", ""},
      {"Lĩnh vực cấp bổ sung", "sua_doi_bo_sung [Cấp bổ sung]"},
      {"I. Danh mục TTHC được sửa đổi, bổ sung, thay thế", "I sua_doi_bo_sung list"},
      {"Danh mục thủ tục hành chính được thay thế", "thay_the list"},
      {"Danh mục thủ tục hành chính được chuẩn hóa", "chuan_hoa list"},
      {"PHỤ LỤC II", "list"},
      {"Phụ lục II QUY TRÌNH NỘI BỘ GIẢI QUYẾT THỦ TỤC HÀNH CHÍNH MỚI BAN HÀNH",
       "moi_ban_hanh processes"},
      {"DANH MỤC VÀ QUY TRÌNH NỘI BỘ THỦ TỤC HÀNH CHÍNH SỬA ĐỔI", "sua_doi_bo_sung list"},
      {"PHẦN II. NỘI DUNG CỤ THỂ CỦA TỪNG THỦ TỤC HÀNH CHÍNH", "II details"},
      {"PHẦN I. DANH MỤC THỦ TỤC HÀNH CHÍNH", "I list"},
      {"1. Đăng ký khai sinh", "1"},
      {"01/2018/TT-VPCP", ""},
  };
  for (const Case& c : kCases) EXPECT_EQ(to_text(section_of(c.heading)), c.meaning) << c.heading;
}

TEST(AnnouncementSection, FindsTheFieldsOfATitle) {
  using testing::ElementsAre;
  EXPECT_THAT(fields_in("trong lĩnh vực hỗ trợ đầu tư thuộc phạm vi của Sở"),
              ElementsAre("Hỗ trợ đầu tư"));
  EXPECT_THAT(fields_in("TRONG LĨNH VỰC HỖ TRỢ ĐẦU TƯ THUỘC PHẠM VI"),
              ElementsAre("Hỗ trợ đầu tư"));
  EXPECT_THAT(fields_in("lĩnh vực Báo chí, Xuất bản và lĩnh vực Du lịch của Sở"),
              ElementsAre("Báo chí, Xuất bản", "Du lịch"));
  EXPECT_THAT(fields_in("các lĩnh vực: Luật sư; Quản tài viên thuộc thẩm quyền"),
              ElementsAre("Luật sư", "Quản tài viên"));
  EXPECT_THAT(fields_in("trong một số lĩnh vực thuộc phạm vi"), testing::IsEmpty());
  EXPECT_THAT(fields_in("từ lĩnh vực tổ chức cán bộ sang lĩnh vực giám định thuộc"),
              ElementsAre("Tổ chức cán bộ", "Giám định"));
}

TEST(AnnouncementSection, ReadsLabels) {
  const auto kind = [](const char* cell) { return label_of(cell).kind; };
  EXPECT_EQ(kind("1"), LabelKind::arabic);
  EXPECT_EQ(kind("01."), LabelKind::arabic);
  EXPECT_EQ(kind("1.2"), LabelKind::arabic);
  EXPECT_EQ(kind("IV."), LabelKind::roman);
  EXPECT_EQ(kind("C"), LabelKind::letter);
  EXPECT_EQ(kind("Đ)"), LabelKind::letter);
  EXPECT_EQ(kind("1.001193"), LabelKind::none);
  EXPECT_EQ(kind("THỦ"), LabelKind::none);
  EXPECT_EQ(kind(""), LabelKind::none);
}

}  // namespace
}  // namespace tracuu::corpus
