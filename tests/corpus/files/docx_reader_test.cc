#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "corpus/files/file_reader.h"
#include "corpus/files/list_numbering.h"
#include "tests/corpus/files/outline.h"
#include "tests/support/zip_builder.h"

namespace tracuu::corpus {
namespace {

using testing::HasSubstr;
using tests::docx_of;

std::string p(const std::string& text, const std::string& properties = "") {
  return "<w:p><w:pPr>" + properties + "</w:pPr><w:r><w:t xml:space=\"preserve\">" + text +
         "</w:t></w:r></w:p>";
}

std::string tc(const std::string& text, const std::string& properties = "") {
  return "<w:tc><w:tcPr>" + properties + "</w:tcPr>" + p(text) + "</w:tc>";
}

std::string numbered(const std::string& list, const std::string& level) {
  return "<w:numPr><w:ilvl w:val=\"" + level + "\"/><w:numId w:val=\"" + list + "\"/></w:numPr>";
}

struct Case {
  const char* what;
  std::string body;
  const char* outline;
};

TEST(DocxReader, ReadsBlocksInOrder) {
  for (const Case& c : {
           Case{"runs are one text, also where words are cut",
                "<w:p><w:r><w:t>Đi</w:t></w:r><w:r><w:t>ều 1.</w:t></w:r></w:p>", "Điều 1.\n"},
           {"empty paragraphs say nothing", p("a") + p(" ") + p("b"), "a\nb\n"},
           {"tabs and breaks",
            "<w:p><w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t></w:r></w:p>",
            "a\\tb\\nc\n"},
           {"hyphens", "<w:p><w:r><w:t>NĐ</w:t><w:noBreakHyphen/><w:t>CP</w:t></w:r></w:p>",
            "NĐ-CP\n"},
           {"symbols of private fonts",
            "<w:p><w:r><w:sym w:font=\"Wingdings\" w:char=\"F0A8\"/><w:t> Nam</w:t></w:r></w:p>",
            "□ Nam\n"},
           {"content controls and links are seen through",
            "<w:sdt><w:sdtContent>" + p("a") +
                "<w:p><w:hyperlink><w:r><w:t>b</w:t></w:r></w:hyperlink></w:p>"
                "</w:sdtContent></w:sdt>",
            "a\nb\n"},
           {"proposed insertions are text, deletions are not",
            "<w:p><w:ins><w:r><w:t>mới</w:t></w:r></w:ins><w:del><w:r><w:delText>cũ</w:delText>"
            "</w:r></w:del></w:p>",
            "mới\n"},
           {"a paragraph whose end was deleted goes on", p("a", "<w:rPr><w:del/></w:rPr>") + p("b"),
            "ab\n"},
           {"moved text stands where it went",
            "<w:p><w:moveFrom><w:r><w:t>a</w:t></w:r></w:moveFrom></w:p>"
            "<w:p><w:moveTo><w:r><w:t>a</w:t></w:r></w:moveTo></w:p>",
            "a\n"},
           {"hidden text is none",
            "<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>x</w:t></w:r><w:r><w:t>a</w:t></w:r></w:p>",
            "a\n"},
           {"field codes are none",
            "<w:p><w:r><w:instrText>PAGE</w:instrText></w:r><w:r><w:t>7</w:t></w:r></w:p>", "7\n"},
           {"a text box follows its paragraph, once",
            "<w:p><w:r><mc:AlternateContent><mc:Choice><w:drawing><wps:txbx><w:txbxContent>" +
                p("trong khung") +
                "</w:txbxContent></wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict>"
                "<v:textbox><w:txbxContent>" +
                p("trong khung") +
                "</w:txbxContent></v:textbox></w:pict></mc:Fallback></mc:AlternateContent>"
                "<w:t>ngoài</w:t></w:r></w:p>",
            "ngoài\ntrong khung\n"},
       }) {
    EXPECT_EQ(outline_of(docx_reader(), docx_of(c.body)), c.outline) << c.what;
  }
}

TEST(DocxReader, KeepsCellsInTheirColumns) {
  for (const Case& c : {
           Case{"cells with lines",
                "<w:tbl><w:tr><w:tc>" + p("CHÍNH PHỦ") + p("Số: 1") + "</w:tc>" + tc("CỘNG HÒA") +
                    "</w:tr></w:tbl>",
                "| CHÍNH PHỦ\\nSố: 1 | CỘNG HÒA\n"},
           {"cells over columns",
            "<w:tbl><w:tr>" + tc("A", "<w:gridSpan w:val=\"2\"/>") + tc("B") + "</w:tr><w:tr>" +
                tc("1") + tc("2") + tc("3") + "</w:tr></w:tbl>",
            "| A |  | B\n| 1 | 2 | 3\n"},
           {"cells over rows",
            "<w:tbl><w:tr>" + tc("A", "<w:vMerge w:val=\"restart\"/>") + tc("1") + "</w:tr><w:tr>" +
                tc("", "<w:vMerge/>") + tc("2") + "</w:tr></w:tbl>",
            "| A | 1\n|  | 2\n"},
           {"rows that begin further right",
            "<w:tbl><w:tr>" + tc("1") + tc("2") +
                "</w:tr><w:tr><w:trPr><w:gridBefore w:val=\"1\"/></w:trPr>" + tc("3") +
                "</w:tr></w:tbl>",
            "| 1 | 2\n|  | 3\n"},
           {"a table within a cell is lines of it",
            "<w:tbl><w:tr><w:tc>" + p("a") + "<w:tbl><w:tr>" + tc("1") + tc("2") +
                "</w:tr></w:tbl></w:tc>" + tc("b") + "</w:tr></w:tbl>",
            "| a\\n1\\t2 | b\n"},
           {"a frame around text is no table",
            "<w:tbl><w:tr>" + tc("một") + "</w:tr><w:tr>" + tc("hai") + "</w:tr></w:tbl>",
            "một\nhai\n"},
           {"deleted rows are none",
            "<w:tbl><w:tr><w:trPr><w:del/></w:trPr>" + tc("x") + tc("y") + "</w:tr><w:tr>" +
                tc("1") + tc("2") + "</w:tr></w:tbl>",
            "| 1 | 2\n"},
           {"a hostile span",
            "<w:tbl><w:tr>" + tc("a", "<w:gridSpan w:val=\"2000000000\"/>") + tc("b") +
                "</w:tr></w:tbl>",
            "| a | b\n"},
       }) {
    EXPECT_EQ(outline_of(docx_reader(), docx_of(c.body)), c.outline) << c.what;
  }
}

constexpr const char* kLists =
    "<w:abstractNum w:abstractNumId=\"0\">"
    "<w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/><w:numFmt w:val=\"decimal\"/>"
    "<w:lvlText w:val=\"Điều %1.\"/></w:lvl>"
    "<w:lvl w:ilvl=\"1\"><w:start w:val=\"1\"/><w:numFmt w:val=\"decimal\"/>"
    "<w:lvlText w:val=\"%2.\"/></w:lvl>"
    "<w:lvl w:ilvl=\"2\"><w:start w:val=\"1\"/><w:numFmt w:val=\"lowerLetter\"/>"
    "<w:lvlText w:val=\"%3)\"/></w:lvl></w:abstractNum>"
    "<w:abstractNum w:abstractNumId=\"1\">"
    "<w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/><w:numFmt w:val=\"upperRoman\"/>"
    "<w:lvlText w:val=\"Chương %1\"/><w:suff w:val=\"nothing\"/></w:lvl>"
    "<w:lvl w:ilvl=\"1\"><w:start w:val=\"1\"/><w:numFmt w:val=\"decimal\"/><w:isLgl/>"
    "<w:lvlText w:val=\"%1.%2\"/></w:lvl></w:abstractNum>"
    "<w:abstractNum w:abstractNumId=\"2\"><w:lvl w:ilvl=\"0\"><w:numFmt w:val=\"bullet\"/>"
    "<w:lvlText w:val=\"&#xF0B7;\"/><w:rPr><w:rFonts w:ascii=\"Symbol\"/></w:rPr></w:lvl>"
    "</w:abstractNum>"
    "<w:abstractNum w:abstractNumId=\"3\">"
    "<w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/><w:numFmt w:val=\"upperRoman\"/>"
    "<w:lvlText w:val=\"Chương %1.\"/></w:lvl>"
    "<w:lvl w:ilvl=\"1\"><w:start w:val=\"1\"/><w:numFmt w:val=\"decimal\"/>"
    "<w:lvlRestart w:val=\"0\"/><w:lvlText w:val=\"Điều %2.\"/></w:lvl>"
    "<w:lvl w:ilvl=\"2\"><w:start w:val=\"1\"/><w:numFmt w:val=\"decimal\"/>"
    "<w:lvlText w:val=\"%3)\"/></w:lvl></w:abstractNum>"
    "<w:abstractNum w:abstractNumId=\"4\"><w:lvl w:ilvl=\"0\"><w:start w:val=\"0\"/>"
    "<w:numFmt w:val=\"decimal\"/><w:lvlText w:val=\"%1.\"/></w:lvl></w:abstractNum>"
    "<w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num>"
    "<w:num w:numId=\"2\"><w:abstractNumId w:val=\"1\"/></w:num>"
    "<w:num w:numId=\"3\"><w:abstractNumId w:val=\"2\"/></w:num>"
    "<w:num w:numId=\"4\"><w:abstractNumId w:val=\"0\"/><w:lvlOverride w:ilvl=\"0\">"
    "<w:startOverride w:val=\"1\"/></w:lvlOverride></w:num>"
    "<w:num w:numId=\"5\"><w:abstractNumId w:val=\"3\"/></w:num>"
    "<w:num w:numId=\"6\"><w:abstractNumId w:val=\"4\"/></w:num>";

TEST(DocxReader, WritesTheNumbersWordCounts) {
  const std::string styles = "<w:style w:styleId=\"Dieu\"><w:pPr>" + numbered("1", "0") +
                             "</w:pPr></w:style>"
                             "<w:style w:styleId=\"DieuMoi\"><w:basedOn w:val=\"Dieu\"/></w:style>"
                             "<w:style w:styleId=\"Loop\"><w:basedOn w:val=\"Loop\"/></w:style>";
  const std::string article = numbered("1", "0");
  const std::string clause = numbered("1", "1");
  const std::string point = numbered("1", "2");
  for (const Case& c : {
           Case{"levels count on their own, deeper ones begin again",
                p("A", article) + p("b", clause) + p("c", point) + p("d", point) + p("e", clause) +
                    p("f", point) + p("G", article) + p("h", clause),
                "Điều 1. A\n1. b\na) c\nb) d\n2. e\na) f\nĐiều 2. G\n1. h\n"},
           {"by style, also inherited",
            p("A", "<w:pStyle w:val=\"Dieu\"/>") + p("B", "<w:pStyle w:val=\"DieuMoi\"/>") +
                p("C", "<w:pStyle w:val=\"Loop\"/>"),
            "Điều 1. A\nĐiều 2. B\nC\n"},
           {"a style's number taken away",
            p("A", "<w:pStyle w:val=\"Dieu\"/><w:numPr><w:numId w:val=\"0\"/></w:numPr>"), "A\n"},
           {"an attached regulation begins again",
            p("A", article) + p("B", article) + p("C", numbered("4", "0")) +
                p("D", numbered("4", "0")),
            "Điều 1. A\nĐiều 2. B\nĐiều 1. C\nĐiều 2. D\n"},
           {"roman, and arabic below it",
            p(" QUY ĐỊNH", numbered("2", "0")) + p("a", numbered("2", "1")),
            "Chương I QUY ĐỊNH\n1.1 a\n"},
           {"bullets", p("a", numbered("3", "0")), "• a\n"},
           {"empty paragraphs are counted and show their numbers, but no bullets",
            p("A", article) + p("", article) + p("B", article) + p("", numbered("3", "0")),
            "Điều 1. A\nĐiều 2.\nĐiều 3. B\n"},
           {"paragraphs that were deleted are not counted",
            p("A", article) + p("", article + "<w:rPr><w:del/></w:rPr>") + p("B", article),
            "Điều 1. A\nĐiều 2. B\n"},
           {"articles go on in the next chapter, their clauses begin again",
            p("C", numbered("5", "0")) + p("A", numbered("5", "1")) + p("b", numbered("5", "2")) +
                p("D", numbered("5", "0")) + p("B", numbered("5", "1")) +
                p("b", numbered("5", "2")),
            "Chương I. C\nĐiều 1. A\n1) b\nChương II. D\nĐiều 2. B\n1) b\n"},
           {"a list that begins with 0",
            p("A", numbered("6", "0")) + p("B", numbered("6", "0")) + p("C", numbered("6", "0")),
            "0. A\n1. B\n2. C\n"},
           {"a list nobody knows", p("A", numbered("77", "0")), "A\n"},
       }) {
    EXPECT_EQ(
        outline_of(docx_reader(), docx_of(c.body, {{"numbering", kLists}, {"styles", styles}})),
        c.outline)
        << c.what;
  }
}

TEST(ListNumbering, CountsInEveryFormat) {
  struct Count {
    int number;
    const char* format;
    const char* text;
  };
  for (const Count& c : {Count{5, "decimal", "5"},
                         {5, "decimalZero", "05"},
                         {14, "lowerRoman", "xiv"},
                         {1999, "upperRoman", "MCMXCIX"},
                         {26, "lowerLetter", "z"},
                         {28, "lowerLetter", "bb"},
                         {3, "upperLetter", "C"},
                         {3, "none", ""},
                         {3, "chicago", "3"}}) {
    EXPECT_EQ(counted(c.number, c.format), c.text);
  }
}

TEST(DocxReader, TellsNotesAndRunningHeadsApart) {
  const std::string bytes = docx_of(
      "<w:p><w:r><w:t>Điều 3</w:t><w:footnoteReference w:id=\"2\"/><w:t> và 4</w:t></w:r></w:p>" +
          p("sau"),
      {{"footnotes", "<w:footnote w:id=\"0\" w:type=\"separator\">" + p("___") +
                         "</w:footnote><w:footnote w:id=\"2\">" + p("Sửa đổi.") + "</w:footnote>"},
       {"header1", p("CÔNG BÁO")},
       {"header2", p("CÔNG BÁO")},
       {"footer1", p("- 7 -")}});
  EXPECT_EQ(outline_of(docx_reader(), bytes),
            "[~] CÔNG BÁO\nĐiều 3 và 4\n[^] 1 Sửa đổi.\nsau\n[#] - 7 -\n");
  EXPECT_EQ(read_with(docx_reader(), bytes).at(0).title, "Tên");
}

TEST(DocxReader, APartThatIsDamagedDoesNotLoseTheText) {
  const FileText text =
      read_with(docx_reader(), docx_of(p("a"), {{"styles", ""}, {"footer1", p("b")}})).at(0);
  EXPECT_FALSE(text.faults.text_doubtful);
  std::string broken = docx_of(p("a"), {{"footer1", p("chân trang")}});
  const std::size_t inside = broken.find("word/footer1.xml") + 30;
  broken[inside] = static_cast<char>(~broken[inside]);
  const FileText part = read_with(docx_reader(), broken).at(0);
  EXPECT_EQ(outline(part), "a\n");
  EXPECT_TRUE(part.faults.text_doubtful);
}

TEST(DocxReader, HostileFilesAreRefusedOrReadInPart) {
  const std::string whole = docx_of(p("một"));
  EXPECT_THAT(outline_of(docx_reader(), whole.substr(0, whole.size() / 2)), HasSubstr("refused"));
  EXPECT_THAT(outline_of(docx_reader(), docx_of("</w:body>")), HasSubstr(""));
  std::string deep = p("đầu");
  for (int i = 0; i < 10'000; ++i) deep += "<w:sdt>";
  const std::vector<FileText> part = read_with(docx_reader(), docx_of(deep));
  EXPECT_EQ(outline(part.at(0)), "đầu\n");
  EXPECT_TRUE(part.at(0).faults.text_cut);
  EXPECT_THAT(outline_of(docx_reader(), docx_of(std::string(std::size_t{300} << 20, ' '))),
              HasSubstr("refused: unpacks to far more than a document is"));
}

TEST(DocxReader, EntitiesThatMultiplyAreRefused) {
  std::string laughs = "<!DOCTYPE x [<!ENTITY a \"ha\">";
  char last = 'a';
  for (char name = 'b'; name < 'j'; ++name) {
    laughs += std::string("<!ENTITY ") + name + " \"";
    for (int i = 0; i < 10; ++i) laughs += std::string("&") + last + ";";
    laughs += "\">";
    last = name;
  }
  laughs +=
      "]><w:document xmlns:w=\"w\"><w:body><w:p><w:r><w:t>&i;</w:t></w:r></w:p></w:body>"
      "</w:document>";
  const std::string bytes =
      tests::zip_of({{"[Content_Types].xml", "wordprocessingml.document"},
                     {"_rels/.rels", "<R><r Type=\"x/officeDocument\" Target=\"d.xml\"/></R>"},
                     {"d.xml", laughs}});
  EXPECT_THAT(outline_of(docx_reader(), bytes), HasSubstr("refused: a part of it is no XML"));
}

TEST(DocxReader, IsRecognisedByItsContent) {
  EXPECT_EQ(format_of(docx_of(p("a"))), "docx");
  EXPECT_NE(format_of(tests::zip_of({{"a.txt", "a"}})), "docx");
  EXPECT_NE(format_of("PK\x03\x04 damaged"), "docx");
}

}  // namespace
}  // namespace tracuu::corpus
