// Counts of words and neighbours, kept and read again, and what a model makes of them.

#include "analyzers/language_model.h"

#include <cmath>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "analyzers/language_counts.h"

namespace tracuu::analyzers {
namespace {

const VietnameseAnalyzer& analyzer() {
  static const VietnameseAnalyzer shared;
  return shared;
}

LanguageCounts counts_of(const std::vector<std::string>& texts, std::uint32_t times = 1) {
  LanguageCounts counts;
  for (const std::string& text : texts) counts.add(text, analyzer().analyze(text), times);
  return counts;
}

std::uint64_t count_of(const LanguageCounts& counts, std::string_view key) {
  for (const auto& word : counts.words()) {
    if (word.key == key) return word.count;
  }
  return 0;
}

TEST(LanguageCounts, WordsAreCountedByKeyAndNumbersTogether) {
  const LanguageCounts counts = counts_of({"Đăng ký, đăng kí; ĐĂNG KÝ", "Điều 5 khoản 12"});
  EXPECT_EQ(counts.total(), 10U);
  EXPECT_EQ(count_of(counts, "đăng"), 3U);
  EXPECT_EQ(count_of(counts, "kí"), 3U);
  EXPECT_EQ(count_of(counts, "0"), 2U);
}

TEST(LanguageCounts, NeighboursEndWithTheSentence) {
  const LanguageModel model(counts_of({"Nộp hồ sơ. Lệ phí"}, 5));
  const auto probability = [&](const char* a, const char* b) {
    return model.log_probability(0, model.number(a), model.number(b));
  };
  EXPECT_GT(probability("hồ", "sơ"), probability("sơ", "lệ") + 1);
  EXPECT_GT(probability("lệ", "phí"), std::log(0.5));
}

TEST(LanguageCounts, AreTheSameBytesInWhateverOrderTheyCame) {
  const std::vector<std::string> texts = {"đăng ký kết hôn", "đăng ký khai sinh",
                                          "cấp hộ chiếu phổ thông", "đăng ký hộ kinh doanh"};
  LanguageCounts forward;
  LanguageCounts backward;
  for (std::size_t i = 0; i < texts.size(); ++i) {
    forward.merge(counts_of({texts[i]}, 3));
    backward.merge(counts_of({texts[texts.size() - 1 - i]}, 3));
  }
  EXPECT_EQ(forward.serialize(), backward.serialize());
  EXPECT_EQ(forward.serialize(), counts_of(texts, 3).serialize());
  const LanguageCounts read = LanguageCounts::parse(forward.serialize());
  EXPECT_EQ(read.total(), forward.total());
  EXPECT_EQ(read.serialize(), forward.serialize());
}

TEST(LanguageCounts, TheSpellingMostPeopleUseIsKept) {
  const LanguageModel model(LanguageCounts::parse(
      counts_of({"Ký tên", "đã ký", "chữ kí", "Thuỷ sản", "thủy lợi", "thủy điện"}).serialize()));
  EXPECT_EQ(model.spelling(model.number("kí")), "ký");
  EXPECT_EQ(model.spelling(model.number("thủy")), "thủy");
}

TEST(LanguageCounts, WhatIsHeldIsBounded) {
  LanguageCounts counts(50);
  for (int i = 0; i < 200; ++i) {
    const std::string text = "đăng ký từ" + std::to_string(i) + "x khai sinh";
    counts.add(text, analyzer().analyze(text));
    EXPECT_LE(counts.ngrams().size(), 50U);
  }
  const LanguageModel model(counts);
  EXPECT_GT(model.log_probability(0, model.number("đăng"), model.number("kí")), std::log(0.5));
}

TEST(LanguageCounts, DamagedOnesAreRefused) {
  const std::string good = counts_of({"đăng ký kết hôn đăng ký khai sinh"}, 9).serialize();
  EXPECT_NO_THROW(LanguageCounts::parse(good));
  for (std::size_t size = 0; size < good.size(); ++size) {
    EXPECT_THROW(LanguageCounts::parse(good.substr(0, size)), BadLanguageCounts) << size;
  }
  // A changed byte may still read as counts, but never as words that are not there.
  for (std::size_t i = 0; i < good.size(); ++i) {
    std::string bad = good;
    bad[i] = static_cast<char>(bad[i] ^ 0x55);
    try {
      const LanguageModel model(LanguageCounts::parse(bad));
      model.log_probability(1, model.number("đăng"), model.number("kí"));
    } catch (const BadLanguageCounts&) {
      continue;
    }
  }
}

TEST(LanguageModel, ProbabilitiesOfAllWordsAddUpToOne) {
  const LanguageCounts counts = LanguageCounts::parse(
      counts_of({"đăng ký kết hôn", "đăng ký khai sinh", "đăng ký khai tử", "ký kết hợp đồng"}, 7)
          .serialize());
  const LanguageModel model(counts);
  const auto number = [&](const char* key) { return model.number(key); };
  const std::pair<WordNumber, WordNumber> contexts[] = {
      {0, number("kí")}, {number("đăng"), number("kí")}, {number("sinh"), number("kí")}};
  for (const auto& [before, last] : contexts) {
    double sum = 0;
    for (WordNumber word = 1; word < counts.words().size(); ++word) {
      sum += std::exp(model.log_probability(before, last, word));
    }
    EXPECT_NEAR(sum, 1, 0.05) << model.key(last);
  }
}

TEST(LanguageModel, AnEmptyOneKnowsNothing) {
  const LanguageModel model;
  EXPECT_TRUE(model.empty());
  EXPECT_EQ(model.number("đăng"), 0U);
  EXPECT_TRUE(model.words_with_letters(pack_word("dang").letters).empty());
  EXPECT_TRUE(LanguageModel(LanguageCounts()).empty());
}

}  // namespace
}  // namespace tracuu::analyzers
