#include <algorithm>
#include <string>

#include <gtest/gtest.h>

#include "analyzers/vietnamese_analyzer.h"

namespace tracuu::analyzers {
namespace {

std::string joined(const std::vector<std::string>& keys) {
  std::string text;
  for (const auto& key : keys) text += (text.empty() ? "" : " ") + key;
  return text;
}

struct Case {
  const char* text;
  const char* keys;  // in the order of the bytes
};

// Beyond vectors.tsv: lists, order and what must not be taken for a key.
TEST(LegalKeys, InDocuments) {
  const Case cases[] = {
      {"khoản 2 và khoản 3 Điều 5", "Adieu:5 Adieu:5/khoan:2 Adieu:5/khoan:3 Akhoan:2 Akhoan:3"},
      {"điểm a, b khoản 2 Điều 5",
       "Adiem:a Adiem:b Adieu:5 Adieu:5/khoan:2 Adieu:5/khoan:2/diem:a Adieu:5/khoan:2/diem:b "
       "Akhoan:2"},
      {"Điều 5 và khoản 2 Điều 6", "Adieu:5 Adieu:6 Adieu:6/khoan:2 Akhoan:2"},
      {"Điều 5, khoản 2, Điều 6, khoản 3",
       "Adieu:5 Adieu:5/khoan:2 Adieu:6 Adieu:6/khoan:3 Akhoan:2 Akhoan:3"},
      {"Điều 05", "Adieu:5"},
      {"Điều 5.Phạm vi", "Adieu:5"},
      {"Nghị quyết 66.7/2025/NQ-CP", "N66.7/2025 N66.7/2025/nq-cp N66.7/nq"},
      {"12a/2018/TT-BTC", "N12a/2018 N12a/2018/tt-btc N12a/tt"},
      {"số08/2021/NĐ-CP", "N8/2021 N8/2021/nd-cp N8/nd"},
      {"Lệnh 12/2014/L-CTN", "N12/2014 N12/2014/l-ctn N12/l"},
      {"1225/QĐ-UBND năm 2019", "N1225/2019 N1225/2019/qd-ubnd N1225/qd N1225/qd-ubnd"},
      {"1225/QĐ-UBND ngày 11 tháng 6 năm 2019",
       "D2019-06 D2019-06-11 N1225/2019 N1225/2019/qd-ubnd N1225/qd N1225/qd-ubnd"},
      {"61/2018/NĐ-Chính phủ", "N61/2018 N61/2018/nd N61/nd"},
      {"61/2018/NĐ-CPcủa Chính phủ", "N61/2018 N61/2018/nd-cp N61/nd"},
      {"12/2005/TTLT/BTC-BNV", "N12/2005 N12/2005/ttlt-btc-bnv N12/ttlt"},
      {"29/02/2024", "D2024-02 D2024-02-29"},
      {"29/02/2023", ""},
      {"Phụ lục C", ""},
      {"phần mềm 2", ""},
      {"5 km/h", ""},
      {"nghị định 61", ""},
      {"Điều", ""},
      {"", ""},
  };
  const VietnameseAnalyzer analyzer;
  for (const Case& test : cases)
    EXPECT_EQ(joined(analyzer.analyze(test.text).keys), test.keys) << test.text;
}

TEST(LegalKeys, InQueries) {
  const Case cases[] = {
      {"thong tu lien tich 12/2015", "N12/2015 N12/ttlt"},
      {"nghi dinh so 061", "N61/nd"},
      {"nđ61", "N61/nd"},
      {"luật 2013", ""},
      {"luật đất đai 2013", ""},
      {"1001193", "P001193 P1.001193"},
      {"văn bản hợp nhất 5", "N5/vbhn"},
      {"điều 5 luật đất đai", "Adieu:5"},
      {"đăng ký kết hôn", ""},
  };
  const VietnameseAnalyzer analyzer;
  for (const Case& test : cases) {
    EXPECT_EQ(joined(analyzer.analyze_query(test.text).keys), test.keys) << test.text;
  }
}

// A list of lists must not become a flood of terms.
TEST(LegalKeys, StayFewWhateverTheText) {
  std::string text = "điểm a";
  for (char c = 'b'; c <= 'y'; ++c) text += std::string(", ") + c;
  text += " khoản 1";
  for (int i = 2; i < 60; ++i) text += ", " + std::to_string(i);
  text += " Điều 1";
  for (int i = 2; i < 60; ++i) text += ", " + std::to_string(i);
  EXPECT_LT(VietnameseAnalyzer().analyze(text).keys.size(), 1000U);
}

TEST(Sentences, EndAtAPointBeforeABlank) {
  struct Row {
    const char* text;
    const char* bigrams;
  };
  const Row rows[] = {
      {"một. hai", ""},    {"một! hai ba", "hai_ba"}, {"Điều 5. Phạm vi", "dieu_5 5_pham pham_vi"},
      {"TP. Hồ", "tp_ho"}, {"một, hai", "mot_hai"},   {"một.hai", "mot_hai"},
  };
  const VietnameseAnalyzer analyzer;
  for (const Row& row : rows) {
    std::vector<std::string> bigrams;
    for (const Bigram& bigram : analyzer.analyze(row.text).bigrams) bigrams.push_back(bigram.text);
    EXPECT_EQ(joined(bigrams), row.bigrams) << row.text;
  }
}

}  // namespace
}  // namespace tracuu::analyzers
