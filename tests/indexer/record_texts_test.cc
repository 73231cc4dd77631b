// Rows of the legal database from their files to the index: their pages read by the true reader.

#include "indexer/record_texts.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "indexer/schema.h"
#include "tests/support/index_fixture.h"

namespace tracuu::indexer {
namespace {

using corpus::NormativeDocument;
using corpus::QualityFlag;
using testing::Contains;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::SizeIs;

std::string page(const std::string& number, const std::string& article) {
  return "<p>NGHỊ ĐỊNH</p><p>Về bến đò</p><p>Số: " + number +
         "/2020/NĐ-CP</p><p>Điều 1. Phạm vi</p><p>" + article + "</p>";
}

std::string row(const std::string& number, const std::string& content) {
  return R"({"id":")" + number + R"(","title":"Về bến đò )" + number + R"(","so_ky_hieu":")" +
         number + R"(/2020/NĐ-CP","loai_van_ban":"Nghị định","co_quan_ban_hanh":"Chính phủ",)" +
         R"("ngay_ban_hanh":"01/02/2020","content_html":")" + content + "\"}\n";
}

class RecordTextsTest : public ::testing::Test {
 protected:
  RecordTexts open(const std::string& lines, corpus::ReaderLimits limits = {},
                   std::size_t workers = 2) {
    const auto path = folder_.write("rows", lines);
    const corpus::InputFile file{path, "rows"};
    return {corpus::open_source(file), path.string(), {limits, folder_.path(), workers, stop_}};
  }

  tests::TemporaryFolder folder_;
  std::atomic<bool> stop_ = false;
};

TEST_F(RecordTextsTest, PagesAreSplitAndTheOrderStays) {
  std::string lines;
  for (int i = 1; i <= 40; ++i) {
    const std::string number = std::to_string(i);
    lines += row(number, i % 3 == 0 ? "" : page(number, "Về bến số " + number));
  }
  RecordTexts records = open(lines);
  for (int i = 1; i <= 40; ++i) {
    const auto document = records.next();
    ASSERT_TRUE(document);
    EXPECT_EQ(records.line(), static_cast<std::size_t>(i));
    const auto& law = std::get<NormativeDocument>(*document);
    EXPECT_EQ(law.number, std::to_string(i));
    EXPECT_EQ(law.provisions.size(), i % 3 == 0 ? 0U : 1U);
  }
  EXPECT_FALSE(records.next());
  EXPECT_FALSE(records.next());
}

TEST_F(RecordTextsTest, AFragmentMayBeginWithAnyElementOrNone) {
  RecordTexts records =
      open(row("1", "<span>NGHỊ ĐỊNH</span><br>Số: 1/2020/NĐ-CP<br>Điều 1. Phạm vi<br>Một.<br>") +
           row("2", "NGHỊ ĐỊNH\\nSố: 2/2020/NĐ-CP\\nĐiều 1. Phạm vi\\nHai.\\n"));
  for (int i = 0; i < 2; ++i) {
    const auto document = records.next();
    EXPECT_THAT(std::get<NormativeDocument>(*document).provisions, SizeIs(1)) << i;
  }
}

TEST_F(RecordTextsTest, WhatBreaksALimitCostsItsTextAlone) {
  std::string large;
  for (int i = 0; i < 60'000; ++i) large += "<p>Đò ngang số một, hai</p>";
  corpus::ReaderLimits limits;
  limits.output_mib = 1;
  RecordTexts records = open(
      row("1", page("1", "Một")) + row("2", page("2", large)) + row("3", page("3", "Ba")), limits);
  EXPECT_THAT(std::get<NormativeDocument>(*records.next()).provisions, SizeIs(1));
  try {
    records.next();
    FAIL() << "the reason is told";
  } catch (const corpus::BadDocument& bad) {
    EXPECT_EQ(bad.line(), 2U);
    EXPECT_EQ(bad.field(), "content_html");
    EXPECT_THAT(bad.reason(), HasSubstr("gives more than 1 MiB of text; the record stays"));
  }
  const auto left = records.next();
  const auto& law = std::get<NormativeDocument>(*left);
  EXPECT_EQ(law.number_display, "2/2020/NĐ-CP");
  EXPECT_THAT(law.quality_flags, Contains(QualityFlag::khong_co_chu));
  EXPECT_THAT(std::get<NormativeDocument>(*records.next()).provisions, SizeIs(1));
}

TEST_F(RecordTextsTest, ABadRecordBetweenThemIsToldInItsPlace) {
  RecordTexts records = open(row("1", page("1", "Một")) + "{broken\n" + row("3", page("3", "Ba")));
  EXPECT_TRUE(records.next());
  EXPECT_THROW(records.next(), corpus::BadDocument);
  EXPECT_EQ(records.line(), 2U);
  EXPECT_EQ(std::get<NormativeDocument>(*records.next()).number, "3");
  EXPECT_FALSE(records.next());
}

TEST_F(RecordTextsTest, MayBeLeftInTheMiddle) {
  std::string lines;
  for (int i = 1; i <= 30; ++i) lines += row(std::to_string(i), page(std::to_string(i), "Một"));
  RecordTexts records = open(lines);
  EXPECT_TRUE(records.next());
}

TEST_F(RecordTextsTest, ArticlesAndRelationsOfRowsLieInTheIndex) {
  tests::TestIndex index;
  const RunReport report = index.reindex({index.folder().write(
      "rows.jsonl", row("1", page("1", "Nghị định này quy định về bến đò.")) +
                        row("2", page("2", "Bãi bỏ Nghị định số 1/2020/NĐ-CP.")))});
  EXPECT_THAT(report.refusals, IsEmpty());
  EXPECT_EQ(report.of(HitKind::article).added, 2U);
  const Xapian::Database database(index.directory().live()->path.string());
  EXPECT_EQ(database.get_termfreq(key_term(kSaidByPrefix, "vb:2-2020-nd-cp")), 1U);
  EXPECT_EQ(database.get_termfreq(key_term(kRelationToPrefix, "vb:1-2020-nd-cp")), 1U);
}

}  // namespace
}  // namespace tracuu::indexer
