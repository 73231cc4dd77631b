// Lists that tell of the files beside them, from a folder to the index: the indexer's own way, with
// its child processes.

#include "indexer/file_lists.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "corpus/json_lines.h"
#include "indexer/index_writer.h"
#include "indexer/schema.h"
#include "tests/support/index_fixture.h"
#include "tools/zip_archive.h"

namespace tracuu::indexer {
namespace {

using corpus::NormativeDocument;
using corpus::QualityFlag;
using testing::Contains;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;
using testing::SizeIs;

// A decision that tells neither its issuer nor its day.
std::string page(const std::string& number, const std::string& title) {
  return "<html><body><p>QUYẾT ĐỊNH</p><p>" + title + "</p><p>Số: " + number +
         "</p><p>Điều 1. Phạm vi</p><p>Quyết định này quy định về bến đò.</p></body></html>";
}

class FileListsTest : public ::testing::Test {
 protected:
  std::filesystem::path folder() const { return index_.folder() / "vb"; }

  void write(const std::string& name, const std::string& bytes) {
    index_.folder().write("vb/" + name, bytes);
  }

  // By title.
  std::map<std::string, NormativeDocument> documents() {
    std::map<std::string, NormativeDocument> found;
    const Xapian::Database database(index_.directory().live()->path.string());
    for (auto it = database.postlist_begin("Kdocument"); it != database.postlist_end("Kdocument");
         ++it) {
      auto law = std::get<NormativeDocument>(
          corpus::parse_document(database.get_document(*it).get_data()));
      found.emplace(law.title, std::move(law));
    }
    return found;
  }

  NormativeDocument only_document() {
    const auto found = documents();
    EXPECT_THAT(found, SizeIs(1));
    return found.empty() ? NormativeDocument() : found.begin()->second;
  }

  static std::vector<std::string> reasons(const RunReport& report) {
    std::vector<std::string> lines;
    for (const corpus::BadDocument& bad : report.refusals) {
      lines.push_back(std::filesystem::path(bad.file()).filename().string() + ":" +
                      std::to_string(bad.line()) + ": " + bad.reason());
    }
    return lines;
  }

  tests::TestIndex index_;
};

TEST_F(FileListsTest, ARowIsTheMetadataOfItsFile) {
  write("1.html", page("1/2024/QĐ-UBND", "Về bến đò"));
  write("qd/2.html", page("2/2024/QĐ-UBND", "Về cầu phao"));
  // Behind and in front of what it names.
  for (const char* list : {"a.csv", "z.csv"}) {
    write(list,
          "Tệp,Số ký hiệu,Cơ quan ban hành,Ngày ban hành,Trích yếu\n"
          "1.html,1/2024/QĐ-UBND,UBND tỉnh A,01/07/2024,Về bến đò\n"
          "qd/2.html,22/2024/QĐ-UBND,UBND tỉnh A,02/07/2024,Về cầu phao\n");
    const RunReport report = index_.reindex({folder()});
    EXPECT_THAT(reasons(report), IsEmpty());
    auto found = documents();
    ASSERT_THAT(found, SizeIs(2)) << list;
    const NormativeDocument& first = found["Về bến đò"];
    EXPECT_EQ(first.doc_key, "1/2024/qđ-ubnd|ubnd tỉnh a|2024-07-01");
    EXPECT_EQ(first.source.system, corpus::kFileSystem);
    EXPECT_THAT(first.quality_flags, Not(Contains(QualityFlag::khac_du_lieu_kem)));
    EXPECT_EQ(found["Về cầu phao"].number_display, "22/2024/QĐ-UBND");
    EXPECT_THAT(found["Về cầu phao"].quality_flags, Contains(QualityFlag::khac_du_lieu_kem));
    std::filesystem::remove(folder() / list);
  }
}

TEST_F(FileListsTest, ASpreadsheetDoesTheSame) {
  write("1.html", page("1/2024/QĐ-UBND", "Về bến đò"));
  const auto cell = [](const std::string& text) {
    return "<c t=\"inlineStr\"><is><t>" + text + "</t></is></c>";
  };
  const std::string types = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
  write(
      "so.xlsx",
      tools::zip_of(
          {{"[Content_Types].xml",
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"},
           {"_rels/.rels",
            "<R><r Id=\"a\" Type=\"" + types + "officeDocument\" Target=\"xl/workbook.xml\"/></R>"},
           {"xl/workbook.xml",
            "<w xmlns:r=\"r\"><sheets><sheet name=\"Sổ\" r:id=\"s1\"/></sheets></w>"},
           {"xl/_rels/workbook.xml.rels", "<R><r Id=\"s1\" Type=\"" + types +
                                              "worksheet\" Target=\"worksheets/sheet1.xml\"/></R>"},
           {"xl/worksheets/sheet1.xml",
            "<w><sheetData><row>" + cell("Tên tệp") + cell("Cơ quan ban hành") + "</row><row>" +
                cell("1.html") + cell("UBND tỉnh B") + "</row></sheetData></w>"}}));
  const RunReport report = index_.reindex({folder()});
  EXPECT_THAT(reasons(report), IsEmpty());
  EXPECT_THAT(only_document().issuers, ElementsAre("UBND tỉnh B"));
}

TEST_F(FileListsTest, TheJsonOfTheFileItselfStandsAboveTheList) {
  write("1.html", page("1/2024/QĐ-UBND", "Về bến đò"));
  write("1.html.json", R"({"issuers":["UBND tỉnh C"]})");
  write("ds.csv", "File,Cơ quan ban hành,Người ký\n1.html,UBND tỉnh A,Lê Thị D\n");
  index_.reindex({folder()});
  const NormativeDocument law = only_document();
  EXPECT_THAT(law.issuers, ElementsAre("UBND tỉnh C"));
  EXPECT_THAT(law.signers, ElementsAre("Lê Thị D")) << "what the object does not say";
  EXPECT_THAT(law.quality_flags, Contains(QualityFlag::khac_du_lieu_kem)) << "the two differ";
}

TEST_F(FileListsTest, WhatIsWrongWithARowIsToldAndTheRestGoesOn) {
  write("1.html", page("1/2024/QĐ-UBND", "Về bến đò"));
  write("ds.csv",
        "Tệp,Số ký hiệu,Ngày ban hành,Trích yếu\n"
        "1.html,1/2024/QĐ-UBND,31/02/2024,Về bến đò\n"
        "1.html,1/2024/QĐ-UBND,01/07/2024,Về bến đò\n"
        "thieu.docx,3/2024/QĐ-UBND,03/07/2024,Về tệp không có\n"
        "../1.html,4/2024/QĐ-UBND,04/07/2024,Về tệp ở nơi khác\n"
        ",5/2024/QĐ-UBND,05/07/2024,Về hàng không có tệp\n");
  const RunReport report = index_.reindex({folder()});
  EXPECT_THAT(reasons(report),
              ElementsAre(HasSubstr("ds.csv:2: no day that exists: \"31/02/2024\""),
                          HasSubstr("ds.csv:3: \"1.html\" is told of otherwise in row 2"),
                          HasSubstr("ds.csv:4: \"thieu.docx\" is not there"),
                          HasSubstr("ds.csv:5: \"../1.html\" does not lie below the folder")));
  auto found = documents();
  EXPECT_THAT(found, SizeIs(4));
  EXPECT_THAT(found["Về tệp không có"].quality_flags, Contains(QualityFlag::thieu_tep));
  EXPECT_EQ(found["Về tệp không có"].issued_date, corpus::parse_iso_date("2024-07-03"));
  EXPECT_THAT(found["Về tệp ở nơi khác"].quality_flags, Contains(QualityFlag::thieu_tep));
  EXPECT_THAT(found["Về hàng không có tệp"].quality_flags, Not(Contains(QualityFlag::thieu_tep)));
}

TEST_F(FileListsTest, AListWhoseFilesAreElsewhereIsToldOfOnce) {
  write("ds.csv",
        "Tệp,Số ký hiệu,Trích yếu\n1.pdf,1/2024/NĐ-CP,Một\n2.pdf,2/2024/NĐ-CP,Hai\n"
        "3.pdf,3/2024/NĐ-CP,Ba\n");
  const RunReport report = index_.reindex({folder()});
  EXPECT_THAT(reasons(report), ElementsAre(HasSubstr("this row and 2 more: \"1.pdf\" is not")));
  EXPECT_THAT(documents(), SizeIs(3));
}

TEST_F(FileListsTest, AnUpdateSeesThatTheListChanged) {
  write("1.html", page("1/2024/NĐ-CP", "Về bến đò"));
  write("ds.csv", "Tệp,Số ký hiệu,Người ký\n1.html,1/2024/NĐ-CP,Lê Thị D\n");
  index_.reindex({folder()});
  RunReport report = index_.update({folder()});
  EXPECT_EQ(report.total().changed, 0U);
  write("ds.csv", "Tệp,Số ký hiệu,Người ký\n1.html,1/2024/NĐ-CP,Trần Văn E\n");
  report = index_.update({folder()});
  EXPECT_EQ(report.of(HitKind::document).changed, 1U);
  EXPECT_THAT(only_document().signers, ElementsAre("Trần Văn E"));
  // The list alone: its file is there, but not in this run.
  report = index_.update({folder() / "ds.csv"});
  EXPECT_THAT(reasons(report), ElementsAre(HasSubstr("not among the files of this run")));
  EXPECT_THAT(documents(), SizeIs(1));
}

TEST_F(FileListsTest, AFileThatCannotBeReadKeepsWhatTheListSays) {
  write("1.pdf", "%PDF-1.7\n1 0 obj\n<<");
  write("ds.csv", "Tệp,Số ký hiệu,Trích yếu\n1.pdf,1/2024/NĐ-CP,Về bến đò\n");
  const RunReport report = index_.reindex({folder()});
  EXPECT_EQ(report.refused, 1U);
  const NormativeDocument law = documents()["Về bến đò"];
  EXPECT_EQ(law.number_display, "1/2024/NĐ-CP");
  EXPECT_THAT(law.quality_flags, Contains(QualityFlag::khong_co_chu));
}

}  // namespace
}  // namespace tracuu::indexer
