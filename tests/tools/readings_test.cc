// How well queries are read: the figures of ReadingMeasure on a few texts, and what must hold on
// the titles of real procedures that were never counted, where they are at hand.

#include <filesystem>

#include <gtest/gtest.h>

#include "tools/held_out_split.h"
#include "tools/reading_measure.h"

namespace tracuu::tools {
namespace {

using analyzers::LanguageCounts;
using analyzers::LanguageModel;
using analyzers::QueryInterpreter;
using analyzers::VietnameseAnalyzer;

std::vector<TypedText> analyzed(const std::vector<std::string>& texts) {
  const VietnameseAnalyzer analyzer;
  std::vector<TypedText> words;
  for (const std::string& text : texts) words.push_back(analyzer.analyze_query(text).words);
  return words;
}

LanguageModel model_of(const LanguageCounts& counts) {
  return LanguageModel(LanguageCounts::parse(counts.serialize()));
}

TEST(ReadingMeasure, CountsWordsAndTexts) {
  const VietnameseAnalyzer analyzer;
  LanguageCounts counts;
  const std::string known = "Đăng ký kết hôn có yếu tố nước ngoài";
  counts.add(known, analyzer.analyze(known), 40);
  const LanguageModel model = model_of(counts);
  const QueryInterpreter interpreter(model);
  // The second text holds a word that is not in the index: it stays as typed.
  const std::vector<TypedText> texts = analyzed({"đăng ký kết hôn 2", "kết hôn lậu"});
  const ReadingMeasure measure(interpreter, texts);

  const ReadingTally unmarked = measure.no_marks();
  EXPECT_EQ(unmarked.right.part, 6U);
  EXPECT_EQ(unmarked.right.of, 7U);  // 2 is no syllable
  EXPECT_EQ(unmarked.whole.part, 1U);
  EXPECT_EQ(unmarked.whole.of, 2U);
  EXPECT_EQ(unmarked.used.part, 6U);
  EXPECT_EQ(unmarked.used_right.part, 6U);
  EXPECT_EQ(unmarked.left_alone.part, 0U);
  EXPECT_EQ(unmarked.typed, 8U);
  ASSERT_EQ(unmarked.misses.size(), 1U);
  EXPECT_EQ(unmarked.misses[0].around, "ket hon lau");
  EXPECT_EQ(unmarked.misses[0].read, "lau");
  EXPECT_EQ(unmarked.misses[0].meant, "lậu");

  EXPECT_EQ(measure.as_they_are().right.part, 7U);
  EXPECT_EQ(measure.as_they_are().left_alone.part, 2U);
  EXPECT_EQ(measure.keystrokes(InputMethod::telex).right.part, 6U);
  EXPECT_EQ(measure.keystrokes(InputMethod::vni).right.part, 6U);
  EXPECT_EQ(measure.one_unmarked().of, 2U);
  EXPECT_EQ(measure.without_slip().whole.of, 0U);  // no five syllables in a row
}

TEST(ReadingMeasure, SharesOfNothing) {
  EXPECT_EQ(Share().percent(), 0);
  const LanguageModel model;
  const QueryInterpreter interpreter(model);
  const std::vector<TypedText> none;
  EXPECT_EQ(ReadingMeasure(interpreter, none).no_marks().whole.of, 0U);
}

TEST(HeldOutSplit, HoldsOutWholeRecords) {
  const VietnameseAnalyzer analyzer;
  const std::vector<std::filesystem::path> sample = {TRACUU_SOURCE_DIR "/corpus/sample"};
  const HeldOutSplit all = split_corpus(sample, analyzer, {.hold_out = 0});
  const HeldOutSplit half = split_corpus(sample, analyzer, {.hold_out = 2});
  EXPECT_TRUE(all.titles.empty());
  EXPECT_FALSE(half.titles.empty());
  EXPECT_LT(half.counts.total(), all.counts.total());
  const HeldOutSplit few = split_corpus(sample, analyzer, {.hold_out = 2, .most_titles = 1});
  ASSERT_EQ(few.titles.size(), 1U);
  EXPECT_EQ(few.titles.front(), half.titles.front());
  EXPECT_EQ(few.counts.total(), half.counts.total());
}

// One test, since reading the records takes longest: titles of one record in ten, read with the
// statistics of the others.
TEST(RealReadings, TitlesOfProcedures) {
  const std::filesystem::path records = TRACUU_SOURCE_DIR "/../shared/data/procedures/records";
  if (!std::filesystem::is_directory(records)) {
    GTEST_SKIP() << "real data is not here: " << records;
  }
  const HeldOutSplit split = split_corpus({records}, VietnameseAnalyzer());
  const LanguageModel model = model_of(split.counts);
  const QueryInterpreter interpreter(model);
  const std::vector<TypedText> titles = analyzed(split.titles);
  ASSERT_GE(titles.size(), 100U);
  const ReadingMeasure measure(interpreter, titles);

  EXPECT_GE(measure.no_marks().right.percent(), 95);
  EXPECT_GE(measure.one_unmarked().percent(), 95);
  EXPECT_GE(measure.keystrokes(InputMethod::telex).right.percent(), 95);
  EXPECT_GE(measure.keystrokes(InputMethod::vni).right.percent(), 95);
  const ReadingMeasure::Deliberate deliberate = measure.deliberate();
  EXPECT_GE(deliberate.used.of, 200U);
  EXPECT_LE(deliberate.used.percent(), 0.5);
  Share slips;
  for (const NamedTally& slip : measure.slips()) slips += slip.tally.whole;
  EXPECT_GE(slips.of, 300U);
  EXPECT_GE(slips.percent(), 90);
  EXPECT_GE(measure.without_slip().left_alone.percent(), 98.5);
}

}  // namespace
}  // namespace tracuu::tools
