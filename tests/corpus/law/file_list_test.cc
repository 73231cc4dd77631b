#include "corpus/law/file_list.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "corpus/law/list_reader.h"
#include "tests/support/text_notation.h"

namespace tracuu::corpus {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::SizeIs;

std::optional<FileList> read(std::string_view notation) {
  return read_file_list(testing_support::file_text(notation));
}

TEST(FileList, EachRowTellsOfAFile) {
  const auto list = read(R"(
    | SỔ THEO DÕI VĂN BẢN | | | | | | | |
    | STT | Tệp | Số ký hiệu | Loại văn bản | Cơ quan ban hành | Ngày ban hành | Người ký | Trích yếu | Ngày hết hiệu lực | Tình trạng |
    | 1 | qd/24.docx | 24/2024/QĐ-UBND | Quyết định | UBND tỉnh A; Sở B | 01/07/2024 | Lê Thị C | Về bến đò | 31/12/2025 | Còn hiệu lực |
    | 2 | | 25/2024/QĐ-UBND | Quyết định | UBND tỉnh A | 02/07/2024 | | Về chợ | | |
    | Tổng số: 2 | | | | | | | | | |)");
  ASSERT_TRUE(list);
  ASSERT_THAT(list->files, SizeIs(1)) << "a row that names no file is a row like any other";
  EXPECT_EQ(list->files[0].row, 3U);
  EXPECT_EQ(list->files[0].name, "qd/24.docx");
  const FileMetadata& given = list->files[0].metadata;
  EXPECT_EQ(given.number_display, "24/2024/QĐ-UBND");
  EXPECT_EQ(given.doc_type, DocumentType::quyet_dinh);
  EXPECT_THAT(given.issuers, ElementsAre("UBND tỉnh A", "Sở B"));
  EXPECT_THAT(given.signers, ElementsAre("Lê Thị C"));
  EXPECT_EQ(given.issued_date, parse_iso_date("2024-07-01"));
  EXPECT_EQ(given.effective_to, parse_iso_date("2025-12-31"));
  EXPECT_EQ(given.source_status, DocumentSourceStatus::con_hieu_luc);
  EXPECT_EQ(given.title, "Về bến đò");
}

TEST(FileList, NamesStandUnderManyHeadings) {
  for (const char* heading : {"Tệp", "Tên tệp", "TẬP TIN", "Tên tập tin", "File", "Tên file",
                              "filename", "file_name", "Đường dẫn", "Tệp đính kèm"}) {
    const auto list =
        read("| " + std::string(heading) + " | Ngày ban hành |\n| a b.docx | 01/07/2024 |");
    ASSERT_TRUE(list) << heading;
    EXPECT_EQ(list->files[0].name, "a b.docx") << heading;
  }
}

TEST(FileList, WhatIsNoNameOfAFileIsNone) {
  for (const char* cell : {"https://a.vn/24.docx", "Tải về", ""}) {
    EXPECT_FALSE(
        read("| Số ký hiệu | Tệp | Trích yếu |\n| 1/QĐ-A | " + std::string(cell) + " | về A |"))
        << cell;
  }
  EXPECT_FALSE(
      read("| Mã số | Tên | Tệp | Ngày ban hành |\n| 1.001193 | Một | 1.docx | 1/7/2024 |"))
      << "a list of procedures";
  EXPECT_FALSE(read("| Tệp | Ghi chú |\n| 1.docx | hay |")) << "tells nothing";
}

TEST(FileList, ADayNobodyCanReadIsNamedAndTheRestCounts) {
  const auto list = read(R"(
    | Tệp | Số ký hiệu | Ngày ban hành | Ngày hiệu lực |
    | 1.docx | 1/2024/QĐ-A | 31/02/2024 | chưa rõ |)");
  ASSERT_TRUE(list);
  EXPECT_EQ(list->files[0].metadata.number_display, "1/2024/QĐ-A");
  EXPECT_EQ(list->files[0].metadata.issued_date, std::nullopt);
  ASSERT_THAT(list->unreadable, SizeIs(1));
  EXPECT_EQ(list->unreadable[0].row, 2U);
  EXPECT_EQ(list->unreadable[0].field, "Ngày ban hành");
  EXPECT_THAT(list->unreadable[0].reason, HasSubstr("\"31/02/2024\""));
}

TEST(FileList, ARowWithoutNumberAndTitleIsKnownByItsFile) {
  std::vector<RefusedRow> refused;
  const auto documents =
      read_list(testing_support::file_text("| Tệp | Ngày ban hành |\n| qd/24.docx | 01/07/2024 |"),
                {"ds.csv", ""}, refused);
  ASSERT_TRUE(documents);
  EXPECT_EQ(std::get<NormativeDocument>(documents->at(0)).title, "qd/24.docx");
}

}  // namespace
}  // namespace tracuu::corpus
