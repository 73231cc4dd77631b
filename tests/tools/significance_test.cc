// The paired randomisation test against chances worked out by hand.

#include "tools/significance.h"

#include <gtest/gtest.h>

namespace tracuu::tools {
namespace {

TEST(Significance, ChancesByHand) {
  const struct {
    std::vector<double> differences;
    double p_value;
  } cases[] = {
      {{}, 1},
      {{0, 0, 0}, 1},
      {{0.3}, 1},                                   // one pair proves nothing
      {{0.1, 0.1}, 0.5},                            // both alike: 2 of 4 ways
      {{0.1, 0.1, 0.1, 0.1, 0.1}, 2.0 / 32},        //
      {{-0.2, -0.2, -0.2, -0.2, -0.2}, 2.0 / 32},   // two-sided
      {std::vector<double>(10, 0.01), 2.0 / 1024},  // small but always there
      {{1, -1, 1, -1}, 1},                          // as much won as lost
      {{0.4, 0.1, -0.1}, 0.75},                     // 6 of 8 are at least as far
  };
  for (const auto& c : cases) {
    EXPECT_NEAR(randomisation_p_value(c.differences), c.p_value, 0.015) << c.differences.size();
  }
  EXPECT_LT(randomisation_p_value(std::vector<double>(100, 0.01)), 0.0001);
}

VariantResult of(const std::vector<std::pair<std::string, double>>& queries) {
  VariantResult result;
  for (const auto& [id, ndcg10] : queries) {
    Measures measures;
    measures.ndcg10 = ndcg10;
    result.queries.push_back({id, measures});
  }
  return result;
}

TEST(Significance, QueriesOfAnIntentAreOnePair) {
  const auto earlier = of({{"a.x.1", 0}, {"a.y.1", 0}, {"b.x.1", 0.5}, {"q7", 0.2}});
  const auto later = of({{"a.x.1", 0.4}, {"a.y.1", 0.8}, {"b.x.1", 0.5}, {"q7", 0.2}});
  const Difference difference = compare(earlier, later);
  EXPECT_EQ(difference.pairs, 3U);
  EXPECT_NEAR(difference.mean, 0.2, 1e-12);
  EXPECT_DOUBLE_EQ(difference.p_value, 1);
}

TEST(Significance, QueriesOfOneRunOnlyAreLeftOut) {
  const Difference difference =
      compare(of({{"q1", 0.5}, {"q2", 0.5}}), of({{"q1", 0.6}, {"q3", 1}, {"q4", 1}}));
  EXPECT_EQ(difference.pairs, 1U);
  EXPECT_EQ(difference.unpaired, 3U);
  EXPECT_NEAR(difference.mean, 0.1, 1e-12);
}

TEST(Significance, TheSameInputGivesTheSameAnswer) {
  std::vector<double> differences;
  for (int i = 0; i < 100; ++i) differences.push_back((i % 7 - 2.5) / 10);
  EXPECT_EQ(randomisation_p_value(differences), randomisation_p_value(differences));
}

}  // namespace
}  // namespace tracuu::tools
