// Measures against values worked out by hand, and the reading of judgements.

#include "tools/measures.h"

#include <cmath>

#include <gtest/gtest.h>

#include "analyzers/word_key.h"
#include "tests/support/temporary_folder.h"
#include "tools/keystroke_typing.h"
#include "tools/query_variants.h"
#include "tools/word_slips.h"

namespace tracuu::tools {
namespace {

TEST(Measures, ByHand) {
  const Grades grades = {{"a", 1}, {"b", 2}};
  const Measures m = measure({"x", "a", "b"}, grades);
  const double ideal = 3 / std::log2(2) + 1 / std::log2(3);
  EXPECT_NEAR(m.ndcg10, (1 / std::log2(3) + 3 / std::log2(4)) / ideal, 1e-12);
  EXPECT_DOUBLE_EQ(m.mrr10, 0.5);
  EXPECT_DOUBLE_EQ(m.recall10, 1);
  EXPECT_DOUBLE_EQ(m.p1, 0);
  EXPECT_DOUBLE_EQ(m.success3, 1);
}

TEST(Measures, PerfectEmptyAndDeep) {
  EXPECT_DOUBLE_EQ(measure({"a"}, {{"a", 1}}).ndcg10, 1);
  EXPECT_DOUBLE_EQ(measure({}, {{"a", 1}}).recall100, 0);
  EXPECT_DOUBLE_EQ(measure({"a"}, {}).ndcg10, 0);
  std::vector<std::string> deep(50, "x");
  deep.back() = "a";
  EXPECT_DOUBLE_EQ(measure(deep, {{"a", 1}}).recall100, 1);
  EXPECT_DOUBLE_EQ(measure(deep, {{"a", 1}}).recall10, 0);
}

TEST(Measures, WhatIsRankedTwiceCountsOnce) {
  const Measures m = measure({"a", "a", "b"}, {{"a", 2}, {"b", 2}});
  EXPECT_DOUBLE_EQ(m.ndcg10, (3 + 3 / std::log2(4)) / (3 + 3 / std::log2(3)));
  EXPECT_DOUBLE_EQ(m.recall10, 1);
}

TEST(JudgedQueries, ReadAndRefused) {
  const tests::TemporaryFolder folder;
  const auto topics = read_topics(folder.write("t.tsv", "q1\tkhai sinh\r\nq2\tkết hôn\n"));
  ASSERT_EQ(topics.size(), 2U);
  EXPECT_EQ(topics[0].query, "khai sinh");
  const Qrels qrels = read_qrels(folder.write("q.txt", "q1 0 a 2\nq1 0 b 0\n"));
  EXPECT_EQ(qrels.at("q1").size(), 1U);
  const std::string blanks = "q1 0 12/2024|hđnd tỉnh|2024#dieu-4  2 \r\n";
  EXPECT_EQ(read_qrels(folder.write("q.txt", blanks)).at("q1"),
            (Grades{{"12/2024|hđnd tỉnh|2024#dieu-4", 2}}));
  EXPECT_THROW(read_topics(folder.write("bad.tsv", "no tab\n")), std::runtime_error);
  EXPECT_THROW(read_qrels(folder.write("bad.txt", "q1 a\n")), std::runtime_error);
  EXPECT_THROW(read_qrels(folder.write("bad.txt", "q1 0 a b\n")), std::runtime_error);
  EXPECT_THROW(read_topics(folder / "none"), std::runtime_error);
}

TEST(QueryVariants, Made) {
  EXPECT_EQ(find_variant("no-marks")->make("Đăng ký hoà giải"), "Dang ky hoa giai");
  EXPECT_EQ(find_variant("swapped-tone")->make("hòa giải thuỷ sản"), "hoà giải thủy sản");
  EXPECT_EQ(find_variant("as-typed")->make("x"), "x");
  const auto& some = *find_variant("some-marks");
  EXPECT_EQ(some.make("đăng ký kết hôn"), some.make("đăng ký kết hôn"));
  EXPECT_EQ(find_variant("none"), nullptr);
  const std::string slipped = find_variant("one-slip")->make("đăng ký khai sinh cho trẻ em");
  EXPECT_NE(slipped, "đăng ký khai sinh cho trẻ em");
  EXPECT_EQ(find_variant("one-slip")->make("xyz 123"), "xyz 123");
  EXPECT_EQ(find_variant("telex")->make("Đăng ký, hoà giải"), "Ddawng kys, hoaf giair");
  EXPECT_EQ(find_variant("vni")->make("Đăng ký, hoà giải"), "D9a8ng ky1, hoa2 giai3");
  EXPECT_EQ(find_variant("decomposed")->make("Được ký đặc"),
            "Đu\u031bo\u031b\u0323c ky\u0301 đa\u0323\u0306c");
}

TEST(KeystrokeTyping, AtTheLetterAndAtTheEnd) {
  const struct {
    const char* text;
    const char* telex[2];
    const char* vni[2];
  } cases[] = {
      {"đường", {"dduwowfng", "dduwowngf"}, {"d9u7o72ng", "d9u7o7ng2"}},
      {"Quyền", {"Quyeefn", "Quyeenf"}, {"Quye62n", "Quye6n2"}},
      {"ĐẤT ở", {"DDAAST owr", "DDAATS owr"}, {"D9A61T o73", "D9A6T1 o73"}},
      {"moóc", {"mooosc", "mooocs"}, {"moo1c", "mooc1"}},
      {"khoản 2, TTg", {"khoarn 2, TTg", "khoanr 2, TTg"}, {"khoa3n 2, TTg", "khoan3 2, TTg"}},
      {"", {"", ""}, {"", ""}},
  };
  for (const auto& c : cases) {
    for (const int place : {0, 1}) {
      const auto tone = static_cast<TonePlace>(place);
      EXPECT_EQ(typed_keystrokes(InputMethod::telex, tone, c.text), c.telex[place]);
      EXPECT_EQ(typed_keystrokes(InputMethod::vni, tone, c.text), c.vni[place]);
    }
  }
}

TEST(WordSlips, OfEveryKind) {
  std::mt19937 random(1);
  EXPECT_EQ(slip(Slip::hook_tilde, "thủ", random), "thũ");
  EXPECT_EQ(slip(Slip::onset, "trường", random), "chường");
  EXPECT_EQ(slip(Slip::coda, "bạc", random), "bạt");
  EXPECT_EQ(slip(Slip::hook_tilde, "ban", random), std::nullopt);
  EXPECT_EQ(slip(Slip::tone, "2018", random), std::nullopt);
  for (const SlipName& kind : slips()) {
    for (const char* word : {"thủ", "tục", "đăng", "nguyễn", "quốc", "sân", "là"}) {
      for (int tries = 0; tries < 20; ++tries) {
        const auto other = slip(kind.slip, word, random);
        if (!other) continue;
        EXPECT_NE(*other, word) << kind.name;
        if (kind.slip == Slip::typing) continue;
        EXPECT_EQ(analyzers::classify(*other), analyzers::WordClass::syllable) << *other;
      }
    }
  }
}

}  // namespace
}  // namespace tracuu::tools
