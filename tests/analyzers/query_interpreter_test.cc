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
