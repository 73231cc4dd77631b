#include "corpus/law/given_metadata.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "corpus/law/law_reader.h"
#include "tests/support/text_notation.h"

namespace tracuu::corpus {
namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::Not;

NormativeDocument read_with(const FileMetadata& given) {
  Document document = read_law(testing_support::file_text(R"(
QUYẾT ĐỊNH
Về bến đò ngang
Số: 24/2024/QĐ-UBND
Điều 1. Phạm vi
Quyết định này quy định về bến đò ngang.
)"),
                               {"qd/24.docx", ""})
                          .documents.front();
  apply_metadata(given, "qd/24.docx", document);
  return std::get<NormativeDocument>(document);
}

TEST(GivenMetadata, FillsWhatTheTextDoesNotSay) {
  FileMetadata given;
  given.issuers = {"UBND tỉnh Vĩnh Long"};
  given.issued_date = parse_iso_date("2024-07-01");
  const NormativeDocument document = read_with(given);
  EXPECT_THAT(document.issuers, ElementsAre("UBND tỉnh Vĩnh Long"));
  EXPECT_EQ(document.doc_key, "24/2024/qđ-ubnd|ubnd tỉnh vĩnh long|2024-07-01");
  EXPECT_EQ(document.provisions.front().provision_id, document.doc_key + "#chinh/dieu-1");
  EXPECT_THAT(document.quality_flags, Not(Contains(QualityFlag::khac_du_lieu_kem)));
}

TEST(GivenMetadata, StandsAboveTheTextAndTheDifferenceIsFlagged) {
  FileMetadata given;
  given.number_display = "25/2024/QĐ-UBND";
  const NormativeDocument document = read_with(given);
  EXPECT_EQ(document.number_display, "25/2024/QĐ-UBND");
  EXPECT_EQ(document.number, "25");
  EXPECT_THAT(document.quality_flags, Contains(QualityFlag::khac_du_lieu_kem));
}

TEST(GivenMetadata, TheSameInOtherWordsIsNoDifference) {
  FileMetadata given;
  given.number_display = "24/2024/qđ-ubnd";
  EXPECT_THAT(read_with(given).quality_flags, Not(Contains(QualityFlag::khac_du_lieu_kem)));
  given.title = "Quyết định về bến đò ngang";
  EXPECT_THAT(read_with(given).quality_flags, Not(Contains(QualityFlag::khac_du_lieu_kem)));
  given.title = "Về bến đò dọc";
  EXPECT_THAT(read_with(given).quality_flags, Contains(QualityFlag::khac_du_lieu_kem));
}

TEST(GivenMetadata, WhatIsGivenIsMissingNoMore) {
  EXPECT_THAT(read_with({}).quality_flags, Contains(QualityFlag::thieu_ngay_ban_hanh));
  FileMetadata given;
  given.issued_date = parse_iso_date("2024-07-01");
  EXPECT_THAT(read_with(given).quality_flags, Not(Contains(QualityFlag::thieu_ngay_ban_hanh)));
  given.effective_from = parse_iso_date("2024-06-01");
  EXPECT_THAT(read_with(given).quality_flags, Contains(QualityFlag::hieu_luc_truoc_ban_hanh));
}

}  // namespace
}  // namespace tracuu::corpus
