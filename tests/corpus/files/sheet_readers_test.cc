// XLSX, ODT, ODS and archives of files.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "corpus/files/file_reader.h"
#include "corpus/files/sheet_values.h"
#include "tests/corpus/files/outline.h"
#include "tests/support/zip_builder.h"

namespace tracuu::corpus {
namespace {

using testing::HasSubstr;
using tests::zip_of;

std::string xlsx_of(const std::string& sheet, const std::string& second_state = "hidden") {
  const std::string types = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
  const auto points = [&](const std::string& id, const std::string& type,
                          const std::string& target) {
    return "<r Id=\"" + id + "\" Type=\"" + types + type + "\" Target=\"" + target + "\"/>";
  };
  return zip_of(
      {{"[Content_Types].xml", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"},
       {"_rels/.rels", "<R>" + points("a", "officeDocument", "xl/workbook.xml") + "</R>"},
       {"xl/workbook.xml",
        "<w xmlns:r=\"r\"><sheets><sheet name=\"Danh mục\" r:id=\"s1\"/><sheet name=\"Hai\" "
        "r:id=\"s2\" state=\"" +
            second_state + "\"/></sheets></w>"},
       {"xl/_rels/workbook.xml.rels", "<R>" + points("s1", "worksheet", "worksheets/sheet1.xml") +
                                          points("s2", "worksheet", "/xl/worksheets/sheet2.xml") +
                                          points("x", "sharedStrings", "sharedStrings.xml") +
                                          points("y", "styles", "styles.xml") + "</R>"},
       {"xl/sharedStrings.xml",
        "<sst><si><t>Tên</t></si><si><r><t>Thủ "
        "</t></r><r><t>tục</t></r><rPh><t>x</t></rPh></si></sst>"},
       {"xl/styles.xml",
        "<s><numFmts><numFmt numFmtId=\"164\" formatCode=\"dd/mm/yyyy\"/></numFmts><cellXfs>"
        "<xf numFmtId=\"0\"/><xf numFmtId=\"14\"/><xf numFmtId=\"164\"/></cellXfs></s>"},
       {"xl/worksheets/sheet1.xml", "<w><sheetData>" + sheet + "</sheetData></w>"},
       {"xl/worksheets/sheet2.xml",
        "<w><sheetData><row><c><v>1</v></c><c><v>2</v></c></row></sheetData></w>"}});
}

struct Case {
  const char* what;
  std::string markup;
  const char* outline;
};

TEST(XlsxReader, ShowsWhatTheCellsShow) {
  for (const Case& c : {
           Case{"shared and own strings",
                "<row><c t=\"s\"><v>0</v></c><c t=\"s\"><v>1</v></c><c t=\"inlineStr\"><is><t>B</t>"
                "</is></c><c t=\"str\"><v>C</v></c></row>",
                "Danh mục\n| Tên | Thủ tục | B | C\n"},
           {"numbers and days",
            "<row><c><v>7</v></c><c s=\"1\"><v>45992</v></c><c s=\"2\"><v>45992.5</v></c>"
            "<c><v>0.30000000000000004</v></c></row>",
            "Danh mục\n| 7 | 01/12/2025 | 01/12/2025 12:00 | 0.3\n"},
           {"cells have their column",
            "<row><c r=\"A1\"><v>1</v></c><c r=\"C1\"><v>3</v></c></row>"
            "<row><c r=\"B2\"><v>2</v></c></row>",
            "Danh mục\n| 1 |  | 3\n|  | 2 | \n"},
           {"truth, faults and strings that are not there",
            "<row><c t=\"b\"><v>1</v></c><c t=\"e\"><v>#REF!</v></c><c t=\"s\"><v>99</v></c>"
            "<c><v>2</v></c></row>",
            "Danh mục\n| 1 | 2\n"},
           {"an address beyond every sheet",
            "<row><c r=\"ZZZZZZ1\"><v>1</v></c><c><v>2</v></c></row>", "Danh mục\n1\n2\n"},
       }) {
    const std::string got = outline_of(xlsx_reader(), xlsx_of(c.markup));
    if (std::string_view(c.what) != "an address beyond every sheet") {
      EXPECT_EQ(got, c.outline) << c.what;
    } else {
      EXPECT_THAT(got, HasSubstr("1")) << c.what;
    }
  }
  EXPECT_EQ(outline_of(xlsx_reader(), xlsx_of("", "visible")), "Hai\n| 1 | 2\n");
  EXPECT_EQ(format_of(xlsx_of("")), "xlsx");
}

TEST(SheetValues, DaysAreDays) {
  struct Value {
    const char* value;
    const char* format;
    bool since_1904;
    const char* shown;
  };
  for (const Value& c : {Value{"45992", "dd/mm/yyyy", false, "01/12/2025"},
                         {"1", "d-mmm-yy", false, "01/01/1900"},
                         {"61", "yyyy", false, "01/03/1900"},
                         {"44530", "dd/mm/yyyy", true, "01/12/2025"},
                         {"0.75", "hh:mm", false, "18:00"},
                         {"5", "\"ngày\" 0", false, "5"},
                         {"5", "[Red]0.00", false, "5"},
                         {"1234567890123", "", false, "1234567890123"},
                         {"1E5", "", false, "100000"},
                         {"9e99", "dd/mm/yyyy", false, "9e+99"},
                         {"-1", "dd/mm/yyyy", false, "-1"},
                         {"chữ", "dd/mm/yyyy", false, "chữ"},
                         {"", "", false, ""}}) {
    EXPECT_EQ(shown_number(c.value, c.format, c.since_1904), c.shown) << c.value << " " << c.format;
  }
}

std::string odf_of(const std::string& kind, const std::string& body,
                   const std::string& styles = "") {
  return zip_of({{"mimetype", "application/vnd.oasis.opendocument." + kind},
                 {"content.xml", "<c xmlns:t=\"t\"><t:automatic-styles>" + styles +
                                     "</t:automatic-styles><t:body>" + body + "</t:body></c>"},
                 {"styles.xml",
                  "<s xmlns:t=\"t\"><t:master-styles><t:master-page><t:header><t:p>CÔNG BÁO</t:p>"
                  "</t:header></t:master-page></t:master-styles></s>"}});
}

TEST(OdtReader, ReadsBlocksInOrder) {
  const std::string lists =
      "<t:list-style t:name=\"L\"><t:list-level-style-number t:level=\"1\" t:num-format=\"1\" "
      "t:num-prefix=\"Điều \" t:num-suffix=\".\"/><t:list-level-style-number t:level=\"2\" "
      "t:num-format=\"a\" t:num-suffix=\")\"/></t:list-style>";
  for (const Case& c : {
           Case{"paragraphs, blanks, tabs and breaks",
                "<t:h>Chương  I</t:h><t:p>a <t:span>b</t:span><t:s t:c=\"2\"/>c<t:tab/>d"
                "<t:line-break/>e</t:p>",
                "Chương I\na b  c\\td\\ne\n"},
           {"letters split over elements", "<t:p>Đ<t:span>iều</t:span></t:p>", "Điều\n"},
           {"lists count",
            "<t:list t:style-name=\"L\"><t:list-item><t:p>A</t:p><t:list><t:list-item><t:p>b</t:p>"
            "</t:list-item><t:list-item><t:p>c</t:p></t:list-item></t:list></t:list-item>"
            "</t:list><t:p>x</t:p><t:list t:style-name=\"L\" t:continue-numbering=\"true\">"
            "<t:list-item><t:p>D</t:p><t:p>d</t:p></t:list-item></t:list>",
            "Điều 1. A\na) b\nb) c\nx\nĐiều 2. D\nd\n"},
           {"tables",
            "<t:table><t:table-header-rows><t:table-row><t:table-cell "
            "t:number-columns-spanned=\"2\">"
            "<t:p>A</t:p></t:table-cell><t:covered-table-cell/></t:table-row></t:table-header-rows>"
            "<t:table-row><t:table-cell><t:p>1</t:p><t:p>2</t:p></t:table-cell><t:table-cell>"
            "<t:p>3</t:p></t:table-cell></t:table-row></t:table>",
            "| A | \n| 1\\n2 | 3\n"},
           {"notes and text boxes follow",
            "<t:p>a<t:note><t:note-citation>1</t:note-citation><t:note-body><t:p>chú thích</t:p>"
            "</t:note-body></t:note>b<t:frame><t:text-box><t:p>khung</t:p></t:text-box></t:frame>"
            "</t:p>",
            "ab\n[^] 1 chú thích\nkhung\n"},
           {"changes undone and remarks are no text",
            "<t:tracked-changes><t:p>cũ</t:p></t:tracked-changes><t:p>a<t:annotation><t:p>x</t:p>"
            "</t:annotation></t:p>",
            "a\n"},
       }) {
    EXPECT_EQ(outline_of(odt_reader(), odf_of("text", "<t:text>" + c.markup + "</t:text>", lists)),
              std::string(c.outline) + "[~] CÔNG BÁO\n")
        << c.what;
  }
}

TEST(OdtReader, ReadsSpreadsheets) {
  const std::string bytes =
      odf_of("spreadsheet",
             "<t:spreadsheet><t:table t:name=\"Một\"><t:table-row><t:table-cell><t:p>a</t:p>"
             "</t:table-cell><t:table-cell t:number-columns-repeated=\"16000\"/></t:table-row>"
             "<t:table-row><t:table-cell/><t:table-cell><t:p>b</t:p></t:table-cell></t:table-row></"
             "t:table>"
             "</t:spreadsheet>");
  EXPECT_EQ(format_of(bytes), "odt");
  const FileText text = read_with(odt_reader(), bytes).at(0);
  EXPECT_EQ(text.format, "ods");
  EXPECT_EQ(outline(text), "Một\n| a | \n|  | b\n[~] CÔNG BÁO\n");
}

TEST(ArchiveReader, ReadsEachMemberAndNamesTheBadOnes) {
  const std::string bytes =
      zip_of({{"một.txt", "Điều 1"},
              {"thư mục/hai.docx", tests::docx_of("<w:p><w:r><w:t>a</w:t></w:r></w:p>")},
              {"ba.zip", zip_of({{"bốn.txt", "Điều 4"}})},
              {"hỏng.docx", std::string("PK\x03\x04 hỏng")},
              {"lạ.rar", std::string("Rar!\x1a\x07")},
              {"rỗng.txt", ""},
              {"../../etc/passwd", "Điều 6"},
              {"__MACOSX/x", "x"},
              {".DS_Store", "x"}});
  EXPECT_EQ(format_of(bytes), "zip");
  EXPECT_EQ(outline_of(archive_reader(), bytes),
            "một.txt: \nĐiều 1\n"
            "thư mục/hai.docx: \na\n"
            "ba.zip/bốn.txt: \nĐiều 4\n"
            "hỏng.docx: the zip is damaged or was not copied to its end\n"
            "lạ.rar: a RAR archive: unpack it, or pack it as zip\n"
            "rỗng.txt: the file is empty\n"
            "../../etc/passwd: \nĐiều 6\n");
}

TEST(ArchiveReader, BombsAreRefused) {
  const std::string zeros(std::size_t{40} << 20, '0');
  EXPECT_THAT(outline_of(archive_reader(), zip_of({{"a.txt", zeros}})), HasSubstr("a zip bomb"));
  std::string nested = "Điều 1";
  for (int depth = 0; depth < 5; ++depth) nested = zip_of({{"x", nested}});
  EXPECT_THAT(outline_of(archive_reader(), nested), HasSubstr("archives within archives"));
  tests::ZipMembers many;
  for (int i = 0; i < 2001; ++i) many.emplace_back(std::to_string(i), "x");
  EXPECT_THAT(outline_of(archive_reader(), zip_of(many)), HasSubstr("more than 2000 files"));
}

TEST(ArchiveReader, OtherOfficeFilesAreNoArchives) {
  EXPECT_THAT(outline_of(archive_reader(), zip_of({{"[Content_Types].xml", "presentationml"}})),
              HasSubstr("an office file of a kind not read"));
  EXPECT_THAT(outline_of(archive_reader(), zip_of({{"__MACOSX/x", "x"}})),
              HasSubstr("an archive with nothing in it"));
}

}  // namespace
}  // namespace tracuu::corpus
