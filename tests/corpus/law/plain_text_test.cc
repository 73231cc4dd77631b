#include "corpus/law/plain_text.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace tracuu::corpus {
namespace {

struct PlainCase {
  std::string_view written;
  std::string_view plain;
};

TEST(PlainText, TakesMarksCaseAndBlanksAway) {
  const PlainCase cases[] = {
      {"Điều 5a. Hoà giải", "dieu 5a. hoa giai"},
      {"ÐIỀU\u00a0\t 5", "dieu 5"},
      {"Pha\u0302\u0300n thu\u031b\u0301 nha\u0302\u0301t", "phan thu nhat"},
      {"“Điều 8–9…”", "\"dieu 8-9.\""},
      {"  KHO\u00adẢN  ", "khoan"},
      {"\uf0b7 mục", "? muc"},
      {"", ""},
      {" \u00a0 ", ""},
      {"a\xff\xc3", "a??"},
  };
  for (const PlainCase& c : cases) EXPECT_EQ(plain_text(c.written), c.plain) << c.written;
}

TEST(PlainText, KnowsWhereEachByteCameFrom) {
  const std::string written = "  Điều\u00a0 5: “Hòa giải”";
  const PlainText plain(written);
  ASSERT_EQ(plain.text(), "dieu 5: \"hoa giai\"");
  EXPECT_EQ(written.substr(plain.origin(0), 2), "Đ");
  EXPECT_EQ(written.substr(plain.origin(5), 2), "5:");
  EXPECT_EQ(written.substr(plain.origin(9), 1), "H");
  EXPECT_EQ(plain.origin(plain.text().size()), written.size());
}

TEST(PlainText, ComposesLetters) {
  EXPECT_EQ(composed_lower("PHU\u0323 LU\u0323C"), "phụ lục");
  EXPECT_EQ(composed_lower("Đie\u0302\u0300u"), "điều");
  EXPECT_EQ(composed_lower("hướng"), "hướng");
  EXPECT_EQ(composed_lower("hu\u031bo\u031b\u0301ng"), "hướng");
}

TEST(PlainText, TellsCapitals) {
  EXPECT_TRUE(is_shouted("ỦY BAN NHÂN DÂN"));
  EXPECT_TRUE(is_shouted("SắC LệNH"));
  EXPECT_FALSE(is_shouted("Sắc lệnh"));
  EXPECT_FALSE(is_shouted("12/2024"));
}

}  // namespace
}  // namespace tracuu::corpus
