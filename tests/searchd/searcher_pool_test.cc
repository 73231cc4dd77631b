// The pool follows what is published, and keeps answering when that is damaged.

#include "searchd/searcher_pool.h"

#include <gtest/gtest.h>

#include "tests/support/index_fixture.h"

namespace tracuu::searchd {
namespace {

using tests::procedure;

TEST(SearcherPool, FollowsANewGenerationAndACommit) {
  tests::TestIndex index;
  const analyzers::VietnameseAnalyzer analyzer;
  SearcherPool pool(index.directory(), analyzer, {});
  EXPECT_THROW(pool.with_searcher([](const Searcher&) { return 0; }), NoIndex);
  EXPECT_FALSE(pool.problem().empty());

  const auto count = [&] {
    const SearchRequest request = parse_search_request({});
    return pool.with_searcher([&](const Searcher& s) { return s.search(request).total_hits; });
  };
  const auto file = index.folder().write("a.jsonl", tests::lines({procedure("1.000001", "Một")}));
  index.reindex({file});
  pool.refresh();
  EXPECT_EQ(count(), 1U);
  index.folder().write("a.jsonl",
                       tests::lines({procedure("1.000001", "Một"), procedure("1.000002", "Hai")}));
  index.update({file});
  pool.refresh();
  EXPECT_EQ(count(), 2U);
  EXPECT_TRUE(pool.problem().empty());
}

TEST(SearcherPool, ADamagedNewGenerationLeavesTheOldOneAnswering) {
  tests::TestIndex index;
  const analyzers::VietnameseAnalyzer analyzer;
  index.reindex({procedure("1.000001", "Một")});
  SearcherPool pool(index.directory(), analyzer, {});
  index.reindex({procedure("1.000001", "Một"), procedure("1.000002", "Hai")});
  std::filesystem::resize_file(index.directory().live()->path / "iamglass", 5);
  pool.refresh();
  EXPECT_FALSE(pool.problem().empty());
  EXPECT_EQ(pool.snapshot()->documents, 1U);
}

}  // namespace
}  // namespace tracuu::searchd
