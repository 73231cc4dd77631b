// The indexer as a script meets it: exit codes, messages, kill -9, a full disk.

#include <csignal>
#include <random>
#include <thread>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "indexer/index_directory.h"
#include "tests/support/programs.h"
#include "tests/support/records.h"
#include "tests/support/temporary_folder.h"

namespace tracuu::tests {
namespace {

using testing::HasSubstr;

class IndexerTest : public ::testing::Test {
 protected:
  Outcome reindex(const std::filesystem::path& input) {
    return run({kIndexer, "reindex", "--index", index(), "--allow-shrink", input.string()});
  }
  std::string index() const { return (folder_ / "index").string(); }
  std::string live() const {
    const auto generation = indexer::IndexDirectory(index()).live();
    return generation ? generation->name : "";
  }

  TemporaryFolder folder_;
};

TEST_F(IndexerTest, UsageIsTwo) {
  EXPECT_EQ(run({kIndexer}).code, 2);
  EXPECT_EQ(run({kIndexer, "reindex"}).code, 2);
  EXPECT_EQ(run({kIndexer, "dance"}).code, 2);
  EXPECT_EQ(run({kIndexer, "--help"}).code, 0);
  EXPECT_EQ(run({kSearchd, "--index", "x", "--listen", "nowhere"}).code, 2);
}

TEST_F(IndexerTest, RefusedRecordsAreThreeAndNamed) {
  const std::string good = lines({procedure("1.000001", "Một")});
  std::string unknown_level = lines({procedure("1.000002", "Hai")});
  unknown_level.replace(unknown_level.find("\"xa\""), 4, "\"lang\"");
  const struct {
    const char* what;
    std::string line;
    const char* reason;
  } cases[] = {
      {"broken JSON", "{\"kind\":\"procedure\",", "a.jsonl:2"},
      {"invalid UTF-8", "{\"kind\":\"\xff\"}", "a.jsonl:2"},
      {"unknown kind", "{\"kind\":\"recipe\"}", "kind"},
      {"unknown enumeration value", unknown_level, "levels[0]"},
      {"missing field", R"({"kind":"procedure"})", "procedure_id"},
      {"nested brackets", std::string(200'000, '['), "a.jsonl:2"},
      {"duplicate id", lines({procedure("1.000001", "Một")}), "duplicate id"},
  };
  for (const auto& c : cases) {
    const auto file = folder_.write("a.jsonl", good + c.line + "\n");
    const Outcome outcome = reindex(file);
    EXPECT_EQ(outcome.code, 3) << c.what << ": " << outcome.output;
    EXPECT_THAT(outcome.output, HasSubstr(c.reason)) << c.what;
    EXPECT_THAT(outcome.output, HasSubstr("1 refused")) << c.what;
  }
}

TEST_F(IndexerTest, AnEndlessLineIsRefusedWithoutBeingHeld) {
  const auto file = folder_.write("a.jsonl", lines({procedure("1.000001", "Một")}));
  {
    std::ofstream out(file, std::ios::app | std::ios::binary);
    out << "{\"kind\":\"";
    const std::string block(1 << 20, 'x');
    for (int i = 0; i < 100; ++i) out << block;
    out << "\n" << lines({procedure("1.000002", "Hai")});
  }
  const Outcome outcome = reindex(file);
  EXPECT_EQ(outcome.code, 3) << outcome.output;
  EXPECT_THAT(outcome.output, HasSubstr("a.jsonl:2"));
  EXPECT_THAT(outcome.output, HasSubstr("2 documents in the index"));
}

TEST_F(IndexerTest, FilesThatCannotBeRead) {
  folder_.write("in/good.jsonl", lines({procedure("1.000001", "Một")}));
  folder_.write("in/half.pdf", "%PDF-1.7\n1 0 obj\n<<");
  folder_.write("in/empty.txt", "");
  std::filesystem::create_symlink("nowhere", folder_ / "in/dangling.jsonl");
  const Outcome outcome = reindex(folder_ / "in");
  EXPECT_EQ(outcome.code, 3) << outcome.output;
  EXPECT_THAT(outcome.output, HasSubstr("half.pdf"));
  EXPECT_THAT(outcome.output, HasSubstr("dangling.jsonl"));
  EXPECT_NE(live(), "");
  EXPECT_EQ(reindex(folder_ / "not-there").code, 1);
}

TEST_F(IndexerTest, ASecondIndexerIsToldAtOnce) {
  const auto file = folder_.write("a.jsonl", lines({procedure("1.000001", "Một")}));
  indexer::IndexDirectory directory(index());
  const auto lock = directory.lock();
  const Outcome outcome = reindex(file);
  EXPECT_EQ(outcome.code, 1);
  EXPECT_THAT(outcome.output, HasSubstr("another indexer is at work"));
}

TEST_F(IndexerTest, AnIndexOfAnotherSchemaIsRefusedInOneLine) {
  const auto file = folder_.write("a.jsonl", lines({procedure("1.000001", "Một")}));
  ASSERT_EQ(reindex(file).code, 0);
  const std::string old = "20200101T000000Z-0123456789ab";
  std::filesystem::rename(folder_ / ("index/generations/" + live()),
                          folder_ / ("index/generations/" + old));
  folder_.write("index/live", old + "\n");
  const Outcome outcome = run({kIndexer, "index", "--index", index(), file.string()});
  EXPECT_EQ(outcome.code, 1);
  EXPECT_THAT(outcome.output, HasSubstr("another schema"));
  EXPECT_EQ(std::count(outcome.output.begin(), outcome.output.end(), '\n'), 1) << outcome.output;
}

// A file big enough for a run to be killed in the middle.
std::filesystem::path big_input(const TemporaryFolder& folder, int laws = 60) {
  std::vector<corpus::Document> documents;
  for (int i = 1; i <= laws; ++i) {
    std::vector<std::string> articles;
    for (int j = 0; j < 20; ++j) {
      articles.push_back("Quy định về thủ tục hành chính số " + std::to_string(i * 100 + j));
    }
    documents.emplace_back(law(std::to_string(i) + "/2020/nđ-cp", "Nghị định", articles));
  }
  return folder.write("big.jsonl", lines(documents));
}

TEST_F(IndexerTest, KilledAtAnyMomentTheLiveGenerationGoesOnAnswering) {
  const auto small = folder_.write("a.jsonl", lines({procedure("1.000001", "Một")}));
  const auto big = big_input(folder_);
  ASSERT_EQ(reindex(small).code, 0);
  std::string before = live();
  std::mt19937 random(20261123);
  int killed = 0;
  for (int i = 0; i < 12; ++i) {
    const bool update = i % 2 == 1;
    Process process = Process::start({kIndexer, update ? "index" : "reindex", "--index", index(),
                                      "--allow-shrink", big.string()});
    std::this_thread::sleep_for(std::chrono::milliseconds(random() % 1500));
    process.signal(SIGKILL);
    if (process.wait() == 128 + SIGKILL) ++killed;
    const Outcome check = run({kIndexer, "check", "--index", index()});
    EXPECT_EQ(check.code, 0) << check.output;
  }
  EXPECT_GT(killed, 0);
  const Outcome outcome = reindex(big);
  EXPECT_EQ(outcome.code, 0) << outcome.output;
  EXPECT_THAT(outcome.output, HasSubstr("1260 documents in the index"));
}

TEST_F(IndexerTest, CtrlCEndsCleanly) {
  const auto big = big_input(folder_);
  Process process = Process::start({kIndexer, "reindex", "--index", index(), big.string()});
  // Before its lock is there it has not begun, and Ctrl-C ends it as it ends any program.
  while (!std::filesystem::exists(folder_ / "index/lock")) {
    std::this_thread::sleep_for(std::chrono::milliseconds(5));
  }
  process.signal(SIGINT);
  const int code = process.wait();
  if (code == 0) GTEST_SKIP() << "the run was over before the signal";
  EXPECT_EQ(code, 1) << process.output();
  EXPECT_EQ(live(), "");
}

TEST_F(IndexerTest, AFullDiskPublishesNothingAndSaysWhy) {
  const auto small = folder_.write("a.jsonl", lines({procedure("1.000001", "Một")}));
  const auto big = big_input(folder_);
  const auto disk = folder_ / "disk";
  std::filesystem::create_directory(disk);
  // A small file system of its own, seen by this one command only.
  const std::string script =
      "mount -t tmpfs -o size=1m tmpfs '" + disk.string() + "' || exit 77; '" + kIndexer +
      "' reindex --index '" + disk.string() + "/index' '" + small.string() +
      "' >/dev/null 2>&1 || exit 78; '" + kIndexer + "' reindex --index '" + disk.string() +
      "/index' --allow-shrink '" + big.string() + "'; code=$?; '" + kIndexer + "' check --index '" +
      disk.string() + "/index' || exit 79; exit $code";
  const Outcome outcome =
      run({"/usr/bin/unshare", "--mount", "--map-root-user", "/bin/sh", "-c", script});
  if (outcome.code == 77 || outcome.output.find("unshare") != std::string::npos) {
    GTEST_SKIP() << "no small file system can be made here: " << outcome.output;
  }
  EXPECT_EQ(outcome.code, 1) << outcome.output;
  EXPECT_THAT(outcome.output, HasSubstr("No space left"));
  EXPECT_THAT(outcome.output, HasSubstr("is fit to answer")) << "the generation before still is";
}

}  // namespace
}  // namespace tracuu::tests
