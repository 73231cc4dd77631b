#include "corpus/files/page_layout.h"

#include <gtest/gtest.h>

#include "corpus/files/page_blocks.h"
#include "corpus/files/page_furniture.h"
#include "corpus/files/stamped_numbers.h"
#include "tests/corpus/files/drawn_page.h"
#include "tests/corpus/files/shown_blocks.h"

namespace tracuu::corpus {
namespace {

using Drawing = std::vector<std::string_view>;

std::string read(const std::vector<Drawing>& drawings) {
  std::vector<NumberedLayout> layouts;
  int number = 0;
  for (const Drawing& drawing : drawings) {
    layouts.push_back({++number, page_layout(page_of(drawing, number), {})});
  }
  return shown(page_blocks(layouts));
}

struct LayoutCase {
  const char* what;
  std::vector<Drawing> pages;
  const char* shown;
};

TEST(PageLayout, ReadsAsPeopleDo) {
  const LayoutCase cases[] = {
      {"lines become paragraphs",
       {{"     Điều 1. Quy định này áp dụng đối với cơ quan nhà nước",
         "và tổ chức có liên quan trong việc giải quyết các thủ tục", "hành chính.",
         "     Điều 2. Quyết định này có hiệu lực kể từ ngày ký và", "được công bố."}},
       "p Điều 1. Quy định này áp dụng đối với cơ quan nhà nước và tổ chức có liên quan trong việc "
       "giải quyết các thủ tục hành chính.\n"
       "p Điều 2. Quyết định này có hiệu lực kể từ ngày ký và được công bố.\n"},
      {"a citation at the beginning of a line is no heading",
       {{"     1. Việc cấp lại được thực hiện theo quy định tại các",
         "Điều 5 và 6 của Nghị định này, trừ trường hợp quy định ở", "khoản 2."}},
       "p 1. Việc cấp lại được thực hiện theo quy định tại các Điều 5 và 6 của Nghị định này, trừ "
       "trường hợp quy định ở khoản 2.\n"},
      {"full lines end a paragraph before a number",
       {{"     a) Tổ chức hành nghề công chứng trong phạm vi cả nước;",
         "     b) Cơ quan khác được giao thực hiện việc chứng thực đó;", "     đ) Người dân.",
         "Tên đơn vị đề nghị cấp phép hoạt động trên địa bàn tỉnh nh"}},
       "p a) Tổ chức hành nghề công chứng trong phạm vi cả nước;\n"
       "p b) Cơ quan khác được giao thực hiện việc chứng thực đó;\n"
       "p đ) Người dân.\n"
       "p Tên đơn vị đề nghị cấp phép hoạt động trên địa bàn tỉnh nh\n"},
      {"the two headings of an official document",
       {{"ỦY BAN NHÂN DÂN         CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
         " TỈNH LAI CHÂU             Độc lập - Tự do - Hạnh phúc",
         "Số: 12/QĐ-UBND         Lai Châu, ngày 1 tháng 2 năm 2025", "",
         "                      QUYẾT ĐỊNH", "            Về việc công bố thủ tục hành chính"}},
       "r1 ỦY BAN NHÂN DÂN/TỈNH LAI CHÂU/Số: 12/QĐ-UBND | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT "
       "NAM/Độc lập - Tự do - Hạnh phúc/Lai Châu, ngày 1 tháng 2 năm 2025\n"
       "p QUYẾT ĐỊNH\n"
       "p Về việc công bố thủ tục hành chính\n"},
      {"blanks to be filled in are no columns",
       {{"(Ban hành kèm theo Quyết định số       /QĐ-UBND ngày    tháng",
         "năm 2025 của Chủ tịch Ủy ban nhân dân tỉnh về việc ban hành)"}},
       "p (Ban hành kèm theo Quyết định số /QĐ-UBND ngày tháng năm 2025 của Chủ tịch Ủy ban nhân "
       "dân tỉnh về việc ban hành)\n"},
      {"a table without lines: rows begin at its numbers",
       {{"TT    Tên thủ tục              Thời hạn", "1     Cấp giấy phép xây        15 ngày",
         "      dựng công trình", "2     Cấp lại giấy phép        5 ngày"}},
       "r1 TT | Tên thủ tục | Thời hạn\n"
       "r1 1 | Cấp giấy phép xây dựng công trình | 15 ngày\n"
       "r1 2 | Cấp lại giấy phép | 5 ngày\n"},
      {"a paragraph goes over to the next page",
       {{"     Điều 1. Quy định này áp dụng đối với cơ quan nhà nước",
         "và tổ chức có liên quan trong việc giải quyết các thủ tục"},
        {"hành chính, trừ trường hợp luật có quy định khác về những", "việc đó."}},
       "p Điều 1. Quy định này áp dụng đối với cơ quan nhà nước và tổ chức có liên quan trong việc "
       "giải quyết các thủ tục hành chính, trừ trường hợp luật có quy định khác về những việc "
       "đó.\n"},
  };
  for (const LayoutCase& one : cases) EXPECT_EQ(read(one.pages), one.shown) << one.what;
}

std::string read_ruled(const Drawing& drawing) {
  const auto tables = ruled_tables(rules_of(drawing), 1);
  return shown(page_blocks({{1, page_layout(words_of_ruled(drawing), tables)}}));
}

TEST(RuledTable, CellsAreWhereTheLinesAre) {
  EXPECT_EQ(
      read_ruled({"   Phụ lục", "+-------+---------------+----------+",
                  "|  STT  | Tên thủ tục   | Thời hạn |", "+-------+---------------+----------+",
                  "|   A   | CẤP TỈNH                 |", "+-------+---------------+----------+",
                  "|       | Cấp giấy phép |          |", "|   1   | hoạt động     | 15 ngày  |",
                  "|       | báo chí       |          |", "+-------+---------------+----------+",
                  "   Ghi chú"}),
      "p Phụ lục\n"
      "r1 STT | Tên thủ tục | Thời hạn\n"
      "r1 A | CẤP TỈNH | \n"
      "r1 1 | Cấp giấy phép hoạt động báo chí | 15 ngày\n"
      "p Ghi chú\n");
}

TEST(RuledTable, AFrameIsNoTable) {
  EXPECT_EQ(read_ruled({"+---------------+", "|  Mẫu số 1     |", "+---------------+"}),
            "p Mẫu số 1\n");
}

TEST(PageFurniture, HeadsNumbersAndStampsAreToldApart) {
  std::vector<Page> pages;
  const Drawing heads[] = {{"CÔNG BÁO/Số 35 + 36/Ngày 08-01-2024       33", "", "Điều 1. Một"},
                           {"34      CÔNG BÁO/Số 35 + 36/Ngày 08-01-2024", "", "Điều 2. Hai"},
                           {"CÔNG BÁO/Số 35 + 36/Ngày 08-01-2024       35", "", "Điều 3. Ba"}};
  for (const Drawing& drawing : heads) {
    pages.push_back(page_of(drawing, static_cast<int>(pages.size()) + 1));
  }
  pages.push_back(page_of({"- 36 -", "Điều 4. Bốn"}, 4));
  const std::vector<Block> furniture = take_furniture(pages, {{}, {}, {}, {}});
  EXPECT_EQ(shown(furniture),
            "h CÔNG BÁO/Số 35 + 36/Ngày 08-01-2024 33\n"
            "h 34 CÔNG BÁO/Số 35 + 36/Ngày 08-01-2024\n"
            "h CÔNG BÁO/Số 35 + 36/Ngày 08-01-2024 35\n"
            "n - 36 -\n");
  for (const Page& page : pages) EXPECT_EQ(page.words.size(), 3u) << page.number;
}

TEST(PageFurniture, AStampIsOnePieceAndLeavesWhatStandsBesideIt) {
  Page page = page_of({"Người ký: CỔNG THÔNG TIN         TTĐT (2)",
                       "Thời gian ký: 09.12.2025 15:54    CHÍNH PHỦ", "Email: a@b.vn"});
  const auto stamp = take_stamp(page);
  ASSERT_TRUE(stamp.has_value());
  EXPECT_EQ(stamp->block.text,
            "Người ký: CỔNG THÔNG TIN Thời gian ký: 09.12.2025 15:54 Email: a@b.vn");
  EXPECT_EQ(page.words.size(), 4u);

  Page law = page_of({"Cơ quan: Sở Tư pháp", "Email: a@b.vn"});
  EXPECT_FALSE(take_stamp(law).has_value());
}

TEST(StampedNumbers, BlanksWantNumbersThatMakeSense) {
  const auto blanks =
      blanks_of(page_of({"Số:      /QĐ-UBND     Lai Châu, ngày    tháng 9 năm 2025"}));
  ASSERT_EQ(blanks.size(), 2u);
  EXPECT_TRUE(may_stand_in(blanks[0], "2362"));
  EXPECT_FALSE(may_stand_in(blanks[0], "2362a"));
  EXPECT_TRUE(may_stand_in(blanks[1], "11"));
  EXPECT_FALSE(may_stand_in(blanks[1], "77"));
  EXPECT_FALSE(may_stand_in(blanks[1], ""));
  EXPECT_TRUE(blanks_of(page_of({"Số: 12/QĐ-UBND     Lai Châu, ngày    tháng 9"})).empty());
}

}  // namespace
}  // namespace tracuu::corpus
