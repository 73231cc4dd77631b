// Real office files of other people, not part of the product: skipped where they are not there.
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "corpus/files/file_reader.h"
#include "corpus/files/reader_program.h"
#include "corpus/text.h"
#include "tests/corpus/files/shown_blocks.h"

namespace tracuu::corpus {
namespace {

// Beside the checkout, or beside a working tree one level deeper.
std::filesystem::path files_folder() {
  const std::filesystem::path source = TRACUU_SOURCE_DIR;
  const auto near = source / "../shared/data/files";
  return std::filesystem::exists(near) ? near : source / "../../shared/data/files";
}

const std::filesystem::path kFiles = files_folder();

FileText read(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  const std::string bytes{std::istreambuf_iterator<char>(file), {}};
  Scratch scratch(std::filesystem::temp_directory_path());
  return read_bytes(bytes, scratch, file_readers()).at(0);
}

// The numbers of the articles, each at the beginning of a paragraph, as runs: "1-4 1-12".
std::string article_runs(const FileText& text) {
  constexpr std::string_view kArticle = "Điều ";
  std::string runs;
  int last = 0;
  int begin = 0;
  const auto end_run = [&] {
    if (begin != 0) runs = joined(runs, " ", std::to_string(begin) + '-' + std::to_string(last));
  };
  for (const Block& block : text.blocks) {
    if (block.kind != BlockKind::paragraph || !block.text.starts_with(kArticle)) continue;
    const int number = std::atoi(block.text.c_str() + kArticle.size());
    if (number == 0) continue;
    if (begin == 0 || number != last + 1) {
      end_run();
      begin = number;
    }
    last = number;
  }
  end_run();
  return runs;
}

struct ArticlesCase {
  const char* file;
  const char* runs;
};

// Counted by eye on the pages as a word processor draws them. Where the text itself is mistyped
// ("Biều 19." in 14222542) or an annex is a form with articles, that is seen here as it stands;
// what the document's own articles are is told in tests/corpus/law/real_files_test.cc.
TEST(RealOfficeFiles, ArticlesStandInTheirOrder) {
  if (!std::filesystem::exists(kFiles)) GTEST_SKIP() << "real data is not here: " << kFiles;
  const ArticlesCase cases[] = {
      {"doc/14218899.doc", "1-4"},
      {"doc/14222416.doc", ""},
      {"doc/14222428.doc", "1-8"},
      {"doc/14222433.doc", "1-3"},
      {"doc/14222535.doc", "1-3"},
      {"doc/14222536.doc", "1-3"},
      {"doc/14222537.doc", "1-3"},
      {"doc/14222540.doc", "1-2"},
      {"doc/14222542.doc", "1-18"},
      {"doc/14222543.doc", "1-4"},
      {"doc/14222544.doc", "1-4"},
      {"doc/14222545.doc", "1-32 1-9 1-18"},
      {"misnamed/06_LUAT_jt1cu2cf.lne-LuatPCCC_L27QH.docx", "1-65"},
      {"pdf/01.pdf", "1-46"},
      {"decision/lai-chau-decision.pdf", "1-3"},
  };
  for (const ArticlesCase& one : cases) {
    EXPECT_EQ(article_runs(read(kFiles / one.file)), one.runs) << one.file;
  }
}

TEST(RealOfficeFiles, OfficialGazetteHasNoHeadsInItsText) {
  const auto path = kFiles / "pdf/01.pdf";
  if (!std::filesystem::exists(path)) GTEST_SKIP() << "real data is not here: " << path;
  int heads = 0;
  for (const Block& block : read(path).blocks) {
    const bool is_head = contains(block.text, "CÔNG BÁO/Số");
    EXPECT_EQ(is_head, block.kind == BlockKind::running_head) << block.text;
    heads += is_head ? 1 : 0;
  }
  EXPECT_EQ(heads, 30);
}

TEST(RealOfficeFiles, TheAnnexOfADecisionHasSixColumnsAndItsNumberIsReadFromAPicture) {
  const auto path = kFiles / "decision/lai-chau-decision.pdf";
  if (!std::filesystem::exists(path)) GTEST_SKIP() << "real data is not here: " << path;
  std::vector<std::vector<std::string>> annex;
  const FileText text = read(path);
  for (const Block& block : text.blocks) {
    if (block.kind == BlockKind::row && block.page == 3) annex.push_back(block.cells);
  }
  ASSERT_EQ(annex.size(), 4u);
  for (const auto& cells : annex) EXPECT_EQ(cells.size(), 6u);
  EXPECT_EQ(annex[0][0], "STT");
  EXPECT_EQ(annex[1][0], "A");
  EXPECT_EQ(annex[3][0], "1");
  EXPECT_EQ(annex[3][4], "Không");
  EXPECT_TRUE(contains(annex[3][3], "\n- Qua hệ thống bưu chính công ích.\n")) << annex[3][3];
  ASSERT_EQ(text.blocks.at(0).cells.size(), 2u);
  EXPECT_TRUE(contains(text.blocks[0].cells[0], "Số: 2362 /QĐ-UBND")) << text.blocks[0].cells[0];
  EXPECT_TRUE(text.blocks[0].cells[1].starts_with("CỘNG HOÀ XÃ HỘI"));
}

TEST(RealOfficeFiles, ASignedScanIsReadByOcr) {
  const auto path = kFiles / "scanned/288-ttg.signed.pdf";
  if (!std::filesystem::exists(path)) GTEST_SKIP() << "real data is not here: " << path;
  const FileText text = read(path);
  EXPECT_EQ(text.source, TextSource::ocr);
  EXPECT_EQ(article_runs(text), "1-3");
  const std::string all = shown(text.blocks);
  for (const char* phrase : {"Điều 1. Công nhận huyện Trà Cú, tỉnh Trà Vinh",
                             "tiếp tục duy trì và nâng cao chất lượng các tiêu chí",
                             "Điều 3. Quyết định này có hiệu lực kể từ ngày ký ban hành."}) {
    EXPECT_NE(all.find(phrase), std::string::npos) << phrase << '\n' << all;
  }
}

}  // namespace
}  // namespace tracuu::corpus
