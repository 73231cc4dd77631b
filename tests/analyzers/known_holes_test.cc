// Mistakes that other engines make or made with Vietnamese, held shut one line each.
#include <string>

#include <gtest/gtest.h>

#include "analyzers/vietnamese_analyzer.h"
#include "analyzers/word_key.h"

namespace tracuu::analyzers {
namespace {

std::string folded(const std::string& text) {
  static const VietnameseAnalyzer analyzer;
  return folded_key(analyzer.analyze(text));
}

std::string exact(const std::string& word) {
  static const VietnameseAnalyzer analyzer;
  return analyzer.analyze(word).words.at(0).exact;
}

// What is typed and what is written must fold to the same.
TEST(KnownHoles, BothFoldToTheSame) {
  const std::pair<const char*, const char*> pairs[] = {
      {"dang ky", "đăng ký"},  // decomposition alone misses đ
      {"duong bo", "đường bộ"},
      {"Dieu 5", "\u00d0iều 5"},  // Eth
      {"thuỵ", "thụy"},           // both styles of the tone
      {"hoà giải", "hòa giải"},
      {"kĩ thuật", "kỹ thuật"},  // i and y
      {"thủ tục", "thu\u0309 tu\u0323c"},
      {"BTC151", "BT\u0421151"},  // Cyrillic С
      {"NĐ-CP", "N\u00d0\u2013CP"},
      {"so do", "sổ đỏ"},
      {"THU TUC", "thủ\u00a0tục"},
      {"giấy tờ mẫu", "giấy tờMẫu"},
      {"thuy", "thuỵ"},
      {"thuy", "thụy"},
      {"tp hcm", "TP.HCM"},  // ICU's word iterator joins these
      {"qd ubnd", "QĐ.UBND"},
      {"ieng", "yêng"},  // i and y where marks are left out
      {"yeu", "iêu"},
  };
  for (const auto& [typed, document] : pairs) EXPECT_EQ(folded(typed), folded(document)) << typed;
}

TEST(KnownHoles, MarksStillTellWordsApart) {
  EXPECT_NE(exact("chó"), exact("chò"));
  EXPECT_NE(exact("đương"), exact("dương"));
  EXPECT_EQ(exact("thuỵ"), exact("thụy"));
  EXPECT_FALSE(compatible("tục", "túc"));
  EXPECT_TRUE(compatible("tuc", "tục"));
}

// The point letters d and đ are different points of law.
TEST(KnownHoles, PointDIsNotPointDStroke) {
  const VietnameseAnalyzer analyzer;
  EXPECT_EQ(analyzer.analyze("điểm d").keys, (std::vector<std::string>{"Adiem:d"}));
  EXPECT_EQ(analyzer.analyze("điểm đ").keys, (std::vector<std::string>{"Adiem:đ"}));
}

// ICU's word iterator cuts the agency off and then the rest apart. The code is found whole, by its
// base and by its serial alone, and is cited as one piece; its base and its agency stay words.
TEST(KnownHoles, AProcedureCodeIsOnePiece) {
  const VietnameseAnalyzer analyzer;
  const std::string text = "mã 1.001193.000.00.00.H61 mới";
  for (const TextTerms& terms : {analyzer.analyze(text), analyzer.analyze_query(text)}) {
    EXPECT_EQ(terms.keys,
              (std::vector<std::string>{"P001193", "P1.001193", "P1.001193.000.00.00.h61"}));
    ASSERT_EQ(terms.citations.size(), 1U);
    const Citation& code = terms.citations.front();
    EXPECT_EQ(code.procedure_code, "1.001193.000.00.00.H61");
    EXPECT_EQ(text.substr(code.begin, code.end - code.begin), "1.001193.000.00.00.H61");
    EXPECT_EQ(folded_key(terms), "ma 1.001193 h61 moi");
  }
  EXPECT_EQ(analyzer.analyze_query("001193").keys, (std::vector<std::string>{"P001193"}));
}

// A number list behind a document number is numbers, not a word that starts with a comma.
TEST(KnownHoles, NumbersBehindADocumentNumber) {
  EXPECT_EQ(folded("số 4/2019,5/2019"), "so 4 2019 5 2019");
  EXPECT_EQ(folded("tăng 5  %"), "tang 5 %");
  EXPECT_EQ(folded("61/2018/a@b.vn"), "61 2018 a b vn");
}

// No stop words: the head of "Điều 5" is what people search for.
TEST(KnownHoles, NoWordIsDropped) { EXPECT_EQ(folded("của và theo điều 5"), "cua va theo dieu 5"); }

// A level is not an article: mức is not mục.
TEST(KnownHoles, MarkedNounsMustMatch) {
  const VietnameseAnalyzer analyzer;
  EXPECT_TRUE(analyzer.analyze("mức 3").keys.empty());
  EXPECT_EQ(analyzer.analyze("mục 3").keys, (std::vector<std::string>{"Amuc:3"}));
}

}  // namespace
}  // namespace tracuu::analyzers
