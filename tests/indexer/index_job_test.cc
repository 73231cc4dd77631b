// Runs of the indexer over small corpora: what is added, changed, kept, removed, refused.

#include "indexer/index_job.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "analyzers/language_model.h"
#include "indexer/generation_check.h"
#include "indexer/index_metadata.h"
#include "tests/support/index_fixture.h"

namespace tracuu::indexer {
namespace {

using tests::law;
using tests::lines;
using tests::procedure;
using tests::TestIndex;

std::vector<std::string> ids_in(TestIndex& index) {
  std::vector<std::string> ids;
  const Xapian::Database database(index.directory().live()->path.string());
  for_each_document(database, [&](const IndexedDocument& document) { ids.push_back(document.id); });
  return ids;
}

TEST(IndexJob, ReindexCountsAgainstWhatWasLive) {
  TestIndex index;
  RunReport report = index.reindex({procedure("1.000001", "Một"), procedure("1.000002", "Hai"),
                                    law("1/2020/nđ-cp", "Luật", {"a", "b"})});
  EXPECT_EQ(report.of(HitKind::procedure).added, 2U);
  EXPECT_EQ(report.of(HitKind::article).added, 2U);
  EXPECT_EQ(report.documents, 5U);

  report = index.reindex({procedure("1.000001", "Một"), procedure("1.000003", "Ba"),
                          law("1/2020/nđ-cp", "Luật", {"a", "khác"})});
  EXPECT_EQ(report.of(HitKind::procedure).unchanged, 1U);
  EXPECT_EQ(report.of(HitKind::procedure).added, 1U);
  EXPECT_EQ(report.of(HitKind::procedure).removed, 1U);
  EXPECT_EQ(report.of(HitKind::article).unchanged, 1U);
  EXPECT_EQ(report.of(HitKind::article).changed, 1U);
  EXPECT_EQ(report.refused, 0U);
}

TEST(IndexJob, UpdateWritesOnlyWhatDiffers) {
  TestIndex index;
  const auto file = index.folder().write(
      "a.jsonl", lines({procedure("1.000001", "Một"), law("1/2020/nđ-cp", "Luật", {"a", "b"})}));
  index.reindex({file});
  RunReport report = index.update({file});
  EXPECT_EQ(report.total().unchanged, 4U);
  EXPECT_EQ(report.total().added + report.total().changed + report.total().removed, 0U);

  index.folder().write(
      "a.jsonl", lines({procedure("1.000001", "Một, đổi tên"), law("1/2020/nđ-cp", "Luật", {"a"}),
                        procedure("1.000004", "Bốn")}));
  report = index.update({file});
  EXPECT_EQ(report.of(HitKind::procedure).changed, 1U);
  EXPECT_EQ(report.of(HitKind::procedure).added, 1U);
  EXPECT_EQ(report.of(HitKind::article).removed, 1U) << "an article the new text no longer has";
  EXPECT_EQ(report.documents, 4U);
}

TEST(IndexJob, MirrorRemovesWhatAFileNoLongerHoldsUnlessItWasRefused) {
  TestIndex index;
  const auto kept = index.folder().write("in/kept.jsonl", lines({procedure("1.000001", "Một")}));
  index.folder().write("in/b.jsonl",
                       lines({procedure("1.000002", "Hai"), procedure("1.000003", "Ba")}));
  const auto folder = index.folder() / "in";
  index.reindex({folder});

  IndexOptions mirror;
  mirror.mirror = true;
  index.folder().write("in/b.jsonl", lines({procedure("1.000002", "Hai")}) + "{broken\n");
  RunReport report = index.update({folder}, mirror);
  EXPECT_EQ(report.refused, 1U);
  EXPECT_EQ(report.total().removed, 0U) << "a broken line may have meant to hold it";

  index.folder().write("in/b.jsonl", lines({procedure("1.000002", "Hai")}));
  report = index.update({folder}, mirror);
  EXPECT_EQ(report.of(HitKind::procedure).removed, 1U);
  std::filesystem::remove(kept);
  report = index.update({folder}, mirror);
  EXPECT_THAT(ids_in(index), testing::ElementsAre("tthc:1.000002"));
}

TEST(IndexJob, RemoveByIdTakesTheArticlesAlong) {
  TestIndex index;
  index.reindex({procedure("1.000001", "Một"), law("1/2020/nđ-cp", "Luật", {"a", "b"})});
  IndexOptions options;
  options.remove = {"vb:1-2020-nd-cp", "vb:none"};
  const RunReport report = index.update({}, options);
  EXPECT_EQ(report.of(HitKind::document).removed, 1U);
  EXPECT_EQ(report.of(HitKind::article).removed, 2U);
  EXPECT_EQ(report.refused, 1U) << "an id nobody has is reported";
  EXPECT_THAT(ids_in(index), testing::ElementsAre("tthc:1.000001"));
}

TEST(IndexJob, OneBadRecordNeverStopsTheRest) {
  TestIndex index;
  const auto file = index.folder().write(
      "a.jsonl", lines({procedure("1.000001", "Một")}) + "{\"kind\":\"procedure\"\n" +
                     "{\"kind\":\"procedure\",\"levels\":[\"lang\"]}\n" + "\xff\xfe\n" +
                     lines({procedure("1.000002", "Hai"), procedure("1.000001", "Một nữa")}));
  const RunReport report = index.reindex({file});
  EXPECT_EQ(report.of(HitKind::procedure).added, 2U);
  ASSERT_EQ(report.refused, 4U);
  EXPECT_EQ(report.refusals[0].line(), 2U);
  EXPECT_EQ(report.refusals[1].line(), 3U);
  EXPECT_EQ(report.refusals[2].line(), 4U);
  EXPECT_THAT(report.refusals[3].reason(), testing::HasSubstr("duplicate id tthc:1.000001"));
  EXPECT_THAT(report.refusals[3].reason(), testing::HasSubstr("a.jsonl:1"));
}

TEST(IndexJob, RepeatedArticleIsNamedAndTheLawGoesOn) {
  TestIndex index;
  corpus::NormativeDocument document = law("1/2020/nđ-cp", "Luật", {"a", "b"});
  document.provisions[1].provision_id = document.provisions[0].provision_id;
  const RunReport report = index.reindex({document});
  EXPECT_EQ(report.of(HitKind::article).added, 1U);
  EXPECT_EQ(report.refused, 1U);
}

TEST(IndexJob, ListingsLendTheirWeightAndStandInForWhatIsMissing) {
  TestIndex index;
  const auto listing = [](const char* code, std::int64_t weight) {
    return corpus::ProcedureListing{code, "Đăng ký tạm trú",         weight, {},
                                    {},   {"test", code, {}, {}, {}}};
  };
  index.reindex({listing("1.000001", 500), listing("1.000009", 7), procedure("1.000001", "Một")});
  EXPECT_THAT(ids_in(index), testing::UnorderedElementsAre("tthc:1.000001", "listing:1.000009"));
  const Xapian::Database database(index.directory().live()->path.string());
  EXPECT_EQ(read_popularity(database).at("1.000001"), 500);

  // The procedure itself takes the place of its listing when it comes.
  const auto file = index.folder().write("new.jsonl", lines({procedure("1.000009", "Chín")}));
  const RunReport report = index.update({file});
  EXPECT_EQ(report.of(HitKind::listing).removed, 1U);
  EXPECT_THAT(ids_in(index), testing::UnorderedElementsAre("tthc:1.000001", "tthc:1.000009"));
}

TEST(IndexJob, ARowOfAListStandsInForADocumentThatIsNotThere) {
  TestIndex index;
  corpus::NormativeDocument row = law("1/2020/nđ-cp", "Tên trong danh sách", {});
  row.source.system = corpus::kListSystem;
  corpus::NormativeDocument only_listed = law("2/2020/nđ-cp", "Chỉ có trong danh sách", {});
  only_listed.source.system = corpus::kListSystem;
  const RunReport report =
      index.reindex({row, only_listed, law("1/2020/nđ-cp", "Tên đầy đủ", {"a"})});
  EXPECT_EQ(report.refused, 0U);
  EXPECT_THAT(ids_in(index), testing::UnorderedElementsAre("vb:1-2020-nd-cp", "vb:2-2020-nd-cp",
                                                           "vb:1-2020-nd-cp:dieu-1"));

  // An update of the list alone does not take its place either.
  const auto list = index.folder().write("list.jsonl", lines({row}));
  index.update({list});
  const Xapian::Database database(index.directory().live()->path.string());
  EXPECT_EQ(database.get_document(*database.postlist_begin(key_term(kIdPrefix, "vb:1-2020-nd-cp")))
                .get_value(kTitleSlot),
            "Tên đầy đủ");
}

TEST(IndexJob, WordsAreCountedWithTheGeneration) {
  TestIndex index;
  index.reindex(
      {procedure("1.000001", "Đăng ký khai sinh"), law("1/2020/nđ-cp", "Luật", {"Hộ tịch"})});
  const auto model = [&] {
    const Xapian::Database database(index.directory().live()->path.string());
    return analyzers::LanguageModel(read_language_counts(database));
  };
  EXPECT_NE(model().number("khai"), 0U);
  EXPECT_NE(model().number("tịch"), 0U);
  EXPECT_EQ(model().number("quặng"), 0U);
  EXPECT_NE(model().number("đỏ"), 0U) << "lay terms are counted with the texts";
  const std::uint64_t before = model().count(model().number("khai"));

  // What an update adds or changes is counted, what it leaves alone is not counted again.
  const auto file =
      index.folder().write("documents.jsonl", lines({procedure("1.000001", "Đăng ký khai sinh"),
                                                     procedure("1.000002", "Khai thác quặng")}));
  index.update({file});
  EXPECT_NE(model().number("quặng"), 0U);
  EXPECT_EQ(model().count(model().number("khai")), before + 1);
}

TEST(IndexJob, AGenerationThatShrankTooMuchIsNotPublished) {
  TestIndex index;
  std::vector<corpus::Document> many;
  for (int i = 10; i < 40; ++i) many.push_back(procedure("1.0000" + std::to_string(i), "Tên"));
  index.reindex(many);
  const std::string before = index.directory().live()->name;
  const auto few = index.folder().write("few.jsonl", lines({procedure("1.000001", "Một")}));
  std::ostringstream out;
  Progress progress(out, false, true);
  const std::atomic<bool> stop = false;
  IndexJob job(index.directory(), {}, progress, stop);
  EXPECT_THROW(job.reindex({few}), IndexError);
  EXPECT_EQ(index.directory().live()->name, before);
  EXPECT_EQ(index.directory().generations().size(), 1U) << "nothing half-built is left";
}

TEST(IndexJob, InterruptedRunPublishesNothing) {
  TestIndex index;
  const auto file = index.folder().write("a.jsonl", lines({procedure("1.000001", "Một")}));
  std::ostringstream out;
  Progress progress(out, false, true);
  const std::atomic<bool> stop = true;
  IndexJob job(index.directory(), {}, progress, stop);
  EXPECT_THROW(job.reindex({file}), Interrupted);
  EXPECT_EQ(index.directory().live(), std::nullopt);
  EXPECT_TRUE(std::filesystem::is_empty(index.directory().root() / "generations"));
}

TEST(IndexJob, SameInputSameAnswerWhateverTheNumberOfWorkers) {
  std::vector<corpus::Document> documents;
  for (int i = 100; i < 150; ++i)
    documents.push_back(procedure("1.000" + std::to_string(i), "Tên"));
  TestIndex one;
  TestIndex three;
  const auto file = one.folder().write("a.jsonl", lines(documents));
  IndexOptions options;
  options.workers = 1;
  one.reindex({file}, options);
  options.workers = 3;
  three.reindex({file}, options);
  EXPECT_THAT(ids_in(one), testing::UnorderedElementsAreArray(ids_in(three)));
}

TEST(GenerationCheck, ADamagedIndexIsNamed) {
  TestIndex index;
  index.reindex({procedure("1.000001", "Một")});
  const auto path = index.directory().live()->path;
  EXPECT_TRUE(check_generation(path, {}).empty());
  std::filesystem::resize_file(path / "postlist.glass", 100);
  std::filesystem::resize_file(path / "iamglass", 10);
  EXPECT_FALSE(check_generation(path, {}).empty());
}

TEST(GenerationCheck, CountsThatDisagreeAreNamed) {
  TestIndex index;
  index.reindex({procedure("1.000001", "Một")});
  CheckOptions options;
  options.expected_documents = 2;
  EXPECT_THAT(check_generation(index.directory().live()->path, options),
              testing::ElementsAre(testing::HasSubstr("2 were put")));
}

}  // namespace
}  // namespace tracuu::indexer
