#include "indexer/file_register.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/support/index_fixture.h"

namespace tracuu::indexer {
namespace {

using corpus::InputFile;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::SizeIs;

class FileRegisterTest : public ::testing::Test {
 protected:
  std::vector<InputFile> files() const { return corpus::find_files({folder_.path()}); }

  tests::TemporaryFolder folder_;
};

TEST_F(FileRegisterTest, AnObjectBesideAFileTellsOfIt) {
  folder_.write("24.docx", "...");
  folder_.write("24.docx.json",
                R"({"number_display":"24/2024/QĐ-UBND","issued_date":"2024-07-01"})");
  folder_.write("thu-tuc.json", "{}");
  auto inputs = files();
  const FileRegister about(inputs);
  ASSERT_THAT(inputs, SizeIs(2)) << "the register is no input of its own";
  ASSERT_THAT(about.find(folder_ / "24.docx"), SizeIs(1));
  EXPECT_EQ(about.find(folder_ / "24.docx")[0]->number_display, "24/2024/QĐ-UBND");
  EXPECT_THAT(about.find(folder_ / "thu-tuc.json"), IsEmpty());
  EXPECT_EQ(about.registers(), 1U);
}

TEST_F(FileRegisterTest, AWrongOneIsRefusedWithFileAndField) {
  const struct {
    const char* json;
    const char* what;
  } cases[] = {
      {R"({"issued_date":"01/07/2024"})", "issued_date: expected a day that exists"},
      {R"({"numbre":"24"})", "numbre: unknown key"},
      {"[]", "expected an object"},
      {"{", "not valid JSON"},
  };
  folder_.write("24.docx", "...");
  for (const auto& c : cases) {
    folder_.write("24.docx.json", c.json);
    auto inputs = files();
    const FileRegister about(inputs);
    ASSERT_THAT(about.refusals(), SizeIs(1));
    EXPECT_THAT(about.refusals()[0].what(), HasSubstr("24.docx.json"));
    EXPECT_THAT(about.refusals()[0].what(), HasSubstr(c.what));
    EXPECT_THAT(about.find(folder_ / "24.docx"), IsEmpty());
  }
}

}  // namespace
}  // namespace tracuu::indexer
