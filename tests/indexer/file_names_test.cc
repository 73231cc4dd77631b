#include "indexer/file_names.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace tracuu::indexer {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

TEST(FileNames, LeadBelowTheFolderOfTheList) {
  const struct {
    const char* name;
    const char* path;
  } cases[] = {
      {"24.docx", "/vb/24.docx"},
      {"./qd/24.docx", "/vb/qd/24.docx"},
      {"qd\\24.docx", "/vb/qd/24.docx"},
      {"a/../24.docx", "/vb/24.docx"},
      {"../24.docx", ""},
      {"a/../../24.docx", ""},
      {"/etc/passwd", ""},
      {"C:\\vb\\24.docx", ""},
      {"", ""},
  };
  for (const auto& c : cases) EXPECT_EQ(path_below("/vb", c.name), c.path) << c.name;
}

TEST(FileNames, AreFoundHoweverTheyAreTyped) {
  // "Quyết" composed in the list, with a mark of its own in the name of the file.
  const FileNames names({{"/vb/Quye\u0302\u0301t.docx", ""}, {"/vb/A.txt", ""}, {"/vb/a.txt", ""}});
  EXPECT_THAT(names.find("/vb/Quyết.docx"), ElementsAre("/vb/Quye\u0302\u0301t.docx"));
  EXPECT_THAT(names.find("/vb/QUYẾT.DOCX"), ElementsAre("/vb/Quye\u0302\u0301t.docx"));
  EXPECT_THAT(names.find("/vb/a.txt"), ElementsAre("/vb/a.txt"));
  EXPECT_THAT(names.find("/vb/a.TXT"), ElementsAre("/vb/A.txt", "/vb/a.txt"));
  EXPECT_THAT(names.find("/vb/b.txt"), IsEmpty());
}

}  // namespace
}  // namespace tracuu::indexer
