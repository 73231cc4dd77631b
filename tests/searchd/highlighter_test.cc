// What is marked, and which passage is cut.

#include "searchd/highlighter.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace tracuu::searchd {
namespace {

class HighlighterTest : public ::testing::Test {
 protected:
  Highlighter highlighter(const std::string& query) {
    return Highlighter(analyzer_, analyze_query(analyzer_, {}, query), database_);
  }

  analyzers::VietnameseAnalyzer analyzer_;
  Xapian::WritableDatabase database_{"", Xapian::DB_BACKEND_INMEMORY};
};

TEST_F(HighlighterTest, Marks) {
  const struct {
    const char* query;
    const char* text;
    const char* html;
  } cases[] = {
      {"đăng ký kết hôn", "Thủ tục đăng ký kết hôn", "Thủ tục <mark>đăng ký kết hôn</mark>"},
      {"dang ky", "Thủ tục đăng ký", "Thủ tục <mark>đăng ký</mark>"},
      {"đăng kí", "Đăng ký", "<mark>Đăng ký</mark>"},
      {"chó", "chò và cho và chó", "chò và cho và <mark>chó</mark>"},
      {"cho", "chò và chó", "<mark>chò</mark> và <mark>chó</mark>"},
      {"thuỵ", "Thụy Sĩ", "<mark>Thụy</mark> Sĩ"},
      {"a & b", "x < a & b", "x &lt; <mark>a</mark> &amp; <mark>b</mark>"},
      {"lệ phí", "Miễn lệ phí. Phí khác", "Miễn <mark>lệ phí</mark>. <mark>Phí</mark> khác"},
      {"", "văn bản", "văn bản"},
      {"không có", "", ""},
  };
  for (const auto& c : cases) EXPECT_EQ(highlighter(c.query).mark(c.text), c.html) << c.query;
}

TEST_F(HighlighterTest, PassageIsCutAroundTheMatches) {
  std::string text;
  for (int i = 0; i < 60; ++i) text += "câu không liên quan số một. ";
  text += "Lệ phí đăng ký khai sinh được miễn. ";
  for (int i = 0; i < 60; ++i) text += "câu không liên quan số hai. ";
  const Passage passage = highlighter("lệ phí khai sinh").best_passage(text, 20);
  EXPECT_THAT(passage.html, testing::StartsWith("… "));
  EXPECT_THAT(passage.html, testing::EndsWith(" …"));
  EXPECT_THAT(passage.html,
              testing::HasSubstr("<mark>Lệ phí</mark> đăng ký <mark>khai sinh</mark>"));
  EXPECT_LT(passage.html.size(), 300U);
}

TEST_F(HighlighterTest, NoMatchNoPassage) {
  EXPECT_EQ(highlighter("hộ chiếu").best_passage("đăng ký khai sinh", 20).score, 0);
  EXPECT_EQ(highlighter("x").beginning("một hai ba bốn", 2), "một hai …");
}

TEST_F(HighlighterTest, HostileTextStaysInert) {
  const std::string html = highlighter("script").mark("<script>alert('1')</script>\"");
  EXPECT_EQ(html.find("<script"), std::string::npos);
  EXPECT_EQ(html.find('\''), std::string::npos);
}

}  // namespace
}  // namespace tracuu::searchd
