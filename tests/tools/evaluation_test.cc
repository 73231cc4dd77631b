// Averages over intents and kinds, and the JSON that a later run is compared with.

#include "tools/evaluation.h"

#include <sstream>

#include <gtest/gtest.h>

#include "tools/evaluation_report.h"

namespace tracuu::tools {
namespace {

// Each query finds the document of its own name only.
std::vector<std::string> echo(const std::string& query) { return {query}; }

VariantResult evaluated(const Topics& topics, const Qrels& qrels) {
  return evaluate(echo, *find_variant("as-typed"), topics, qrels);
}

TEST(Evaluation, AnIntentAskedOftenDoesNotDrownTheOthers) {
  const Topics topics = {{"wed.short.1", "right"},
                         {"wed.short.2", "wrong"},
                         {"born.short.1", "right"},
                         {"wed.lay.1", "wrong"}};
  Qrels qrels;
  for (const Topic& topic : topics) qrels[topic.id] = {{"right", 2}};
  const VariantResult result = evaluated(topics, qrels);
  EXPECT_DOUBLE_EQ(result.by_kind.at("short").ndcg10, 0.75);
  EXPECT_DOUBLE_EQ(result.by_kind.at("lay").ndcg10, 0);
  EXPECT_DOUBLE_EQ(result.overall.ndcg10, 0.375);
}

TEST(Evaluation, IdsWithoutKindsAndTopicsWithoutJudgements) {
  const VariantResult result = evaluated({{"q1", "a"}, {"q2", "a"}, {"unjudged", "a"}},
                                         {{"q1", {{"a", 1}}}, {"q2", {{"b", 1}}}});
  EXPECT_EQ(result.queries.size(), 2U);
  EXPECT_TRUE(result.by_kind.empty());
  EXPECT_DOUBLE_EQ(result.overall.p1, 0.5);
  EXPECT_DOUBLE_EQ(evaluated({}, {}).overall.ndcg10, 0);
}

TEST(Evaluation, PartsOfAnId) {
  EXPECT_EQ(parts_of("wed.short.1")->intent, "wed");
  EXPECT_EQ(parts_of("wed.short.1")->kind, "short");
  EXPECT_EQ(parts_of("wed.short"), std::nullopt);
  EXPECT_EQ(parts_of("q1"), std::nullopt);
}

TEST(EvaluationReport, JsonIsReadBack) {
  const VariantResult result =
      evaluated({{"a.x.1", "a"}, {"b.y.1", "b"}}, {{"a.x.1", {{"a", 1}}}, {"b.y.1", {{"c", 1}}}});
  const auto again = parse_results(to_json({result}));
  ASSERT_EQ(again.size(), 1U);
  EXPECT_EQ(again[0].variant, "as-typed");
  EXPECT_EQ(to_json(again), to_json({result}));
}

TEST(EvaluationReport, OtherJsonIsRefused) {
  for (const char* json : {"", "[]", "{}", R"({"variants":3})",
                           R"({"variants":[{"perQuery":{"q1":{"ndcg@10":"high"}}}]})"}) {
    EXPECT_THROW(parse_results(json), std::runtime_error) << json;
  }
}

TEST(EvaluationReport, ATableHasALineForEachKind) {
  const VariantResult result = evaluated({{"a.x.1", "a"}}, {{"a.x.1", {{"a", 1}}}});
  std::ostringstream brief;
  write_table(brief, {result}, false);
  EXPECT_NE(brief.str().find("\n  x                           1.0000"), std::string::npos)
      << brief.str();
  EXPECT_EQ(brief.str().find("a.x.1"), std::string::npos);
  std::ostringstream whole;
  write_table(whole, {result}, true);
  EXPECT_NE(whole.str().find("\na.x.1 "), std::string::npos);
}

}  // namespace
}  // namespace tracuu::tools
