#include "corpus/document_source.h"

#include <filesystem>
#include <fstream>

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/stat.h>
#include <zstd.h>

#include "corpus/data_kind.h"
#include "corpus/json_lines.h"
#include "tests/corpus/example_documents.h"
#include "tests/corpus/read_all.h"
#include "tests/corpus/temporary_folder.h"

namespace tracuu::corpus {
namespace {

namespace fs = std::filesystem;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::SizeIs;

std::string packed(const std::string& text) {
  std::string out(ZSTD_compressBound(text.size()), '\0');
  out.resize(ZSTD_compress(out.data(), out.size(), text.data(), text.size(), 3));
  return out;
}

std::string listing(const std::string& code) {
  ProcedureListing listing = example_listing();
  listing.procedure_code = code;
  return to_json(Document(listing));
}

TEST(DocumentSource, ReadsEveryKindInOrderWithItsLine) {
  TemporaryFolder folder;
  std::string text;
  for (const Document& document : every_kind()) text += to_json(document) + "\n\n";
  const ReadResult result = read_all(folder.write("x", text));
  EXPECT_THAT(result.refused, IsEmpty());
  EXPECT_THAT(result.lines, ElementsAre(1, 3, 5, 7, 9));
  for (std::size_t i = 0; i < result.documents.size(); ++i) {
    EXPECT_EQ(to_json(result.documents[i]), to_json(every_kind()[i]));
  }
}

TEST(DocumentSource, LineEndsMarksAndPackingMakeNoDifference) {
  TemporaryFolder folder;
  const std::string one = listing("1.000001");
  const std::string two = listing("1.000002");
  const std::vector<std::string> texts = {one + "\n" + two + "\n",
                                          one + "\r\n" + two,
                                          "\xef\xbb\xbf" + one + "\n \t\n" + two,
                                          packed(one + "\n" + two),
                                          packed(one + "\n") + packed(two),
                                          "[" + one + ",\n" + two + "]"};
  for (const std::string& text : texts) {
    const ReadResult result = read_all(folder.write("x", text));
    EXPECT_THAT(result.documents, SizeIs(2));
    EXPECT_THAT(result.refused, IsEmpty());
  }
}

TEST(DocumentSource, ABadLineIsNamedAndTheNextOnesAreRead) {
  TemporaryFolder folder;
  const InputFile file =
      folder.write("thu-tuc.jsonl", listing("1.000001") + "\n{\"kind\":\"procedure_listing\",\n" +
                                        listing("12") + "\n" + listing("1.000002") + "\n\"x\"\n");
  const ReadResult result = read_all(file);
  EXPECT_THAT(result.lines, ElementsAre(1, 4));
  EXPECT_THAT(result.refused, ElementsAre(HasSubstr("2: : not valid JSON at byte 29"),
                                          HasSubstr("3: procedure_code: expected a code such as"),
                                          HasSubstr("5: : expected an object")));
}

TEST(DocumentSource, TheMessageIsOneLineForPeople) {
  EXPECT_STREQ(BadDocument("a.jsonl", 3, "name", "required").what(), "a.jsonl:3: name: required");
  EXPECT_STREQ(BadDocument("a.jsonl", 3, "", "no JSON").what(), "a.jsonl:3: no JSON");
  EXPECT_STREQ(BadDocument("a.jsonl", 0, "", "empty").what(), "a.jsonl: empty");
}

TEST(DocumentSource, AFirstLineThatIsBrokenDoesNotHideTheOthers) {
  TemporaryFolder folder;
  const ReadResult result =
      read_all(folder.write("x", "{\"kind\":\n{\"x\":1}\n" + listing("1.000001")));
  EXPECT_THAT(result.documents, SizeIs(1));
  EXPECT_THAT(result.refused, SizeIs(2));
}

TEST(DocumentSource, AnOverlongLineIsRefusedWithoutBeingHeld) {
  TemporaryFolder folder;
  const InputFile file = folder.write("x", listing("1.000001") + "\n{\"kind\":\"");
  {
    std::ofstream out(file.path, std::ios::app | std::ios::binary);
    const std::string megabyte(std::size_t{1024} * 1024, 'a');
    for (int i = 0; i < 100; ++i) out << megabyte;
    out << "\"}\n" << listing("1.000002") << "\n";
  }
  const ReadResult result = read_all(file);
  EXPECT_THAT(result.lines, ElementsAre(1, 3));
  EXPECT_THAT(result.refused, ElementsAre(HasSubstr("2: : the line is longer than 16 MiB")));
}

TEST(DocumentSource, DeepNestingAndInvalidUtf8AreRefusedWithTheirLine) {
  TemporaryFolder folder;
  const ReadResult result =
      read_all(folder.write("x", listing("1.000001") + "\n" + std::string(200'000, '[') +
                                     "\n{\"kind\":\"\xff\"}\n" + listing("1.000002")));
  EXPECT_THAT(result.documents, SizeIs(2));
  EXPECT_THAT(result.refused, ElementsAre(HasSubstr("2: : nested deeper than 32 levels"),
                                          HasSubstr("3: : invalid UTF-8")));
  EXPECT_THAT(read_all(folder.write("y", std::string(200'000, '['))).refused,
              ElementsAre(HasSubstr("nested deeper")));
}

TEST(DocumentSource, FilesWithoutKnownRecordsAreRefusedAsAWhole) {
  const struct {
    std::string content;
    const char* reason;
  } cases[] = {
      {"", "the file holds no record"},
      {"[]", "the file holds no record"},
      {"chỉ là chữ\nkhông phải JSON\n", "not valid JSON"},
      {R"({"a":1,"b":2})", "no reader knows this record (its keys: a, b)"},
      {R"([{"ID":"1","FIELD_NAME":"Đất đai"}])", "a list of names"},
      {packed(std::string(1000, 'x')).substr(0, 12), "zstd"},
  };
  TemporaryFolder folder;
  for (const auto& c : cases) {
    const ReadResult result = read_all(folder.write("x.jsonl", c.content));
    EXPECT_THAT(result.documents, IsEmpty());
    EXPECT_THAT(result.refused, ElementsAre(HasSubstr(c.reason))) << c.content;
  }
}

TEST(DataKind, IsToldByTheBeginning) {
  const struct {
    std::string content;
    bool data;
  } cases[] = {
      {R"({"kind":"relation"})", true},
      {"\xef\xbb\xbf \n{\n  \"kind\":1}", true},
      {"[\n{\"a\":1}]", true},
      {"[]", true},
      {packed(R"({"kind":"relation"})"), true},
      {packed("một dòng chữ"), false},
      {"<!DOCTYPE html><html></html>", false},
      {"%PDF-1.7 ...", false},
      {"PK\x03\x04zip", false},
      {"\xd0\xcf\x11\xe0...", false},
      {"{\\rtf1}", false},
      {"[1] Xem Điều 5.", false},
      {"chỉ là chữ\n", false},
  };
  TemporaryFolder folder;
  for (const auto& c : cases) {
    EXPECT_EQ(is_data_file(folder.write("x", c.content)), c.data) << c.content;
  }
  EXPECT_THROW(is_data_file(folder.write("x", "\n \n")), BadDocument);
  EXPECT_THROW(is_data_file({folder.path() / "không-có", "x"}), BadDocument);
  ASSERT_EQ(mkfifo((folder.path() / "ống").c_str(), 0600), 0);
  EXPECT_THROW(is_data_file({folder.path() / "ống", "x"}), BadDocument);
}

TEST(DocumentSource, PackedDataThatEndsTooEarlyEndsTheFile) {
  TemporaryFolder folder;
  std::string text;
  for (int i = 0; i < 50'000; ++i) text += listing("1.0" + std::to_string(10'000 + i)) + "\n";
  const std::string whole = packed(text);
  const ReadResult result = read_all(folder.write("x", whole.substr(0, whole.size() / 2)));
  EXPECT_FALSE(result.documents.empty());
  EXPECT_THAT(result.refused, ElementsAre(HasSubstr("the zstd data ends too early")));
}

TEST(DocumentSource, AFileThatCannotBeReadIsRefused) {
  TemporaryFolder folder;
  EXPECT_THAT(read_all({folder.path() / "không-có", "x"}).refused,
              ElementsAre(HasSubstr("cannot be opened")));
  EXPECT_THAT(read_all({folder.path(), "x"}).refused, SizeIs(1));
}

TEST(FindFiles, GivesFilesInByteOrderWithoutHiddenOnes) {
  TemporaryFolder folder;
  for (const char* name : {"b.jsonl", "a/2.json", "a/1.json", ".git/x", "a/.hidden", "B.jsonl"}) {
    folder.write(name, "x");
  }
  std::vector<std::string> found;
  for (const InputFile& file : find_files({folder.path()})) found.push_back(file.relative);
  EXPECT_THAT(found, ElementsAre("B.jsonl", "a/1.json", "a/2.json", "b.jsonl"));
  const auto twice = find_files({folder.path() / "b.jsonl", folder.path() / "b.jsonl"});
  ASSERT_THAT(twice, SizeIs(1));
  EXPECT_EQ(twice.front().relative, "b.jsonl");
}

TEST(FindFiles, PassesNothingOverInSilence) {
  TemporaryFolder folder;
  folder.write("below/a.jsonl", listing("1.000001"));
  fs::create_symlink("nowhere", folder / "dangling");
  fs::create_symlink("loop", folder / "loop");
  fs::create_symlink("below", folder / "to-folder");
  fs::create_symlink("..", folder / "below/to-top");
  ASSERT_EQ(mkfifo((folder / "pipe").c_str(), 0600), 0);
  std::vector<std::string> told;
  for (const InputFile& file : find_files({folder.path()})) {
    const ReadResult result = read_all(file);
    told.push_back(file.relative + (result.refused.empty() ? "" : result.refused[0]));
  }
  EXPECT_THAT(told, ElementsAre("below/a.jsonl", HasSubstr("a link to a folder"),
                                HasSubstr("a link to a file that is not there"),
                                HasSubstr("a link that leads back to itself"),
                                HasSubstr("a named pipe"), HasSubstr("a link to a folder")));
}

TEST(FindFiles, GivesAPipeNamedByItself) {
  TemporaryFolder folder;
  ASSERT_EQ(mkfifo((folder / "pipe").c_str(), 0600), 0);
  EXPECT_THAT(find_files({folder / "pipe"}), SizeIs(1));
}

TEST(FindFiles, AnyNameIsSafeInAMessage) {
  TemporaryFolder folder;
  folder.write("một\nhai\xff.jsonl", "x");
  try {
    open_source(find_files({folder.path()}).front());
    FAIL() << "taken";
  } catch (const BadDocument& bad) {
    EXPECT_THAT(bad.what(), HasSubstr("một\\nhai\\xff.jsonl:1: "));
  }
}

TEST(FindFiles, RefusesAPathThatDoesNotExist) {
  EXPECT_THROW(find_files({"/không/có/ở/đây"}), BadDocument);
}

}  // namespace
}  // namespace tracuu::corpus
