// What analyze tells about a text, as functions and as the program that people start.

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <xapian.h>

#include "tests/support/index_fixture.h"
#include "tests/support/process.h"
#include "tools/explanation.h"
#include "tools/explanation_json.h"
#include "tools/explanation_text.h"
#include "tools/text_table.h"

namespace tracuu::tools {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using tests::Outcome;
using tests::TestIndex;

const std::string kAnalyze = std::string(TRACUU_BINARY_DIR) + "/bin/analyze";

// The program with a text on its standard input.
Outcome run_with_input(const TestIndex& index, const std::string& text,
                       const std::string& options = "") {
  const std::string file = index.folder().write("input.txt", text).string();
  return tests::run({"/bin/sh", "-c", kAnalyze + " " + options + " < " + file});
}

// Every word and citation names its own bytes of the text as given.
void expect_places(const Explanation& explanation, std::string_view text) {
  std::uint32_t behind = 0;
  for (const ExplainedWord& word : explanation.words) {
    EXPECT_GE(word.word.begin, behind) << word.source;
    behind = word.word.begin;
    EXPECT_EQ(word.source, text.substr(word.word.begin, word.word.end - word.word.begin));
  }
  for (const auto& [citation, source] : explanation.citations) {
    EXPECT_EQ(source, text.substr(citation.begin, citation.end - citation.begin));
  }
}

std::vector<std::string> sources(const Explanation& explanation) {
  std::vector<std::string> sources;
  for (const ExplainedWord& word : explanation.words) sources.push_back(word.source);
  return sources;
}

std::vector<std::string> terms(const Explanation& explanation, char family) {
  for (const TermFamily& one : explanation.families) {
    if (one.prefix == family) return one.terms;
  }
  return {};
}

// An index whose texts say often enough how people are married.
void fill(TestIndex& index) {
  std::vector<corpus::Document> documents;
  for (int i = 1; i <= 5; ++i) {
    documents.push_back(tests::procedure("1.00000" + std::to_string(i), "Thủ tục đăng ký kết hôn"));
  }
  index.reindex(documents);
}

TEST(TextTable, CountsCharactersNotBytes) {
  TextTable table({"source", "folded"});
  EXPECT_TRUE(table.empty());
  table.add({"Điều khoản", "x"});
  table.add({"8", ""});
  EXPECT_EQ(table.to_string(),
            "source      folded\n"
            "Điều khoản  x\n"
            "8           -\n");
}

TEST(Explanation, OfATextThatHasEverything) {
  const std::string text = "Điểm đ khoản 2 Điều 8 Nghị định số 63/2010/NĐ–CP";
  const Explanation explanation = explain_document(text);
  expect_places(explanation, text);
  EXPECT_EQ(to_text(explanation), R"(encoding    none
normalized  Điểm đ khoản 2 Điều 8 Nghị định số 63/2010/NĐ-CP

words
position  bytes  source  class     kind    exact  folded
0         0-7    Điểm    syllable  word    điểm   diem
1         8-10   đ       other     word    đ      d
2         11-18  khoản   syllable  word    khoản  khoan
3         19-20  2       other     number  -      2
4         21-28  Điều    syllable  word    điều   dieu
5         29-30  8       other     number  -      8
6         31-37  Nghị    syllable  word    nghị   nghi
7         38-45  định    syllable  word    định   dinh
8         46-50  số      syllable  word    số     so
9         51-53  63      other     number  -      63
10        54-58  2010    other     number  -      2010
11        59-62  NĐ      other     word    nđ     nd
12        65-67  CP      other     word    -      cp

terms
family        terms
E exact       Eđiểm Eđ Ekhoản Eđiều Enghị Eđịnh Esố Enđ
F folded      Fdiem Fd Fkhoan F2 Fdieu F8 Fnghi Fdinh Fso F63 F2010 Fnd Fcp
G bigrams     Gdiem_d Gd_khoan Gkhoan_2 G2_dieu Gdieu_8 G8_nghi Gnghi_dinh Gdinh_so Gso_63 G63_2010 G2010_nd
              Gnd_cp
N numbers     N63/2010 N63/2010/nd-cp N63/nd
P procedures  -
D dates       -
A provisions  Adiem:đ Adieu:8 Adieu:8/khoan:2 Adieu:8/khoan:2/diem:đ Akhoan:2

citations
bytes  source                                            citation
0-67   Điểm đ khoản 2 Điều 8 Nghị định số 63/2010/NĐ–CP  nghị định 63/2010/NĐ-CP #dieu:8/khoan:2/diem:đ
)");
}

TEST(Explanation, OffsetsOfDecomposedTextAreThoseOfTheSource) {
  const std::string text = "Thu\u0309 tu\u0323c\u00a0ca\u0302\u0301p";
  const Explanation explanation = explain_document(text);
  expect_places(explanation, text);
  EXPECT_EQ(explanation.encoding, analyzers::LegacyEncoding::none);
  EXPECT_EQ(explanation.repaired, std::nullopt);
  EXPECT_EQ(explanation.normalized, "Thủ tục cấp");
  EXPECT_THAT(sources(explanation), ElementsAre("Thu\u0309", "tu\u0323c", "ca\u0302\u0301p"));
  EXPECT_THAT(to_text(explanation), HasSubstr(R"(0-5    Thu\u0309 )"));
}

TEST(Explanation, OffsetsOfRepairedTextAreThoseOfTheSource) {
  const std::string characters = "thñ tôc hµnh chÝnh";  // TCVN3, each byte a character
  const std::string bytes =
      "th\xF1 t\xF4"
      "c h\xB5nh ch\xDDnh";
  for (const std::string& text : {characters, bytes}) {
    const Explanation explanation = explain_document(text);
    expect_places(explanation, text);
    EXPECT_EQ(explanation.encoding, analyzers::LegacyEncoding::tcvn3);
    EXPECT_EQ(explanation.repaired, "thủ tục hành chính");
    EXPECT_EQ(explanation.words[0].word.exact, "thủ");
    EXPECT_EQ(explanation.words[3].word.end, text.size());
  }
  EXPECT_EQ(explain_document(bytes).words[0].source, "th\xF1");
  EXPECT_THAT(to_text(explain_document(bytes)), HasSubstr(R"( th\xF1 )"));
}

TEST(Explanation, QueriesAreReadAsTyped) {
  EXPECT_THAT(terms(explain_document("nd 61/2018"), 'N'), ElementsAre("N61/2018"));
  EXPECT_THAT(terms(explain_query("nghi dinh 61", nullptr), 'N'), ElementsAre("N61/nd"));
  EXPECT_THAT(terms(explain_document("nghi dinh 61"), 'N'), ElementsAre());
  const Explanation legacy = explain_query("thñ tôc hµnh chÝnh", nullptr);
  EXPECT_EQ(legacy.encoding, analyzers::LegacyEncoding::tcvn3);
  EXPECT_EQ(legacy.repaired, std::nullopt);
  EXPECT_EQ(legacy.normalized, "thñ tôc hµnh chÝnh");
  EXPECT_THROW(explain_query("th\xF1", nullptr), std::invalid_argument);
}

TEST(Explanation, OfAQueryReadWithAnIndex) {
  TestIndex index;
  fill(index);
  const IndexLanguage language = load_language(index.directory().root());
  const Explanation explanation = explain_query("dang ký ket hôm", &language);
  ASSERT_TRUE(explanation.query);
  EXPECT_TRUE(explanation.query->has_counts);
  EXPECT_EQ(explanation.query->suggestion, "đăng ký kết hôn");
  ASSERT_EQ(explanation.query->readings.size(), 4U);
  const auto& [typed, reading] = explanation.query->readings[0];
  EXPECT_EQ(typed, "dang");
  EXPECT_EQ(reading.spelling, "đăng");
  EXPECT_EQ(reading.change, analyzers::Change::marks);
  EXPECT_GT(reading.margin, 0);
}

TEST(Explanation, LongQueriesAreReadAsFarAsTheyAreSearched) {
  TestIndex index;
  fill(index);
  const IndexLanguage language = load_language(index.directory().root());
  std::string query;
  for (int i = 0; i < 40; ++i) query += "hon ";
  const Explanation explanation = explain_query(query, &language);
  EXPECT_EQ(explanation.words.size(), 40U);
  EXPECT_EQ(explanation.query->readings.size(), 32U);
}

TEST(Explanation, JsonIsWellFormedWhateverTheBytes) {
  EXPECT_EQ(
      to_json(explain_document("Điều\u00a08")),
      R"({"query":false,"encoding":"none","repaired":null,"normalized":"Điều 8",)"
      R"("words":[{"position":0,"begin":0,"end":7,"source":"Điều","class":"syllable","kind":"word","exact":"điều","folded":"dieu"},)"
      R"({"position":1,"begin":9,"end":10,"source":"8","class":"other","kind":"number","exact":"","folded":"8"}],)"
      R"("terms":{"E":["Eđiều"],"F":["Fdieu","F8"],"G":["Gdieu_8"],"N":[],"P":[],"D":[],"A":["Adieu:8"]},)"
      R"("citations":[{"begin":0,"end":10,"source":"Điều\\u00A08","citation":"#dieu:8"}]})");
  EXPECT_THAT(to_json(explain_document("th\xF1 t\xF4"
                                       "c h\xB5nh ch\xDDnh")),
              HasSubstr(R"("source":"th\\xF1")"));
}

TEST(Analyze, ReadsArgumentOrStandardInput) {
  TestIndex index;
  const Outcome argument = tests::run({kAnalyze, "Điều 8"});
  EXPECT_EQ(argument.code, 0);
  EXPECT_EQ(argument.output, to_text(explain_document("Điều 8")));
  EXPECT_EQ(run_with_input(index, "Điều 8\n").output, argument.output);
  EXPECT_EQ(run_with_input(index, "Điều 8\r\n", "-").output, argument.output);
  EXPECT_EQ(tests::run({kAnalyze, "--json", "--query", "nd 61"}).output,
            to_json(explain_query("nd 61", nullptr)) + "\n");
}

TEST(Analyze, PrintsOneChain) {
  EXPECT_EQ(tests::run({kAnalyze, "--analyzer", "folded", "Thủ tục"}).output,
            "text\tThủ tục\ntoken\t0\t0-5\tthu\ntoken\t1\t6-11\ttuc\n");
  EXPECT_THAT(tests::run({kAnalyze, "--list"}).output, HasSubstr("folded\n"));
}

TEST(Analyze, ReadsAQueryWithAnIndex) {
  TestIndex index;
  fill(index);
  const std::string root = index.directory().root().string();
  const Outcome outcome = tests::run({kAnalyze, "--index", root, "dang ky ket hon"});
  EXPECT_EQ(outcome.code, 0);
  EXPECT_THAT(outcome.output, HasSubstr("suggested   đăng ký kết hôn\n"));
  EXPECT_THAT(outcome.output, HasSubstr("generation  " + index.directory().live()->name));
}

TEST(Analyze, SaysWhatIsWrong) {
  TestIndex index;
  const std::string root = index.directory().root().string();
  const auto refused = [](const std::vector<std::string>& options, const std::string& message) {
    std::vector<std::string> command = {kAnalyze};
    command.insert(command.end(), options.begin(), options.end());
    const Outcome outcome = tests::run(command);
    EXPECT_NE(outcome.code, 0) << message;
    EXPECT_THAT(outcome.output, HasSubstr(message));
  };
  refused({}, "analyze: no text; give one in quotes or on standard input\n");
  refused({""}, "no text");
  refused({"--query", "th\xF1"}, "a query must be UTF-8");
  refused({"--index", root, "a"}, root + ": no index there");
  refused({"--index", "", "a"}, "no index there");
  refused({"--index", root, "--analyzer", "folded", "a"}, "excludes");
  fill(index);
  {
    Xapian::WritableDatabase database(index.directory().live()->path.string());
    database.set_metadata("language-counts", "damaged");
    database.commit();
  }
  refused({"--index", root, "a"}, "language counts: unknown format; build a new one");
  std::filesystem::remove(index.directory().live()->path / "iamglass");
  refused({"--index", root, "a"}, "analyze: " + index.directory().live()->path.string());
}

}  // namespace
}  // namespace tracuu::tools
