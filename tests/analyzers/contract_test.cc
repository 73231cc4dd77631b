// The contract of every chain in the registry and of the facade, on texts nobody would write.
#include <cstdlib>
#include <iostream>
#include <map>
#include <random>
#include <span>
#include <string>
#include <string_view>
#include <thread>
#include <vector>

#include <gtest/gtest.h>
#include <unicode/utf8.h>

#include "analyzers/analyzer_registry.h"
#include "analyzers/fold.h"
#include "analyzers/normalizer.h"
#include "analyzers/utf8.h"
#include "analyzers/vietnamese_analyzer.h"
#include "analyzers/word_breaker.h"
#include "analyzers/word_key.h"
#include "tests/analyzers/analysis_contract.h"

namespace tracuu::analyzers {
namespace {

// Texts of each kind; more are asked for with TRACUU_LONG_TESTS=1.
int texts_of_each_kind() { return std::getenv("TRACUU_LONG_TESTS") ? 20000 : 300; }

using Random = std::mt19937;

std::string pick(Random& random, std::span<const char* const> items, int count) {
  std::string text;
  while (count-- > 0) text += items[random() % items.size()];
  return text;
}

std::string random_bytes(Random& random) {
  std::string text(random() % 60, ' ');
  for (char& c : text) c = static_cast<char>(random());
  return text;
}

std::string random_vietnamese(Random& random) {
  static const char* const kPieces[] = {
      "thủ",     "tục",      "Điều",       " ",        " ",        " ",
      "5",       "khoản ",   "NĐ-CP",      "/",        "2018",     "-",
      "61",      "QH14",     ".",          ",",        ". ",       "%",
      "ngày",    "1.001193", "điểm đ",     "hoà",      "nhànước",  "TTg",
      "UBND",    "U.B",      "12,5",       "năm",      "qđ",       "01/4/2019",
      "số ",     "@",        "a.vn",       "https://", "Mẫu",      "VIII",
      "chương ", "và ",      "m²",         "tháng ",   "Phụ lục ", "duong",
      "hoc ",    "kys ",     "thu3",       "TP.HCM",   "CPNghị",   "100m2",
      "BTС151",  "Ðiều",     "\n",         "TT- ",     "\"",       "(",
      ")",       "?",        "Thuỷ",       "khóa",     "…",        "1.001193.000.00.00.H61",
      "Luật ",   " này",     "Nghị định ", "đến ",     "Hộ tịch",  ", "};
  return pick(random, kPieces, static_cast<int>(random() % 20));
}

// What a keyboard of macOS or a PDF file makes of it.
std::string random_decomposed(Random& random) { return decomposed(random_vietnamese(random)); }

std::string random_marks(Random& random) {
  static const char* const kPieces[] = {"a",      "e",      "o",      "u",      "d",      "Y",
                                        "\u0301", "\u0302", "\u031b", "\u0323", "\u0306", "\u0335",
                                        "\u0340", "\u200b", "\u00ad", " ",      "I",      "\u0307",
                                        "ế",      "\u034f", "q"};
  return pick(random, kPieces, static_cast<int>(random() % 25));
}

std::string random_scripts(Random& random) {
  static const char* const kPieces[] = {
      "a",        "\u0421", "\u0430", "\u03bf", "日本",   "한국", "\u1112\u1161", "\u0e01\u0e34",
      "1",        "\u00bd", "\u2167", "\ufb01", " ",      "ß",    "\u0130",       "\u2116",
      "😀",        "\uf0b7", "\u00b2", "m",      "\u0660", "/",    "\u2026",       "\xff",
      "\xe1\xbb", "\u0308", "."};
  return pick(random, kPieces, static_cast<int>(random() % 25));
}

std::vector<std::string> texts() {
  Random random(20240229);
  std::vector<std::string> all{"", " ", std::string(200, 'a'), std::string(100, '\xff')};
  std::string long_word;
  for (int i = 0; i < 50; ++i) long_word += "ế";
  all.push_back(long_word);
  for (int i = 0; i < texts_of_each_kind(); ++i) {
    all.push_back(random_bytes(random));
    all.push_back(random_vietnamese(random));
    all.push_back(random_decomposed(random));
    all.push_back(random_marks(random));
    all.push_back(random_scripts(random));
  }
  return all;
}

std::string shown(const std::string& text) {
  std::string escaped;
  for (const char c : text) {
    char code[8];
    std::snprintf(code, sizeof code, "\\x%02x", static_cast<unsigned char>(c));
    escaped += code;
  }
  return "\"" + text + "\" = " + escaped;
}

TEST(Contract, EveryChain) {
  const AnalyzerRegistry registry;
  for (const std::string& name : registry.names()) {
    const Analyzer& analyzer = registry.get(name);
    for (const std::string& text : texts()) {
      SCOPED_TRACE(name + " on " + shown(text));
      const Tokens tokens = analyzer.analyze(text);
      EXPECT_EQ(analyzer.analyze(text), tokens) << "a chain must not keep state";
      std::uint32_t begin = 0;
      std::uint32_t position = 0;
      for (const Token& token : tokens) {
        EXPECT_FALSE(token.text.empty()) << "drop the token instead";
        EXPECT_TRUE(well_formed(token.text)) << "cut only between code points";
        EXPECT_LE(begin, token.begin) << "offsets must not run backwards";
        EXPECT_LE(token.begin, token.end);
        EXPECT_LE(token.end, text.size()) << "offsets are bytes of the original text";
        EXPECT_LE(position, token.position) << "positions must not run backwards";
        begin = token.begin;
        position = token.position;
      }
    }
  }
}

// Words of the first tokenizer never overlap, so they and the gaps between are the text; and the
// bytes of a word normalise to the word.
TEST(Contract, WordsAndGapsAreTheText) {
  const AnalyzerRegistry registry;
  for (const std::string& text : texts()) {
    SCOPED_TRACE(shown(text));
    std::uint32_t end = 0;
    for (const Token& token : registry.get("syllables").analyze(text)) {
      EXPECT_LE(end, token.begin) << "words overlap";
      end = token.end;
    }
  }
  for (const std::string text : {"Thủ tục", "thu\u0309 tu\u0323c", "N\u00d0\u2013CP", "hồ\u00a0sơ",
                                 "th\u200bủ", "\ufeffLuật"}) {
    for (const Token& token : registry.get("syllables").analyze(text)) {
      const auto bytes = std::string_view(text).substr(token.begin, token.end - token.begin);
      EXPECT_EQ(normalize(bytes).text, token.text) << shown(text);
    }
  }
}

TEST(Contract, TheLawsOfTheAnalysis) {
  const VietnameseAnalyzer analyzer;
  for (const std::string& text : texts()) EXPECT_EQ(broken_law(analyzer, text), "") << shown(text);
}

// What a percent sign or a part of an address is, its neighbours say, and of a very long word only
// the head is looked at.
bool depends_on_neighbours(const Word& word) {
  constexpr std::uint32_t kPerhapsCut = 60;
  return word.folded == "%" || word.end - word.begin > kPerhapsCut;
}

bool holds_address(const std::string& text) {
  return text.find('@') != std::string::npos || text.find("://") != std::string::npos;
}

// Of texts in Vietnamese only: 0.1.0011 is a date, but numbers of a list in 0.1.0011;0.
TEST(Contract, AWordAloneGivesTheSameTerm) {
  const VietnameseAnalyzer analyzer;
  Random random(20240229);
  for (int i = 0; i < texts_of_each_kind(); ++i) {
    const std::string text = random_vietnamese(random);
    if (holds_address(text)) continue;
    SCOPED_TRACE(shown(text));
    for (const Word& word : analyzer.analyze(text).words) {
      if (depends_on_neighbours(word)) continue;
      const auto alone = analyzer.analyze(text.substr(word.begin, word.end - word.begin)).words;
      ASSERT_EQ(alone.size(), 1U) << word.folded;
      EXPECT_EQ(alone.front().folded, word.folded);
      EXPECT_EQ(alone.front().exact, word.exact);
    }
  }
}

TEST(Contract, TheFacadeSaysWhatTheChainsSay) {
  const AnalyzerRegistry registry;
  const VietnameseAnalyzer analyzer;
  for (const std::string& text : texts()) {
    SCOPED_TRACE(shown(text));
    const TextTerms terms = analyzer.analyze(text);
    std::vector<std::string> exact;
    std::vector<std::string> folded;
    std::vector<std::string> bigrams;
    for (const Word& word : terms.words) {
      folded.push_back(word.folded);
      if (!word.exact.empty()) exact.push_back(word.exact);
    }
    for (const Bigram& bigram : terms.bigrams) bigrams.push_back(bigram.text);
    const auto said = [&](const char* name) {
      std::vector<std::string> said_texts;
      for (Token& token : registry.get(name).analyze(text)) said_texts.push_back(token.text);
      return said_texts;
    };
    EXPECT_EQ(said("vietnamese"), exact);
    EXPECT_EQ(said("folded"), folded);
    EXPECT_EQ(said("bigrams"), bigrams);
    EXPECT_EQ(said("keys"), terms.keys);
    EXPECT_EQ(said("query_keys"), analyzer.analyze_query(text).keys);
  }
}

void expect_inside(const TextTerms& terms, std::size_t size) {
  std::uint32_t end = 0;
  for (const Citation& citation : terms.citations) {
    EXPECT_LE(end, citation.begin) << "citations overlap or run backwards: " << to_string(citation);
    EXPECT_LE(citation.begin, citation.end);
    EXPECT_LE(citation.end, size) << "offsets are bytes of the original text";
    EXPECT_FALSE(to_string(citation).empty()) << "a citation names something";
    end = citation.end;
  }
}

TEST(Contract, CitationsStandInOrderInsideTheText) {
  const VietnameseAnalyzer analyzer;
  for (const std::string& text : texts()) {
    SCOPED_TRACE(shown(text));
    expect_inside(analyzer.analyze(text), text.size());
    expect_inside(analyzer.analyze_query(text), text.size());
  }
}

TEST(Contract, NormalisingAndKeysAreIdempotent) {
  const AnalyzerRegistry registry;
  for (const std::string& text : texts()) {
    SCOPED_TRACE(shown(text));
    const std::string normalised = normalize(text).text;
    EXPECT_TRUE(well_formed(normalised));
    EXPECT_EQ(normalize(normalised).text, normalised);
    for (const Token& token : registry.get("syllables").analyze(text)) {
      EXPECT_EQ(key(key(token.text)), key(token.text));
      EXPECT_EQ(fold(fold(key(token.text))), fold(key(token.text)));
    }
  }
}

TEST(Contract, PlainWordsAreCutAsTheRulesCutThem) {
  const WordBreaker breaker;
  for (const std::string& text : texts()) {
    const std::string normalised = normalize(text).text;
    const auto quick = breaker.pieces(normalised);
    const auto ruled = breaker.pieces_by_rules(normalised);
    ASSERT_EQ(quick.size(), ruled.size()) << shown(text);
    for (std::size_t i = 0; i < quick.size(); ++i) {
      EXPECT_EQ(quick[i].begin, ruled[i].begin) << shown(text);
      EXPECT_EQ(quick[i].end, ruled[i].end) << shown(text);
      EXPECT_EQ(quick[i].kind, ruled[i].kind) << shown(text);
    }
  }
}

TEST(Contract, ThreadsShareOneAnalyzer) {
  const VietnameseAnalyzer analyzer;
  const auto all = texts();
  const auto run = [&] {
    std::size_t words = 0;
    for (const auto& text : all) words += analyzer.analyze(text).words.size();
    return words;
  };
  const std::size_t expected = run();
  std::vector<std::thread> threads;
  std::vector<std::size_t> counts(4);
  for (auto& count : counts) threads.emplace_back([&] { count = run(); });
  for (auto& thread : threads) thread.join();
  for (const auto count : counts) EXPECT_EQ(count, expected);
}

TEST(Contract, UnknownNamesAreRefusedWithTheKnownOnes) {
  try {
    AnalyzerRegistry().get("english");
    FAIL() << "found";
  } catch (const std::out_of_range& error) {
    EXPECT_NE(std::string(error.what()).find("folded"), std::string::npos);
  }
}

}  // namespace
}  // namespace tracuu::analyzers
