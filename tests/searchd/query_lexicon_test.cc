// How people ask, and what offices call the things they ask about: with the product's own lists.

#include "searchd/query_lexicon.h"

#include <string>

#include <gtest/gtest.h>

#include "searchd/query_words.h"

namespace tracuu::searchd {
namespace {

const analyzers::VietnameseAnalyzer& analyzer() {
  static const analyzers::VietnameseAnalyzer one;
  return one;
}

const QueryLexicon& lexicon() {
  static const QueryLexicon one(analyzer());
  return one;
}

QueryWords read(const std::string& query) {
  QueryWords words = analyze_query(analyzer(), {}, query);
  read_lexicon(lexicon(), query, words);
  return words;
}

// The words that say what is asked for; what offices call it behind an arrow; the section asked
// for.
std::string shown(const std::string& query) {
  const QueryWords words = read(query);
  std::string text;
  for (const QueryWord& word : words.words) {
    if (!word.asking) text += (text.empty() ? "" : " ") + word.typed.folded;
  }
  for (const QueryTerm& called : words.called) text += " -> " + called.term->text;
  if (!words.sections.empty()) {
    text += " #" + std::string(indexer::field(words.sections.front()).name);
  }
  return text;
}

TEST(QueryLexicon, TellsTheThingFromTheAsking) {
  const struct {
    const char* query;
    const char* expected;
  } cases[] = {
      {"Cho em hỏi đăng ký kết hôn mất bao lâu ạ?", "dang ki ket hon #channels"},
      {"đăng ký kết hôn cần giấy tờ gì", "dang ki ket hon #dossier"},
      {"dang ky ket hon can giay to gi", "dang ki ket hon #dossier"},
      {"đăng ký kết hôn ở đâu", "dang ki ket hon #channels"},
      {"đăng ký kết hôn hết bao nhiêu tiền", "dang ki ket hon #fees"},
      {"đăng ký kết hôn ntn", "dang ki ket hon #steps"},
      {"đăng ký kết hôn", "dang ki ket hon"},
      // Asking is all there is.
      {"cần giấy tờ gì", "can giay to gi"},
      // Marks typed count: "vụ" is courtesy, "vũ" is a weapon.
      {"vũ khí thô sơ", "vu khi tho so"},
      {"", ""},
  };
  for (const auto& c : cases) EXPECT_EQ(shown(c.query), c.expected) << c.query;
}

TEST(QueryLexicon, KnowsWhatOfficesCallIt) {
  const QueryWords words = read("CCCD");
  ASSERT_EQ(words.called.size(), 1U);
  EXPECT_EQ(words.called[0].said, "CCCD");
  EXPECT_TRUE(read("sổ đỏ").called.size() == 1 && read("sổ đỏ").called[0].is_all);
  EXPECT_FALSE(read("sổ đỏ bị rách nát").called.empty());
  EXPECT_FALSE(read("sổ đỏ bị rách nát").called[0].is_all);
  EXPECT_TRUE(read("đăng ký khai sinh").called.empty()) << "says the official term already";
  EXPECT_TRUE(read("63/2010/NĐ-CP").called.empty());
}

// A title is found by the words that name it, however it is asked for.
TEST(QueryLexicon, AskingIsNoPartOfATitle) {
  EXPECT_EQ(read("Tôi muốn đăng ký kết hôn thì phải làm gì").folded, "dang ki ket hon");
}

}  // namespace
}  // namespace tracuu::searchd
