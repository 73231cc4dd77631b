#include "corpus/law/list_columns.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/support/text_notation.h"

namespace tracuu::corpus {
namespace {

std::vector<Block> blocks(const std::string& notation) {
  return testing_support::file_text(notation).blocks;
}

// Where the column stands, -1 if nowhere.
int place(const char* header, ListColumn column) {
  const std::optional<ListColumns> columns =
      ListColumns::of_header(blocks(std::string("| ") + header + " |"));
  if (!columns || !columns->has(column)) return -1;
  return static_cast<int>(columns->indexes(column).front());
}

TEST(ListColumns, AreFoundByTheirWords) {
  struct Case {
    const char* header;
    ListColumn column;
    int place;
  };
  constexpr Case kCases[] = {
      {"STT | Tên TTHC | Thời hạn giải quyết", ListColumn::name, 1},
      {"TT | MÃ SỐ TTHC GỐC | TÊN THỦ TỤC HÀNH CHÍNH", ListColumn::code, 1},
      {"STT | Số hồ sơ TTHC | Tên thủ tục hành chính", ListColumn::code, 1},
      {"STT | Tên TTHC | Địa địa diểm, thời gian, cách thứchiện TTHC", ListColumn::place, 2},
      {"STT | Tên TTHC | Phí,lệ phí", ListColumn::fee, 2},
      {"STT | Tên TTHC | Tên VBQPPL quy định nội dung sửa đổi, bổ sung", ListColumn::legal_basis,
       2},
      {"STT | Tên TTHC | Nội dung sửa đổi, bổ sung", ListColumn::changed_parts, 2},
      {"STT | Tên TTHC bị thay thế | Tên TTHC thay thế", ListColumn::replaces, 1},
      {"STT | Tên TTHC bị thay thế | Tên TTHC thay thế", ListColumn::replaced_by, 2},
      {"STT | Tên TTHC | Căn cú pháp 1ý", ListColumn::legal_basis, 2},
      {"STT | Tên TTHC | Thời hạm giảt quyết", ListColumn::time, 2},
      {"so_ky_hieu | ngay_ban_hanh | trich_yeu", ListColumn::title, 2},
      // data, not a header
      {"1 | Tên TTHC | Thời hạn giải quyết", ListColumn::name, -1},
      {"Bước | Người làm", ListColumn::name, -1},
  };
  for (const Case& c : kCases) EXPECT_EQ(place(c.header, c.column), c.place) << c.header;
}

TEST(ListColumns, AHeaderMayTakeTwoRows) {
  const std::vector<Block> rows = blocks(
      "| STT | Tên TTHC | Mức độ DVC | | Phí |\n"
      "| | | Toàn trình | Một phần | |\n"
      "| 1 | Cấp thẻ | | x | 10.000 đồng |");
  const std::optional<ListColumns> columns = ListColumns::of_header(rows);
  ASSERT_TRUE(columns);
  EXPECT_EQ(columns->rows(), 2);
  EXPECT_EQ(columns->words(3), "Mức độ DVC Một phần");
  EXPECT_THAT(columns->indexes(ListColumn::online), testing::ElementsAre(2, 3));
  EXPECT_EQ(columns->cell(rows[2], ListColumn::fee), "10.000 đồng");
  EXPECT_TRUE(columns->repeated_by(rows[0]));
  EXPECT_TRUE(columns->repeated_by(rows[1]));
  EXPECT_FALSE(columns->repeated_by(rows[2]));
}

}  // namespace
}  // namespace tracuu::corpus
