// Plain text, Markdown and lists.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "corpus/files/csv_records.h"
#include "corpus/files/file_reader.h"
#include "corpus/files/text_encoding.h"
#include "corpus/files/unread_formats.h"
#include "tests/corpus/files/outline.h"

namespace tracuu::corpus {
namespace {

using namespace std::string_literals;
using testing::HasSubstr;

struct Case {
  const char* what;
  std::string bytes;
  std::string expected;
};

TEST(TextEncoding, IsDecidedByTheBytes) {
  for (const Case& c : {
           Case{"UTF-8", "Điều 1", "Điều 1"},
           {"UTF-8 with its mark",
            "\xef\xbb\xbf"
            "a",
            "a"},
           {"UTF-16 with its mark",
            "\xff\xfe\xc7\x1e"
            "a\0"s,
            "ệa"},
           {"the other way round", "\xfe\xff\x1e\xc7\0a"s, "ệa"},
           {"UTF-16 without its mark", "T\0h\0\xe7\x1e \0l\0\xc7\x1e\n\0"s, "Thủ lệ\n"},
           {"a surrogate pair", "\xff\xfe\x3d\xd8\0\xde"s, "😀"},
           {"half a pair", "\xff\xfe\x3d\xd8"s, "\ufffd"},
           {"8-bit: bytes as in Windows-1252",
            "th\xf1 t\xf4"
            "c \xad\x80",
            "thñ tôc \u00ad€"},
           {"UTF-8 with a bad byte", "thủ tục hành chính về đất đai\xff",
            "thủ tục hành chính về đất đaiÿ"},
           {"control characters",
            "a\x01\x1b"
            "b\tc\n",
            "ab\tc\n"},
       }) {
    EXPECT_EQ(utf8_of(c.bytes), c.expected) << c.what;
  }
}

TEST(PlainTextReader, MakesParagraphs) {
  const std::string full = "Nghị định này quy định về kiểm soát việc ban hành và thực hiện thủ tục";
  for (const Case& c : {
           Case{"a line is a paragraph", "Điều 1. Tên\nNội dung dài.\n\nĐiều 2.\r\nHết",
                "Điều 1. Tên\nNội dung dài.\nĐiều 2.\nHết\n"},
           {"lines cut at a margin are joined",
            "Điều 1. Phạm vi\n" + full + "\n" + full + "\n" + full + "\nhành chính.\n" + full +
                "\n1. " + full + "\nhết.\n",
            "Điều 1. Phạm vi\n" + full + " " + full + " " + full + " hành chính.\n" + full +
                "\n1. " + full + " hết.\n"},
           {"long lines are paragraphs",
            full + full + full + "\n" + full + "\n" + full + "\n" + full,
            full + full + full + "\n" + full + "\n" + full + "\n" + full + "\n"},
           {"headings and bold letters of Markdown", "# QUYẾT ĐỊNH\n**Điều 1.** Tên\n![](a.png)\n",
            "QUYẾT ĐỊNH\nĐiều 1. Tên\n"},
           {"tables with bars", "a\n| STT | Tên |\n|---|:---|\n| 1 | b |\nc\n",
            "a\n| STT | Tên\n| 1 | b\nc\n"},
           {"tables of HTML",
            "a\n<table><tr><td>1</td><td>2</td></tr></table>\nb\n<table><tr><td>3</td><td>4"
            "</td></tr></table>",
            "a\n| 1 | 2\nb\n| 3 | 4\n"},
           {"blanks only", " \n\n", "refused: the file is empty but for blanks"},
       }) {
    EXPECT_EQ(outline_of(plain_text_reader(), c.bytes), c.expected) << c.what;
  }
}

TEST(PlainTextReader, TablesHaveNumbersOfTheirOwn) {
  const std::string table = "<table><tr><td>1</td><td>2</td></tr></table>";
  const FileText text =
      read_with(plain_text_reader(), table + "\n| a | b |\n| c | d |\n" + table).at(0);
  std::vector<int> numbers;
  for (const Block& block : text.blocks) numbers.push_back(block.table);
  EXPECT_EQ(numbers, (std::vector<int>{1, 2, 2, 3}));
}

TEST(PlainTextReader, FormulasForLettersAreOcr) {
  const FileText text = read_with(plain_text_reader(), "có hiệu lực $\\mathrm { k }$ từ").at(0);
  EXPECT_EQ(text.source, TextSource::ocr);
  EXPECT_TRUE(text.faults.text_doubtful);
}

TEST(CsvReader, ReadsEveryDialect) {
  for (const Case& c : {
           Case{"commas", "so,ngay,ten\n1,2,3\n", "| so | ngay | ten\n| 1 | 2 | 3\n"},
           {"semicolons", "so;ngay;ten\n1,5;2;3\n", "| so | ngay | ten\n| 1,5 | 2 | 3\n"},
           {"tabs", "so\tngay\tten\n1\t\t3\n", "| so | ngay | ten\n| 1 |  | 3\n"},
           {"quotes", "a,b,c\n\"x, y\",\"nói \"\"vâng\"\"\",z\n",
            "| a | b | c\n| x, y | nói \"vâng\" | z\n"},
           {"line ends within quotes", "a,b,c\r\n\"x\ny\",2,3\r\n",
            "| a | b | c\n| x\\ny | 2 | 3\n"},
           {"UTF-8 with its mark",
            "\xef\xbb\xbf"
            "a,b,c\nệ,2,3\n",
            "| a | b | c\n| ệ | 2 | 3\n"},
           {"UTF-16",
            "\xff\xfe"
            "a\0\t\0b\0\t\0c\0\n\0"
            "1\0\t\0"
            "2\0\t\0"
            "3\0"s,
            "| a | b | c\n| 1 | 2 | 3\n"},
           {"8-bit", "a;b;c\nth\xf1;2;3\n", "| a | b | c\n| thñ | 2 | 3\n"},
           {"two columns", "a,b\n1,2\n3,4\n5,6\n", "| a | b\n| 1 | 2\n| 3 | 4\n| 5 | 6\n"},
           {"a quote that never ends", "a,b,c\n1,2,3\n4,5,\"6\n",
            "| a | b | c\n| 1 | 2 | 3\n| 4 | 5 | 6\n"},
           {"a list with a title above it",
            "DANH MỤC\nso,ngay,ten\n1,2,3\n4,5,6\n7,8,9\n10,11,12\n",
            "| DANH MỤC |  | \n| so | ngay | ten\n| 1 | 2 | 3\n| 4 | 5 | 6\n| 7 | 8 | 9\n"
            "| 10 | 11 | 12\n"},
       }) {
    EXPECT_EQ(format_of(c.bytes), "csv") << c.what;
    EXPECT_EQ(outline_of(csv_reader(), c.bytes), c.expected) << c.what;
  }
}

TEST(CsvReader, ProseIsNoList) {
  for (const char* prose : {"Căn cứ Luật, Nghị định; Thông tư,\nXét đề nghị, tờ trình; báo cáo.\n",
                            "Một, hai và ba.\nBốn, năm và sáu.\n", "Điều 1. Tên\nĐiều 2. Tên\n",
                            "a,b\n", "", "Họ tên: A; B\n\nĐịa chỉ: C, D, E\n"}) {
    EXPECT_EQ(csv_separator(prose), std::nullopt) << prose;
  }
}

TEST(UnreadFormats, SayWhatAClerkCanDo) {
  for (const Case& c : {
           Case{"gzip", "\x1f\x8b\x08", "packed with gzip"},
           {"RAR", "Rar!\x1a\x07\x01", "a RAR archive"},
           {"7z", "7z\xbc\xaf\x27\x1c", "a 7-Zip archive"},
           {"tar", std::string(257, 'a') + "ustar", "a tar archive"},
           {"encrypted",
            "\xd0\xcf\x11\xe0"
            "E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0"s,
            "protected by a password"},
           {"JSON", "{\"a\":1}", "JSON of no shape that is known"},
           {"noise", "\x00\x01\x02\x03"s, "data of an unknown format"},
       }) {
    EXPECT_THAT(why_not_read(c.bytes), HasSubstr(c.expected)) << c.what;
    EXPECT_NE(format_of(c.bytes), "text") << c.what;
  }
}

TEST(PlainTextReader, TakesTextInAnyEncodingAndNothingElse) {
  for (const std::string& text : {"Điều 1"s,
                                  "th\xf1 t\xf4"
                                  "c"s,
                                  "\xff\xfe"
                                  "a\0b\0"s,
                                  "[1] Ghi chú"s, "a < b"s}) {
    EXPECT_EQ(format_of(text), "text") << text;
  }
  EXPECT_EQ(format_of("\x00\x00\x01\x00\x10\x10\x00\x02\x03\x04\x05\x06"s), "");
}

}  // namespace
}  // namespace tracuu::corpus
