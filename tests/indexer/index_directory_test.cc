// Generations under one name: built aside, sealed, published by rename, pruned.

#include "indexer/index_directory.h"

#include <fstream>

#include <gtest/gtest.h>

#include "indexer/schema.h"
#include "tests/support/temporary_folder.h"

namespace tracuu::indexer {
namespace {

class IndexDirectoryTest : public ::testing::Test {
 protected:
  Generation make_generation() {
    const auto building = directory_.create_generation();
    std::ofstream(building / "file") << "content";
    return directory_.seal(building);
  }

  tests::TemporaryFolder folder_;
  IndexDirectory directory_{folder_ / "index"};
};

TEST_F(IndexDirectoryTest, NothingIsTouchedByLooking) {
  EXPECT_EQ(directory_.live(), std::nullopt);
  EXPECT_TRUE(directory_.generations().empty());
  EXPECT_FALSE(std::filesystem::exists(folder_ / "index"));
}

TEST_F(IndexDirectoryTest, PublishedGenerationIsLive) {
  const IndexLock lock = directory_.lock();
  const Generation first = make_generation();
  EXPECT_EQ(directory_.live(), std::nullopt);
  directory_.publish(first);
  EXPECT_EQ(directory_.live()->name, first.name);
  const Generation second = make_generation();  // in the same second: another name
  EXPECT_NE(first.name, second.name);
  EXPECT_EQ(directory_.live()->name, first.name);
  directory_.publish(second);
  EXPECT_EQ(directory_.live()->name, second.name);
  directory_.publish(first);  // one step back
  EXPECT_EQ(directory_.live()->name, first.name);
}

TEST_F(IndexDirectoryTest, SecondIndexerIsToldAtOnce) {
  const IndexLock lock = directory_.lock();
  IndexDirectory other(folder_ / "index");
  try {
    other.lock();
    FAIL() << "two locks at once";
  } catch (const IndexError& error) {
    EXPECT_NE(std::string(error.what()).find("another indexer"), std::string::npos);
  }
}

TEST_F(IndexDirectoryTest, WhatAKilledRunLeftIsClearedAndNeverSeen) {
  const IndexLock lock = directory_.lock();
  const auto left = directory_.create_generation();
  EXPECT_TRUE(directory_.generations().empty());
  const auto next = directory_.create_generation();
  EXPECT_TRUE(left == next || !std::filesystem::exists(left));
}

TEST_F(IndexDirectoryTest, PruneKeepsTheNewestAndTheLiveOne) {
  const IndexLock lock = directory_.lock();
  std::vector<Generation> made;
  for (int i = 0; i < 5; ++i) made.push_back(make_generation());
  directory_.publish(made[0]);
  const auto removed = directory_.prune(2);
  EXPECT_EQ(removed.size(), 2U);
  EXPECT_TRUE(std::filesystem::exists(made[0].path));
  EXPECT_TRUE(std::filesystem::exists(made[3].path));
  EXPECT_TRUE(std::filesystem::exists(made[4].path));
}

TEST_F(IndexDirectoryTest, AnotherSchemaIsRefused) {
  const IndexLock lock = directory_.lock();
  const auto path = folder_ / "index/generations/20200101T000000Z-000000000000";
  std::filesystem::create_directories(path);
  EXPECT_THROW(directory_.publish({path.filename().string(), path}), IndexError);
}

TEST_F(IndexDirectoryTest, LiveThatNamesNothingIsAnErrorNotAnEmptyIndex) {
  const IndexLock lock = directory_.lock();
  std::ofstream(folder_ / "index/live") << "gone\n";
  EXPECT_THROW(directory_.live(), IndexError);
  std::ofstream(folder_ / "index/live") << "../../etc\n";
  EXPECT_THROW(directory_.live(), IndexError);
}

}  // namespace
}  // namespace tracuu::indexer
