// What is read into queries with the statistics of a few texts, and what is left alone.

#include "analyzers/query_interpreter.h"

#include <gtest/gtest.h>

#include "analyzers/letter_case.h"

namespace tracuu::analyzers {
namespace {

class QueryInterpreterTest : public ::testing::Test {
 protected:
  QueryInterpreterTest() {
    LanguageCounts counts;
    for (const char* text :
         {"Thủ tục đăng ký kết hôn có yếu tố nước ngoài", "Đăng ký khai sinh cho trẻ em",
          "Cấp giấy phép lái xe", "Cấp giấy chứng nhận quyền sử dụng đất",
          "Người đứng đầu cơ quan, tổ chức", "nộp hồ sơ tại Ủy ban nhân dân cấp xã",
          "đường bộ, đường thủy nội địa", "hộ kinh doanh trong nước", "bảo vệ môi trường",
          "Điều 5 khoản 2", "nghĩa vụ quân sự", "trồng trọt và chăn nuôi", "Chó và mèo"}) {
      counts.add(text, analyzer_.analyze(text), 40);
    }
    model_ = LanguageModel(LanguageCounts::parse(counts.serialize()));
  }

  Interpretation interpret(const std::string& query) const {
    return QueryInterpreter(model_).interpret(analyzer_.analyze_query(query).words);
  }

  // The words as they are read, each that changes with "!" where it may be used.
  std::string read(const std::string& query) const {
    std::string text;
    for (const Reading& reading : interpret(query).words) {
      if (!text.empty()) text += ' ';
      text += reading.spelling;
      const bool changes = reading.change != Change::none;
      if (changes) text += reading.verdict() == Verdict::use ? "!" : "?";
    }
    return text;
  }

  VietnameseAnalyzer analyzer_;
  LanguageModel model_;
};

TEST_F(QueryInterpreterTest, MarksLeftOutArePutBack) {
  EXPECT_EQ(read("dang ky ket hon"), "đăng! ký! kết! hôn!");
  EXPECT_EQ(read("giay phep lai xe"), "giấy! phép! lái! xe");
  EXPECT_EQ(read("duong bo"), "đường! bộ!");
  EXPECT_EQ(read("đăng ky ket hôn"), "đăng ký! kết! hôn");
  EXPECT_EQ(read("đăg ký kết hôn"), "đăng! kí kết hôn");
}

TEST_F(QueryInterpreterTest, WhatIsWrittenAsMeantStays) {
  for (const char* query : {"đăng kí kết hôn", "hộ kinh doanh trong nước", "chó và mèo",
                            "cấp giấy phép lái xe", "", "5", "61/2018", "xyz", "qwrt"}) {
    for (const Reading& reading : interpret(query).words) {
      EXPECT_EQ(reading.change, Change::none) << query;
    }
  }
}

TEST_F(QueryInterpreterTest, SlipsAreMended) {
  const struct {
    const char* query;
    const char* read;
  } cases[] = {
      {"nghỉa vụ quân sự", "nghĩa! vụ quân sự"},                // hỏi for ngã
      {"chồng trọt và chăn nuôi", "trồng! trọt và chăn nuôi"},  // ch for tr
      {"bảo vệ môi trườn", "bảo vệ môi trường!"},               // n for ng
      {"ủy ban nhân dâm", "ủy ban nhân dân!"},                  // one letter
      {"giấy hcứng nhận", "giấy chứng! nhận"},                  // two exchanged
      {"qyuen su dung dat", "quyền! sử! dụng! đất!"},           // and no marks
  };
  for (const auto& c : cases) EXPECT_EQ(read(c.query), c.read) << c.query;
}

TEST_F(QueryInterpreterTest, KeystrokesAreUndone) {
  EXPECT_EQ(read("ddawng kys keets hoon"), "đăng! ký! kết! hôn!");
  EXPECT_EQ(read("d9a8ng ky1 ke61t ho6n"), "đăng! ký! kết! hôn!");
  EXPECT_EQ(interpret("ddawng").words[0].change, Change::keystrokes);
}

TEST_F(QueryInterpreterTest, KeystrokesInCapitalsAreUndone) {
  EXPECT_EQ(read("DDAWNG KYS KEETS HOON"), "đăng! ký! kết! hôn!");
  EXPECT_EQ(read("Ddawng Kys"), "đăng! ký!");
  EXPECT_EQ(read("D9A8NG KY1 KE61T HO6N"), "đăng! ký! kết! hôn!");
  EXPECT_EQ(read("DANG KY KET HON"), "đăng! ký! kết! hôn!");
}

// A mark typed as usual among keystrokes; keystrokes that spell no word of the index.
TEST_F(QueryInterpreterTest, KeystrokesAmongMarks) {
  EXPECT_EQ(read("đăng kys kết hôn"), "đăng ký! kết hôn");
  EXPECT_EQ(read("thuyeens"), "thuyeens");
}

TEST_F(QueryInterpreterTest, ASentenceEndPartsWords) {
  // "thủy" was counted behind "đường" and in no other place.
  const Interpretation together = interpret("duong thuy");
  const Interpretation apart = interpret("duong. thuy");
  EXPECT_EQ(together.words[1].exact, "thủy");
  EXPECT_EQ(apart.words[1].exact, "thủy");
  EXPECT_GT(together.words[1].margin, apart.words[1].margin);
  EXPECT_EQ(read("dang ky. ket hon; khai sinh"), "đăng! ký! kết! hôn! khai sinh");
}

TEST_F(QueryInterpreterTest, NumbersAndCodesStay) {
  EXPECT_EQ(read("dieu 5 khoan 2"), "điều! 5 khoản! 2");
  EXPECT_EQ(read("dang ky 61/2018/nd-cp"), "đăng! ký! 61 2018 nd cp");
  EXPECT_EQ(read("khai sinh 1.001193 2026"), "khai sinh 1.001193 2026");
  EXPECT_EQ(read("giay phep a1"), "giấy! phép! a1");
}

TEST_F(QueryInterpreterTest, LongQueriesAreReadToTheirEnd) {
  std::string query;
  std::string meant;
  for (int i = 0; i < 20; ++i) {
    query += "cap giay phep lai xe ";
    meant += std::string(i == 0 ? "" : " ") + "cấp! giấy! phép! lái! xe";
  }
  EXPECT_EQ(read(query), meant);
}

TEST_F(QueryInterpreterTest, AWordAloneIsReadWithoutNeighbours) {
  EXPECT_EQ(read("xe"), "xe");
  EXPECT_EQ(read("duong"), "đường!");
  EXPECT_EQ(read("a"), "a");
  EXPECT_EQ(read("đ"), "đ");
}

// Whatever is read otherwise stands in the index, and every word typed has its reading.
TEST_F(QueryInterpreterTest, OnlyWordsOfTheIndexAreOffered) {
  for (const char* query :
       {"thu tục dăng kí", "nghiengnghieng", "abcdefgh ijklmnop", "ĐẤT đai", "\xff\xfe",
        "👪 gia đình", "so 12/qd-ub", "www.example.com", "a.b.c", "ứứứ", "--"}) {
    const auto words = analyzer_.analyze_query(query).words;
    const Interpretation meant = interpret(query);
    ASSERT_EQ(meant.words.size(), words.size()) << query;
    for (std::size_t i = 0; i < words.size(); ++i) {
      if (meant.words[i].change == Change::none) {
        EXPECT_EQ(meant.words[i].folded, words[i].folded) << query;
      } else {
        EXPECT_NE(model_.number(meant.words[i].exact), 0U) << query;
      }
    }
  }
}

TEST_F(QueryInterpreterTest, AWordOfTheIndexNeedsMoreToBeReplaced) {
  Reading reading;
  reading.change = Change::spelling;
  reading.known = true;
  reading.margin = 5;
  EXPECT_EQ(reading.verdict(), Verdict::suggest);
  reading.known = false;
  EXPECT_EQ(reading.verdict(), Verdict::use);
  reading.margin = 1.5;
  EXPECT_EQ(reading.verdict(), Verdict::suggest);
  reading.margin = 0.5;
  EXPECT_EQ(reading.verdict(), Verdict::leave);
  reading.change = Change::marks;
  reading.known = true;
  reading.margin = 2.5;
  EXPECT_EQ(reading.verdict(), Verdict::use);
}

TEST_F(QueryInterpreterTest, WithoutStatisticsNothingIsRead) {
  const LanguageModel none;
  const auto words = analyzer_.analyze_query("dang ky").words;
  const Interpretation meant = QueryInterpreter(none).interpret(words);
  ASSERT_EQ(meant.words.size(), 2U);
  EXPECT_EQ(meant.words[0].exact, "dang");
  EXPECT_EQ(meant.words[0].verdict(), Verdict::leave);
}

TEST_F(QueryInterpreterTest, HostileQueriesStayCheap) {
  std::string query;
  for (int i = 0; i < 2000; ++i) query += "ban ";
  EXPECT_EQ(interpret(query).words.size(), 2000U);
}

TEST(LetterCase, AsTyped) {
  EXPECT_EQ(in_case_of("DANG", "đăng"), "ĐĂNG");
  EXPECT_EQ(in_case_of("Dang", "đăng"), "Đăng");
  EXPECT_EQ(in_case_of("dang", "đăng"), "đăng");
  EXPECT_EQ(in_case_of("Ð", "ở"), "Ở");
  EXPECT_EQ(in_case_of("", "ở"), "ở");
}

}  // namespace
}  // namespace tracuu::analyzers
