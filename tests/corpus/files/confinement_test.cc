#include "corpus/files/confinement.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/support/process.h"

namespace tracuu::corpus {
namespace {

using testing::HasSubstr;
using testing::Not;

TEST(Confinement, SaysWhatIsInForceAndWhatIsNot) {
  const Confinement none;
  EXPECT_THAT(describe(none), HasSubstr("not in force: limit on address space"));
  EXPECT_THAT(describe(none), HasSubstr("Landlock (the kernel has none or it is off); seccomp"));
  const Confinement all{.landlock = true, .abi = 3, .seccomp = true, .memory = true};
  EXPECT_THAT(describe(all), HasSubstr("Landlock (ABI 3)"));
  EXPECT_THAT(describe(all), HasSubstr("not in force: nothing"));
}

TEST(Confinement, TheProgramTells) {
  const tests::Outcome told = tests::run({TRACUU_BINARY_DIR "/bin/filereader", "--confinement"});
  EXPECT_EQ(told.code, 0);
  EXPECT_THAT(told.output, HasSubstr("in force: limits on time, output, open files"));
}

TEST(Confinement, TheProgramTellsHowToCallIt) {
  for (const std::vector<std::string>& words :
       {std::vector<std::string>{}, {"a", "b"}, {"--none", "a"}, {"--confinement", "a"}}) {
    std::vector<std::string> command = {TRACUU_BINARY_DIR "/bin/filereader"};
    command.insert(command.end(), words.begin(), words.end());
    const tests::Outcome told = tests::run(command);
    EXPECT_EQ(told.code, 2);
    EXPECT_THAT(told.output, HasSubstr("usage: filereader"));
  }
}

}  // namespace
}  // namespace tracuu::corpus
