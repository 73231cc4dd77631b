// Whole files through the readers and the programs they start.
#include <cstdlib>

#include <gtest/gtest.h>

#include "corpus/files/file_reader.h"
#include "corpus/files/optical_reader.h"
#include "corpus/files/pdf_pages.h"
#include "corpus/files/quoted_cells.h"
#include "corpus/files/reader_program.h"
#include "tests/corpus/files/shown_blocks.h"

namespace tracuu::corpus {
namespace {

bool is_installed(const std::string& program) {
  return std::system(("command -v " + program + " >/dev/null 2>&1").c_str()) == 0;
}

// One page with the lines in Times, each byte a character of Windows-1252.
std::string pdf_of(const std::vector<std::string>& lines) {
  std::string drawing = "BT /F1 14 Tf 72 760 Td 20 TL\n";
  for (const std::string& line : lines) drawing += "(" + line + ") Tj T*\n";
  drawing += "ET";
  return "%PDF-1.4\n"
         "1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj\n"
         "2 0 obj <</Type/Pages/Kids[3 0 R]/Count 1>> endobj\n"
         "3 0 obj <</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R"
         "/Resources<</Font<</F1 5 0 R>>>>>> endobj\n"
         "4 0 obj <</Length " +
         std::to_string(drawing.size()) + ">> stream\n" + drawing +
         "\nendstream endobj\n"
         "5 0 obj <</Type/Font/Subtype/Type1/BaseFont/Times-Roman/Encoding/WinAnsiEncoding>> "
         "endobj\n"
         "trailer <</Root 1 0 R>>\n";
}

class OfficeFiles : public testing::Test {
 protected:
  FileText read(const std::string& bytes) {
    return read_bytes(bytes, scratch_, file_readers()).at(0);
  }

  std::filesystem::path folder_ = std::filesystem::temp_directory_path();
  Scratch scratch_{folder_};
};

TEST_F(OfficeFiles, PdfKeepsLegacyLettersConvertible) {
  if (!is_installed("pdftotext")) GTEST_SKIP() << "pdftotext is not installed";
  const FileText text = read(pdf_of({"C\\351ng hoµ x· héi chñ nghÜa viÖt nam §éc lËp - Tù do",
                                     "ph\\255\\255ng c\\247ng hµnh chÝnh nhµ n\\255íc"}));
  EXPECT_EQ(text.format, "pdf");
  EXPECT_EQ(text.source, TextSource::so_hoa_goc);
  ASSERT_FALSE(text.blocks.empty());
  EXPECT_NE(text.blocks[0].text.find("C\u00E9ng ho"), std::string::npos) << text.blocks[0].text;
}

TEST_F(OfficeFiles, PicturesAreReadByOcr) {
  if (!is_installed("pdftoppm") || !is_installed("tesseract")) {
    GTEST_SKIP() << "pdftoppm or tesseract is not installed";
  }
  const auto pdf = scratch_.put("drawn.pdf", pdf_of({"QUYET DINH 2362", "Can cu Luat To chuc"}));
  const auto png = scratch_.run({"pdftoppm", "-png", "-r", "200", pdf.string()});
  ASSERT_TRUE(png.has_value());
  const FileText text = read(*png);
  EXPECT_EQ(text.format, "image");
  EXPECT_EQ(text.source, TextSource::ocr);
  EXPECT_NE(shown(text.blocks).find("2362"), std::string::npos) << shown(text.blocks);
}

TEST_F(OfficeFiles, WhatIsDamagedIsRefusedWithAReason) {
  if (!is_installed("pdfinfo")) GTEST_SKIP() << "pdfinfo is not installed";
  struct {
    const char* bytes;
    const char* reason;
  } const cases[] = {
      {"%PDF-1.4\nnothing", "damaged"},
      {"%PDF-1.4\n/Encrypt", "password"},
      {"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1 no table of contents", "damaged"},
  };
  for (const auto& one : cases) {
    try {
      read(one.bytes);
      ADD_FAILURE() << one.bytes;
    } catch (const UnreadableFile& refusal) {
      EXPECT_NE(std::string(refusal.what()).find(one.reason), std::string::npos) << refusal.what();
    }
  }
}

TEST(OpticalReader, ReadsTheTableOfTesseract) {
  const std::string head = "level\tpage_num\n1\t1\t0\t0\t0\t0\t0\t0\t1000\t2000\t-1\t\n";
  const std::string line = "4\t1\t1\t1\t1\t0\t100\t100\t400\t40\t-1\t\n";
  const Page page = page_of_tsv(head + line +
                                    "5\t1\t1\t1\t1\t1\t100\t100\t80\t40\t96.5\tĐiều\n"
                                    "5\t1\t1\t1\t1\t2\t200\t110\t20\t30\t95\t1.\n"
                                    "5\t1\t1\t1\t1\t3\t240\t110\t5\t30\t95\t|\n"
                                    "5\t1\t1\t1\t1\t4\t260\t110\t5\t30\t20\t\"\n" +
                                    line + "5\t1\t1\t1\t2\t1\t100\t300\t5\t5\t30\t,\n",
                                7, 0.5);
  EXPECT_EQ(page.number, 7);
  EXPECT_EQ(page.width, 500);
  ASSERT_EQ(page.words.size(), 2u);
  EXPECT_EQ(page.words[0].text, "Điều");
  EXPECT_EQ(page.words[0].box.left, 50);
  EXPECT_EQ(page.words[0].box.top, page.words[1].box.top);
  EXPECT_NEAR(mean_confidence(page), 0.9575, 1e-9);
}

TEST(PdfPages, ReadsTheWordsOfPdftotext) {
  const auto pages = pages_of_xml(
      "<html><body><doc><page width=\"595\" height=\"842\"><word xMin=\"1.5\" yMin=\"2\" "
      "xMax=\"3\" "
      "yMax=\"4\">Điều &amp; 1</word></page><page width=\"1\" height=\"1\"/></doc></body></html>",
      3);
  ASSERT_EQ(pages.size(), 2u);
  EXPECT_EQ(pages[1].number, 4);
  ASSERT_EQ(pages[0].words.size(), 1u);
  EXPECT_EQ(pages[0].words[0].text, "Điều & 1");
  EXPECT_EQ(pages[0].words[0].box.left, 1.5);
  EXPECT_TRUE(pages_of_xml("no xml", 1).empty());
}

// Fonts give such characters to bullets and hyphens; XML knows none of them.
TEST(PdfPages, ControlCharactersEndNoPage) {
  for (const char* odd : {"\x01", "\f", "\xEF\xBF\xBF", "\xFF", "\xED\xA0\x80"}) {
    const auto pages =
        pages_of_xml("<doc><page width=\"9\"><word>Số</word><word>" + std::string(odd) + "5" + odd +
                         "</word></page><page><word>hai</word></page></doc>",
                     1);
    ASSERT_EQ(pages.size(), 2u) << odd;
    ASSERT_EQ(pages[0].words.size(), 2u) << odd;
    EXPECT_EQ(pages[0].words[1].text, "5") << odd;
  }
}

TEST(QuotedCells, SheetsRowsAndQuotes) {
  const auto sheets = quoted_sheets("\"a\",\"b, c\"\n\"1\"\"2\",\"x\ny\"\n\f\"z\"\n\f");
  ASSERT_EQ(sheets.size(), 3u);
  std::vector<Block> blocks;
  append_table(blocks, sheets[0], 0, 1);
  append_table(blocks, sheets[1], 0, 2);
  append_table(blocks, sheets[2], 0, 3);
  EXPECT_EQ(shown(blocks), "r1 a | b, c\nr1 1\"2 | x/y\np z\n");
}

}  // namespace
}  // namespace tracuu::corpus
