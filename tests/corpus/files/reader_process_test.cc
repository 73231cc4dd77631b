// A hostile file costs itself and nothing else, whatever its reader is made to do.
#include "corpus/files/reader_process.h"

#include <chrono>
#include <filesystem>
#include <fstream>
#include <thread>

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include "corpus/files/process_group.h"
#include "tests/support/process.h"
#include "tests/support/temporary_folder.h"

namespace tracuu::corpus {
namespace {

namespace fs = std::filesystem;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::SizeIs;

constexpr const char* kHostile = TRACUU_BINARY_DIR "/bin/hostile_reader";

class ReadInChild : public testing::Test {
 protected:
  ReadFileResult read(const std::string& deeds, const ReaderLimits& limits = {}) {
    return read_in_child(folder_.write("deeds", deeds), limits, scratch_, stop_, kHostile);
  }
  // What came of one deed.
  std::string try_to(const std::string& deed) {
    const ReadFileResult result = read(deed);
    EXPECT_EQ(result.refused, "");
    return result.texts.empty() ? "" : result.texts[0].blocks.at(0).text;
  }
  bool in_force(const std::string& what) {
    const std::string told = tests::run({kHostile, "--confinement"}).output;
    return told.substr(0, told.find('\n')).find(what) != std::string::npos;
  }

  tests::TemporaryFolder folder_;
  fs::path scratch_ = (fs::create_directory(folder_ / "scratch"), folder_ / "scratch");
  std::atomic<bool> stop_ = false;
};

// Of a dead process that nobody has waited for yet, the command line is empty.
bool dies(const std::string& process) {
  for (int i = 0; i < 500; ++i) {
    std::string command;
    std::getline(std::ifstream("/proc/" + process + "/cmdline"), command);
    if (command.empty()) return true;
    std::this_thread::sleep_for(std::chrono::milliseconds(10));
  }
  return false;
}

struct Refusal {
  const char* deeds;
  const char* reason;
};

TEST_F(ReadInChild, WhateverTheReaderDoesTheFileIsRefusedWithAReason) {
  const ReaderLimits limits{
      .seconds = 2, .memory_mib = 256, .input_mib = 1, .output_mib = 2, .processes = 4};
  for (const Refusal& c : {Refusal{"sleep", "reading took longer than 2 s"},
                           {"close-output", "reading took longer than 2 s"},
                           {"crash", "the reader crashed (signal 11)"},
                           {"eat-memory", "needs more than 256 MiB of memory"},
                           {"write-much 100", "gives more than 2 MiB of text"},
                           {"breed", "starts more than 4 processes"},
                           {"exit 7", "the reader failed (exit code 7)"},
                           {"exit 0", "the reader found nothing in it"},
                           {"say no JSON", "an answer nobody understands"},
                           {"say {\"refused\":\"\\ud800\"}", "an answer nobody understands"},
                           {"say {\"format\":7}", "an answer nobody understands"},
                           {"fly", "no such deed: fly"},
                           {"", "the file is empty"}}) {
    const ReadFileResult result = read(c.deeds, limits);
    EXPECT_THAT(result.refused, HasSubstr(c.reason)) << c.deeds;
    EXPECT_THAT(result.texts, IsEmpty()) << c.deeds;
    EXPECT_TRUE(fs::is_empty(scratch_)) << c.deeds;
  }
  EXPECT_EQ(waitpid(-1, nullptr, WNOHANG), -1) << "a process is left";
}

TEST_F(ReadInChild, TheProcessorIsLimitedApartFromTheClock) {
  EXPECT_THAT(read("loop", {.seconds = 100, .cpu_seconds = 1}).refused,
              HasSubstr("reading took longer than 1 s of processor time"));
}

TEST_F(ReadInChild, AProcessLeftBehindNeitherHoldsUpTheAnswerNorLivesOn) {
  const auto begin = std::chrono::steady_clock::now();
  const ReadFileResult result = read("leave-one-behind");
  EXPECT_EQ(result.refused, "");
  ASSERT_THAT(result.texts, SizeIs(1));
  EXPECT_TRUE(dies(result.texts[0].blocks.at(0).text));
  EXPECT_LT(std::chrono::steady_clock::now() - begin, std::chrono::seconds(30));
}

TEST_F(ReadInChild, FilesOutsideTheScratchFolderAreClosed) {
  if (!in_force("Landlock")) GTEST_SKIP() << "this kernel has no Landlock";
  const std::string denied = "Permission denied";
  folder_.write("neighbour", "x");
  EXPECT_EQ(try_to("write " + (folder_ / "new").string()), denied);
  EXPECT_EQ(try_to("write " + (folder_ / "neighbour").string()), denied);
  EXPECT_EQ(try_to("read " + (folder_ / "neighbour").string()), denied);
  EXPECT_EQ(try_to("read /etc/shadow"), denied);
  EXPECT_EQ(try_to("read /etc/passwd"), denied);
  EXPECT_EQ(try_to("read " + scratch_.string()), denied);
  EXPECT_EQ(try_to("own-file"), "done");
  EXPECT_EQ(try_to("read /usr/share"), "done");
  EXPECT_FALSE(fs::exists(folder_ / "new"));
}

TEST_F(ReadInChild, NetworkAndOtherProcessesAreClosed) {
  if (!in_force("seccomp")) GTEST_SKIP() << "this kernel has no seccomp";
  const std::string denied = "Operation not permitted";
  EXPECT_EQ(try_to("connect 80"), denied);
  EXPECT_EQ(try_to("local-socket"), denied);
  EXPECT_EQ(try_to("trace"), denied);
  EXPECT_EQ(try_to("leave-group"), denied);
}

TEST_F(ReadInChild, TheIndexerCannotBeSignalledWhereTheKernelKnowsHow) {
  const std::string told = tests::run({kHostile, "--confinement"}).output;
  const std::size_t abi = told.find("ABI ");
  if (abi == std::string::npos || std::stoi(told.substr(abi + 4)) < 6) {
    GTEST_SKIP() << "Landlock of this kernel does not know of signals";
  }
  EXPECT_EQ(try_to("signal"), "Operation not permitted");
}

TEST_F(ReadInChild, NoOpenFileOfTheIndexerIsInherited) {
  const std::ofstream open_without_care(folder_ / "index");
  const int leaked = dup(STDERR_FILENO);
  EXPECT_EQ(try_to("descriptors"), "0");
  close(leaked);
}

TEST_F(ReadInChild, WhatIsNoFileIsRefusedAtOnce) {
  ASSERT_EQ(mkfifo((folder_ / "pipe").c_str(), 0600), 0);
  EXPECT_THAT(read_in_child(folder_ / "pipe", {}, scratch_, stop_, kHostile).refused,
              HasSubstr("a named pipe"));
  folder_.write("sparse", "x");
  fs::resize_file(folder_ / "sparse", std::uintmax_t{2} << 30);
  EXPECT_THAT(read_in_child(folder_ / "sparse", {}, scratch_, stop_, kHostile).refused,
              HasSubstr("larger than 256 MiB"));
}

TEST_F(ReadInChild, BytesWithoutAFileOfTheirOwnAreReadTheSameWay) {
  EXPECT_EQ(read_bytes_in_child("own-file", {}, scratch_, stop_, kHostile).texts.size(), 1U);
  EXPECT_THAT(read_bytes_in_child("crash", {}, scratch_, stop_, kHostile).refused,
              HasSubstr("the reader crashed"));
  EXPECT_THAT(read_bytes_in_child("descriptors", {}, scratch_, stop_, kHostile).texts.at(0).blocks,
              testing::SizeIs(1));
}

TEST_F(ReadInChild, StopsWithinAMoment) {
  std::thread stopper([this] {
    std::this_thread::sleep_for(std::chrono::milliseconds(200));
    stop_ = true;
  });
  EXPECT_THAT(read("sleep").refused, HasSubstr("stopped"));
  stopper.join();
}

TEST_F(ReadInChild, AMissingReaderIsTheMachinesFault) {
  EXPECT_THROW(
      read_in_child(folder_.write("x", "x"), {}, scratch_, stop_, folder_ / "no-such-program"),
      std::runtime_error);
}

TEST_F(ReadInChild, ManyThreadsReadAtOnce) {
  const fs::path file = folder_.write("deeds", "own-file\nown-file");
  const fs::path crash = folder_.write("crash", "crash");
  std::atomic<int> good = 0;
  std::vector<std::thread> threads;
  for (int i = 0; i < 4; ++i) {
    threads.emplace_back([&] {
      for (int turn = 0; turn < 10; ++turn) {
        good += read_in_child(file, {}, scratch_, stop_, kHostile).texts.size() == 1 ? 1 : 0;
        good += read_in_child(crash, {}, scratch_, stop_, kHostile).refused.empty() ? 0 : 1;
      }
    });
  }
  for (std::thread& thread : threads) thread.join();
  EXPECT_EQ(good, 80);
}

TEST(GroupUsage, CountsTheProcessesOfAGroup) {
  const GroupUsage own = usage_of_group(getpgrp());
  EXPECT_GE(own.processes, 1u);
  EXPECT_GT(own.memory_bytes, 100'000u);
  EXPECT_EQ(usage_of_group(-1).processes, 0u);
}

}  // namespace
}  // namespace tracuu::corpus
