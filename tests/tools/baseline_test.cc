// What passes, what fails and what is said of it.

#include "tools/baseline.h"

#include <sstream>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/support/temporary_folder.h"

namespace tracuu::tools {
namespace {

using testing::HasSubstr;

VariantResult of(const std::vector<std::pair<std::string, double>>& queries) {
  VariantResult result;
  result.variant = "as-typed";
  for (const auto& [id, ndcg10] : queries) {
    Measures measures;
    measures.ndcg10 = ndcg10;
    result.queries.push_back({id, measures});
  }
  average(result);
  return result;
}

class BaselineTest : public testing::Test {
 protected:
  Verdict judged(const VariantResult& accepted, const VariantResult& result) {
    const auto file = folder_ / "set.baseline.tsv";
    write_baseline(file, {accepted});
    return judge(read_baseline(file), {result}).front();
  }
  const tests::TemporaryFolder folder_;
};

TEST_F(BaselineTest, VerdictByTheFigures) {
  using Kind = Verdict::Kind;
  const VariantResult accepted = of({{"a.x.1", 0.8}, {"b.x.1", 0.6}});
  const struct {
    double second;
    Kind kind;
    bool fails;
  } cases[] = {{0.6, Kind::same, false},   {0.6004, Kind::same, false},
               {0.59, Kind::same, false},  {0.581, Kind::same, false},
               {0.579, Kind::worse, true}, {0.602, Kind::better, false}};
  for (const auto& c : cases) {
    const Verdict verdict = judged(accepted, of({{"a.x.1", 0.8}, {"b.x.1", c.second}}));
    EXPECT_EQ(verdict.kind, c.kind) << c.second;
    EXPECT_EQ(verdict.fails(), c.fails) << c.second;
  }
}

TEST_F(BaselineTest, OtherQueriesAreNotCompared) {
  const VariantResult accepted = of({{"a.x.1", 0.8}, {"b.x.1", 0.6}});
  for (const auto& other : {of({{"a.x.1", 0.8}}), of({{"a.x.1", 0.8}, {"c.x.1", 0.6}})}) {
    const Verdict verdict = judged(accepted, other);
    EXPECT_EQ(verdict.kind, Verdict::Kind::other_queries);
    EXPECT_TRUE(verdict.fails());
  }
}

TEST_F(BaselineTest, AVariantItDoesNotKnow) {
  VariantResult result = of({{"a.x.1", 0.8}});
  result.variant = "no-marks";
  EXPECT_EQ(judged(of({{"a.x.1", 0.8}}), result).kind, Verdict::Kind::unknown);
}

TEST_F(BaselineTest, SaysWhichQueriesLostMost) {
  const Verdict verdict = judged(of({{"a.x.1", 0.8}, {"b.x.1", 0.6}, {"c.x.1", 1}}),
                                 of({{"a.x.1", 0.7}, {"b.x.1", 0.1}, {"c.x.1", 1}}));
  ASSERT_EQ(verdict.lost_most.size(), 2U);
  std::ostringstream said;
  describe(said, "citizens", verdict, {{"b.x.1", "cất nhà"}});
  EXPECT_THAT(said.str(), HasSubstr("citizens, as-typed: nDCG@10 was 0.8000, is 0.6000 (-0.2000)"));
  EXPECT_THAT(said.str(),
              testing::ContainsRegex("lost most:\n  b.x.1 .*0.6000 -> 0.1000  cất nhà\n  a"));
}

TEST_F(BaselineTest, SaysHowAGainIsAccepted) {
  std::ostringstream said;
  describe(said, "staff", judged(of({{"a.x.1", 0.8}}), of({{"a.x.1", 0.9}})), {});
  EXPECT_EQ(said.str(),
            "staff, as-typed: nDCG@10 was 0.8000, is 0.9000 (+0.1000): better; "
            "--update-baseline or TRACUU_ACCEPT=1 accepts it\n");
}

TEST_F(BaselineTest, ATablePeopleRead) {
  const auto file = folder_ / "set.baseline.tsv";
  write_baseline(file, {of({{"a.x.1", 0.8}, {"b.y.1", 0.6}})});
  std::ostringstream text;
  text << std::ifstream(file).rdbuf();
  EXPECT_EQ(text.str(),
            "variant\tof\tndcg@10\n"
            "as-typed\tall\t0.7000\n"
            "as-typed\tkind x\t0.8000\n"
            "as-typed\tkind y\t0.6000\n"
            "as-typed\tquery a.x.1\t0.8000\n"
            "as-typed\tquery b.y.1\t0.6000\n");
}

TEST_F(BaselineTest, BadFilesAreRefused) {
  for (const char* text : {"", "variant\n", "variant\tof\tndcg@10\nas-typed\tall\n",
                           "variant\tof\tndcg@10\nas-typed\tall\thigh\n"}) {
    EXPECT_THROW(read_baseline(folder_.write("bad.tsv", text)), std::runtime_error) << text;
  }
  EXPECT_THROW(read_baseline(folder_ / "none.tsv"), std::runtime_error);
  EXPECT_THROW(write_baseline(folder_ / "none/x.tsv", {}), std::runtime_error);
}

}  // namespace
}  // namespace tracuu::tools
