#include "corpus/files/reader_limits.h"

#include <gtest/gtest.h>

namespace tracuu::corpus {
namespace {

TEST(ReaderLimits, CrossAsArguments) {
  const ReaderLimits sent{.seconds = 1,
                          .cpu_seconds = 2,
                          .memory_mib = 3,
                          .input_mib = 4,
                          .output_mib = 5,
                          .scratch_file_mib = 6,
                          .open_files = 7,
                          .processes = 8};
  ReaderLimits taken;
  for (const std::string& argument : arguments_of(sent)) {
    EXPECT_TRUE(take_argument(argument, taken)) << argument;
  }
  EXPECT_EQ(arguments_of(taken), arguments_of(sent));
}

TEST(ReaderLimits, WhatIsNoLimitIsNotTaken) {
  for (const char* argument : {"--seconds=", "--seconds=x", "--seconds=1s", "--seconds=-1",
                               "--seconds=99999999999999999999", "--hours=1", "seconds=1", ""}) {
    ReaderLimits limits;
    EXPECT_FALSE(take_argument(argument, limits)) << argument;
  }
}

}  // namespace
}  // namespace tracuu::corpus
