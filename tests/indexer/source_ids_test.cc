// Relations of the legal database, which names documents by its own ids: in whatever order the
// files come, they lead to the documents of those rows.

#include <algorithm>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "corpus/json_lines.h"
#include "indexer/relation_document.h"
#include "indexer/schema.h"
#include "tests/support/index_fixture.h"

namespace tracuu::indexer {
namespace {

using tests::TestIndex;

std::string row(const std::string& id, const std::string& number, const std::string& status = "") {
  return R"({"id":)" + id + R"(,"title":"Nghị định )" + number + R"(","so_ky_hieu":")" + number +
         R"(","loai_van_ban":"Nghị định","co_quan_ban_hanh":"Chính phủ",)" +
         R"("ngay_ban_hanh":"01/02/2020","tinh_trang_hieu_luc":")" + status + "\"}\n";
}

// 11 takes the place of 10.
constexpr const char* kReplaces =
    R"({"doc_id":"11","other_doc_id":"10","relationship":"Văn bản bị thay thế"})"
    "\n";

// "from kind to" of each relation of the index, "?" behind those that are not resolved.
std::vector<std::string> relations_in(TestIndex& index) {
  const Xapian::Database database(index.directory().live()->path.string());
  std::vector<std::string> shown;
  for (auto it = database.postlist_begin("Krelation"); it != database.postlist_end("Krelation");
       ++it) {
    const auto relation =
        std::get<corpus::Relation>(corpus::parse_document(database.get_document(*it).get_data()));
    shown.push_back(relation.from_key + " " + std::string(corpus::to_name(relation.kind)) + " " +
                    relation.to_key + (relation.resolved ? "" : "?"));
  }
  std::sort(shown.begin(), shown.end());
  return shown;
}

class SourceIdsTest : public ::testing::Test {
 protected:
  std::filesystem::path write(const std::string& name, const std::string& lines) {
    return index_.folder().write("in/" + name, lines);
  }
  std::filesystem::path all() const { return index_.folder() / "in"; }

  TestIndex index_;
};

TEST_F(SourceIdsTest, LeadToDocumentsInAnyOrderOfFiles) {
  write("m.jsonl", row("10", "1/2019/NĐ-CP") + row("11", "2/2020/NĐ-CP"));
  for (const char* name : {"a.jsonl", "z.jsonl"}) {
    const auto file = write(name, kReplaces);
    index_.reindex({all()});
    EXPECT_THAT(relations_in(index_), testing::ElementsAre("2/2020/nđ-cp thay_the 1/2019/nđ-cp"));
    std::filesystem::remove(file);
  }
  const Xapian::Database database(index_.directory().live()->path.string());
  EXPECT_TRUE(database.term_exists(key_term(kChangePrefix, "vb:1-2019-nd-cp")))
      << "it ends what it replaces";
}

TEST_F(SourceIdsTest, StayIdsWhereTheDocumentIsNotThere) {
  write("a.jsonl", row("11", "2/2020/NĐ-CP"));
  write("b.jsonl", kReplaces);
  index_.reindex({all()});
  EXPECT_THAT(relations_in(index_), testing::ElementsAre("2/2020/nđ-cp thay_the vbpl:10?"));
}

TEST_F(SourceIdsTest, AnUpdateSeesDocumentsComeChangeAndGo) {
  write("a.jsonl", row("11", "2/2020/NĐ-CP"));
  write("b.jsonl", kReplaces);
  index_.reindex({all()});
  const auto late = write("c.jsonl", row("10", "1/2019/NĐ-CP"));
  index_.update({late});
  EXPECT_THAT(relations_in(index_), testing::ElementsAre("2/2020/nđ-cp thay_the 1/2019/nđ-cp"));

  RunReport report = index_.update({all()});
  EXPECT_EQ(report.total().changed + report.total().added, 0U) << "nothing is new";

  IndexOptions options;
  options.remove = {"vb:1-2019-nd-cp"};
  index_.update({}, options);
  EXPECT_THAT(relations_in(index_), testing::ElementsAre("2/2020/nđ-cp thay_the vbpl:10?"));

  IndexOptions mirror;
  mirror.mirror = true;
  index_.update({all()}, mirror);
  EXPECT_THAT(relations_in(index_), testing::ElementsAre("2/2020/nđ-cp thay_the 1/2019/nđ-cp"));
  std::filesystem::remove(all() / "b.jsonl");
  index_.update({all()}, mirror);
  EXPECT_THAT(relations_in(index_), testing::IsEmpty());
}

TEST_F(SourceIdsTest, RelationsMayComeLater) {
  const auto rows = write("a.jsonl", row("10", "1/2019/NĐ-CP") + row("11", "2/2020/NĐ-CP"));
  index_.reindex({rows});
  index_.update({write("b.jsonl", kReplaces)});
  EXPECT_THAT(relations_in(index_), testing::ElementsAre("2/2020/nđ-cp thay_the 1/2019/nđ-cp"));
}

// 12/2021 takes the place of 1/2019, whose number is all the source knows of it.
constexpr const char* kReplacesNumber =
    R"({"doc_number":"12/2021/NĐ-CP","other_doc":"1/2019/NĐ-CP",)"
    R"("relationship":"Văn bản bị thay thế"})"
    "\n";

TEST_F(SourceIdsTest, NumbersLeadToDocumentsThatComeLater) {
  write("a.jsonl", kReplacesNumber);
  index_.reindex({all()});
  EXPECT_THAT(relations_in(index_), testing::ElementsAre("12/2021/nđ-cp thay_the 1/2019/nđ-cp?"));
  index_.update({write("b.jsonl", row("10", "1/2019/NĐ-CP"))});
  EXPECT_THAT(relations_in(index_), testing::ElementsAre("12/2021/nđ-cp thay_the 1/2019/nđ-cp"));
  index_.reindex({all()});
  EXPECT_THAT(relations_in(index_), testing::ElementsAre("12/2021/nđ-cp thay_the 1/2019/nđ-cp"));
}

TEST(GivenRelation, IsWhatItWas) {
  corpus::Relation given = tests::relation("vbpl:11", corpus::RelationKind::thay_the, "vbpl:10");
  given.resolved = false;
  corpus::Relation found = given;
  found.to_key = "1/2019/nđ-cp";
  found.resolved = true;
  const IndexDocument document = relation_document(given, found);
  const auto again = given_relation(document.document);
  ASSERT_TRUE(again);
  EXPECT_EQ(corpus::to_json(*again), corpus::to_json(given));
  EXPECT_FALSE(given_relation(relation_document(given).document));
}

}  // namespace
}  // namespace tracuu::indexer
