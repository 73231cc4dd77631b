// What a query is searched as, and what is said about it.

#include "searchd/query_words.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace tracuu::searchd {
namespace {

class QueryWordsTest : public ::testing::Test {
 protected:
  QueryWordsTest() {
    analyzers::LanguageCounts counts;
    for (const char* text :
         {"Đăng ký kết hôn, đăng ký khai sinh", "nghĩa vụ quân sự",
          "Nghị định 63/2010/NĐ-CP về kiểm soát thủ tục hành chính", "cấp phép xây dựng nhà ở"}) {
      counts.add(text, analyzer_.analyze(text), 50);
    }
    model_ = analyzers::LanguageModel(analyzers::LanguageCounts::parse(counts.serialize()));
  }

  QueryWords read(const std::string& query) const {
    return analyze_query(analyzer_, model_, query);
  }

  analyzers::VietnameseAnalyzer analyzer_;
  analyzers::LanguageModel model_;
};

TEST_F(QueryWordsTest, SuggestionsKeepCaseAndWhatStandsBetween) {
  const struct {
    const char* query;
    const char* suggestion;
  } cases[] = {
      {"Dang ky KET HON?", "Đăng ký KẾT HÔN?"},
      {"đăng  ky - kết hôn", "đăng  ký - kết hôn"},
      {"đăng ký kết hôn", ""},
      {"nghỉa vụ quân sự", "nghĩa vụ quân sự"},
      {"", ""},
      {"63/2010/nd-cp", ""},
      {"nghi dinh 63/2010/nd-cp", "nghị định 63/2010/nd-cp"},
      {"1.001193", ""},
  };
  for (const auto& c : cases) EXPECT_EQ(read(c.query).suggestion, c.suggestion) << c.query;
}

TEST_F(QueryWordsTest, CertainMarksCarryTheWord) {
  const QueryWords words = read("dang ky xyz");
  ASSERT_EQ(words.words.size(), 3U);
  EXPECT_EQ(words.marking, Marking::none);
  EXPECT_TRUE(words.words[0].sure);
  EXPECT_EQ(words.words[0].exact, "đăng");
  EXPECT_EQ(words.words[0].typed.exact, "dang");
  EXPECT_EQ(words.words[2].change, analyzers::Change::none);
  ASSERT_EQ(words.bigrams.size(), 2U);
  EXPECT_EQ(words.bigrams[0].text, "dang_ki");
  EXPECT_TRUE(words.bigrams[0].sure);
}

TEST_F(QueryWordsTest, AWordOfNoDocumentIsReplacedAndItIsSaid) {
  const QueryWords words = read("cấp phép xâyy dựng");
  EXPECT_EQ(words.correction, "cấp phép xây dựng");
  EXPECT_EQ(words.words[2].exact, "xây");
  EXPECT_THAT(words.bigrams[1].text, "phep_xay");
  EXPECT_EQ(words.folded, "cap phep xay dung") << "a whole title is found by what was meant";
}

TEST_F(QueryWordsTest, CitationsAreNoSlips) {
  for (const char* query :
       {"nghị định 63/2010/nd-cp", "nghi dinh 63/2010/nd-cq", "qd-ubmd 12/2019"}) {
    for (const QueryWord& word : read(query).words) {
      EXPECT_TRUE(word.change == analyzers::Change::none || word.change == analyzers::Change::marks)
          << query << ": " << word.typed.folded;
    }
  }
}

TEST_F(QueryWordsTest, WithoutStatisticsAllIsAsTyped) {
  const QueryWords words = analyze_query(analyzer_, {}, "duong ký");
  EXPECT_EQ(words.suggestion, "");
  EXPECT_EQ(words.words[0].folded, "duong");
  EXPECT_FALSE(words.words[0].sure);
  EXPECT_EQ(words.marking, Marking::some);
}

}  // namespace
}  // namespace tracuu::searchd
