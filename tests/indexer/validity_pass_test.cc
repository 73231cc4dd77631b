// What relations of an index do to its documents, their articles, and procedures.

#include "indexer/validity_pass.h"

#include <map>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "indexer/document_id.h"
#include "indexer/validity_timeline.h"
#include "tests/support/index_fixture.h"

namespace tracuu::indexer {
namespace {

using corpus::RelationKind;
using tests::law;
using tests::lines;
using tests::procedure;
using tests::relation;
using tests::TestIndex;

corpus::NormativeDocument decree(const std::string& number, const char* issued, const char* from,
                                 std::size_t articles = 3) {
  corpus::NormativeDocument decree =
      law(number, "Nghị định", std::vector<std::string>(articles, "Nội dung."));
  decree.issued_date = corpus::parse_iso_date(issued);
  decree.effective_from = corpus::parse_iso_date(from);
  decree.source_status = corpus::DocumentSourceStatus::con_hieu_luc;
  return decree;
}

// How everything that is no relation stands on a day: by id, * if amended.
std::map<std::string, std::string> standings(TestIndex& index, std::string_view day) {
  std::map<std::string, std::string> standings;
  const Xapian::Database database(index.directory().live()->path.string());
  for (auto id = database.valuestream_begin(kIdSlot); id != database.valuestream_end(kIdSlot);
       ++id) {
    if (kind_of_id(*id) == HitKind::relation) continue;
    const Standing standing =
        standing_on(day, database.get_document(id.get_docid()).get_value(kTimelineSlot));
    standings[*id] = std::string(to_name(standing.status)) + (standing.amended ? "*" : "");
  }
  return standings;
}

std::string standing(TestIndex& index, const std::string& id, std::string_view day) {
  return standings(index, day).at(id);
}

TEST(ValidityPass, ARepealEndsTheDocumentAndItsArticles) {
  TestIndex index;
  index.reindex({decree("1/2010/nđ-cp", "2009-12-01", "2010-01-01"),
                 decree("2/2020/nđ-cp", "2020-06-01", "2020-08-01"),
                 relation("2/2020/nđ-cp", RelationKind::thay_the, "1/2010/nđ-cp")});
  for (const char* id : {"vb:1-2010-nd-cp", "vb:1-2010-nd-cp:dieu-1", "vb:1-2010-nd-cp:dieu-3"}) {
    EXPECT_EQ(standing(index, id, "20200731"), "in_force") << id;
    EXPECT_EQ(standing(index, id, "20200801"), "expired") << id;
  }
  EXPECT_EQ(standing(index, "vb:2-2020-nd-cp", "20200801"), "in_force");
}

TEST(ValidityPass, PartsOfADocumentEndChangeAndStop) {
  corpus::NormativeDocument old = decree("1/2010/nđ-cp", "2009-12-01", "2010-01-01", 6);
  old.provisions[3].ancestors = {"Chương II. QUY ĐỊNH CỤ THỂ"};
  old.provisions[4].ancestors = {"Chương II. QUY ĐỊNH CỤ THỂ"};
  const auto of = [](const std::string& path) { return "1/2010/nđ-cp#chinh/" + path; };
  const std::string by = "2/2020/nđ-cp";
  TestIndex index;
  index.reindex({old, decree(by, "2020-06-01", "2020-08-01"),
                 relation(by, RelationKind::bai_bo, of("dieu-1")),
                 relation(by, RelationKind::bai_bo, of("dieu-2/khoan-2")),
                 relation(by, RelationKind::sua_doi_bo_sung, of("dieu-3")),
                 relation(by, RelationKind::bai_bo, of("chuong-2"), "2021-01-01")});
  EXPECT_THAT(standings(index, "20200731"),
              testing::Contains(testing::Pair("vb:1-2010-nd-cp", "in_force")));
  const auto after = standings(index, "20200801");
  EXPECT_EQ(after.at("vb:1-2010-nd-cp"), "partly_in_force*");
  EXPECT_EQ(after.at("vb:1-2010-nd-cp:dieu-1"), "expired");
  EXPECT_EQ(after.at("vb:1-2010-nd-cp:dieu-2"), "partly_in_force");
  EXPECT_EQ(after.at("vb:1-2010-nd-cp:dieu-3"), "in_force*");
  EXPECT_EQ(after.at("vb:1-2010-nd-cp:dieu-4"), "in_force");
  const auto later = standings(index, "20210101");
  EXPECT_EQ(later.at("vb:1-2010-nd-cp:dieu-4"), "expired") << "with the chapter it stands in";
  EXPECT_EQ(later.at("vb:1-2010-nd-cp:dieu-5"), "expired");
  EXPECT_EQ(later.at("vb:1-2010-nd-cp:dieu-6"), "in_force");
}

TEST(ValidityPass, WhoDoesNotActChangesNothing) {
  const auto target = decree("1/2010/nđ-cp", "2009-12-01", "2010-01-01");
  const auto repeal = relation("2/2020/nđ-cp", RelationKind::bai_bo, "1/2010/nđ-cp");
  const auto later = [&](std::vector<corpus::Document> others) {
    TestIndex index;
    others.emplace_back(target);
    index.reindex(others);
    return standing(index, "vb:1-2010-nd-cp", "20260101");
  };
  const auto acting = decree("2/2020/nđ-cp", "2020-06-01", "2020-08-01");
  EXPECT_EQ(later({acting, repeal}), "expired");
  auto doubtful = repeal;
  doubtful.confidence = 0.4;
  EXPECT_EQ(later({acting, doubtful}), "in_force");
  auto unresolved = repeal;
  unresolved.to_provision = "1/2010/nđ-cp#chinh/dieu-99";  // which it does not have
  unresolved.resolved = false;
  EXPECT_EQ(later({acting, unresolved}), "in_force");
  EXPECT_EQ(later({decree("2/2020/nđ-cp", "2020-06-01", ""), repeal}), "unknown");
  EXPECT_EQ(later({repeal}), "unknown") << "who acts is not here, nobody says when";
  EXPECT_EQ(later({relation("2/2020/nđ-cp", RelationKind::bai_bo, "1/2010/nđ-cp", "2020-08-01")}),
            "expired");
  EXPECT_EQ(later({acting, relation("2/2020/nđ-cp", RelationKind::can_cu, "1/2010/nđ-cp")}),
            "in_force");
  // repealed itself before it took effect
  EXPECT_EQ(later({acting, repeal, decree("3/2020/nđ-cp", "2020-07-01", "2020-07-15"),
                   relation("3/2020/nđ-cp", RelationKind::bai_bo, "2/2020/nđ-cp")}),
            "in_force");
}

TEST(ValidityPass, CirclesAndLongChainsEnd) {
  std::vector<corpus::Document> documents;
  constexpr int kChain = 200;
  const auto number = [](int i) { return std::to_string(i) + "/2010/nđ-cp"; };
  for (int i = 1; i <= kChain; ++i) {
    documents.emplace_back(decree(number(i), "2010-01-01", "2010-02-01", 1));
    documents.emplace_back(
        relation(number(i), RelationKind::thay_the, number(i % kChain + 1), "2020-01-01"));
    documents.emplace_back(
        relation(number(i), RelationKind::sua_doi_bo_sung, number((i + 7) % kChain + 1)));
  }
  TestIndex index;
  index.reindex(documents);
  for (const auto& [id, standing] : standings(index, "20100201")) {
    EXPECT_TRUE(standing.starts_with("in_force")) << id;
  }
}

TEST(ValidityPass, ADecisionEndsTheVersionsBeforeIt) {
  corpus::Procedure first = procedure("1.000703", "Cấp giấy phép");
  corpus::Procedure second = first;
  second.version = 2;
  second.valid_from = corpus::parse_iso_date("2025-07-01");
  corpus::Announcement decision;
  decision.decision_key = "UBND tỉnh X|2025-06-20|10|QĐ-UBND";
  decision.number = "10";
  decision.symbol = "QĐ-UBND";
  decision.issuer = "UBND tỉnh X";
  decision.title = "Công bố";
  decision.source.system = "test";
  decision.issued_date = corpus::parse_iso_date("2025-06-20");
  decision.effective_from = corpus::parse_iso_date("2025-07-01");
  corpus::Procedure announced = procedure("1.000704", "Mới công bố");
  announced.announcements = {
      {decision.decision_key, "1", corpus::AnnouncementAction::sua_doi_bo_sung}};
  TestIndex index;
  index.reindex({first, second, announced, decision, procedure("1.000705", "Bị bãi bỏ"),
                 relation(decision.decision_key, RelationKind::thay_the, "1.000703"),
                 relation(decision.decision_key, RelationKind::thay_the, "1.000704"),
                 relation(decision.decision_key, RelationKind::bai_bo, "1.000705")});
  const auto before = standings(index, "20250630");
  const auto after = standings(index, "20250701");
  EXPECT_EQ(before.at("tthc:1.000703"), "in_force");
  EXPECT_EQ(after.at("tthc:1.000703"), "expired");
  EXPECT_EQ(after.at("tthc:1.000703~2"), "in_force");
  EXPECT_EQ(after.at("tthc:1.000704"), "in_force") << "the decision announces this very version";
  EXPECT_EQ(before.at("tthc:1.000705"), "in_force");
  EXPECT_EQ(after.at("tthc:1.000705"), "expired");
}

TEST(ValidityPass, ADecisionEndsNothingInAnotherProvince) {
  const auto owned = [](const char* agency) {
    corpus::Procedure one = procedure("1.000703", "Cấp giấy phép");
    one.procedure_id = std::string("1.000703@") + agency;
    one.owner_agency_id = agency;
    return one;
  };
  corpus::Announcement decision;
  decision.decision_key = "UBND tỉnh Vĩnh Long|2025-07-20|10|QĐ-UBND";
  decision.number = "10";
  decision.symbol = "QĐ-UBND";
  decision.issuer = "UBND tỉnh Vĩnh Long";
  decision.title = "Công bố";
  decision.source.system = "test";
  decision.effective_from = corpus::parse_iso_date("2025-08-01");
  TestIndex index;
  index.reindex({owned("H61"), owned("H07"), owned("H12"), decision,
                 relation(decision.decision_key, RelationKind::bai_bo, "1.000703")});
  const auto after = standings(index, "20250801");
  EXPECT_EQ(after.at("tthc:1.000703@H61"), "expired");
  EXPECT_EQ(after.at("tthc:1.000703@H07"), "expired") << "Bến Tre is Vĩnh Long now";
  EXPECT_EQ(after.at("tthc:1.000703@H12"), "in_force") << "Cà Mau is not";
}

TEST(ValidityPass, AnUpdateFollowsWhatCameChangedAndWent) {
  const auto target = decree("1/2010/nđ-cp", "2009-12-01", "2010-01-01");
  const auto acting = decree("2/2020/nđ-cp", "2020-06-01", "2020-08-01");
  const auto repeal = relation("2/2020/nđ-cp", RelationKind::bai_bo, "1/2010/nđ-cp");
  TestIndex index;
  const auto laws = index.folder().write("laws.jsonl", lines({target, acting}));
  index.reindex({laws});
  EXPECT_EQ(standing(index, "vb:1-2010-nd-cp:dieu-2", "20260101"), "in_force");

  const auto relations = index.folder().write("relations.jsonl", lines({repeal}));
  index.update({relations});
  EXPECT_EQ(standing(index, "vb:1-2010-nd-cp:dieu-2", "20260101"), "expired");

  RunReport report = index.update({laws, relations});
  EXPECT_EQ(report.total().unchanged, 9U) << "what relations do is no change of the record";
  EXPECT_EQ(report.total().changed, 0U);
  EXPECT_EQ(standing(index, "vb:1-2010-nd-cp", "20260101"), "expired");

  index.folder().write("laws.jsonl",
                       lines({target, decree("2/2020/nđ-cp", "2020-06-01", "2026-06-01")}));
  index.update({laws});
  EXPECT_EQ(standing(index, "vb:1-2010-nd-cp", "20260101"), "in_force") << "it acts later now";
  EXPECT_EQ(standing(index, "vb:1-2010-nd-cp", "20260601"), "expired");

  IndexOptions mirror;
  mirror.mirror = true;
  index.folder().write("relations.jsonl",
                       lines({relation("2/2020/nđ-cp", RelationKind::dan_chieu, "1/2010/nđ-cp")}));
  index.update({laws, relations}, mirror);
  EXPECT_EQ(standing(index, "vb:1-2010-nd-cp:dieu-2", "20260601"), "in_force");
}

TEST(ValidityPass, ASecondRunFindsNothingToDo) {
  TestIndex index;
  index.reindex({decree("1/2010/nđ-cp", "2009-12-01", "2010-01-01"),
                 relation("2/2020/nđ-cp", RelationKind::bai_bo, "1/2010/nđ-cp", "2020-08-01")});
  Xapian::WritableDatabase database(index.directory().live()->path.string(), Xapian::DB_OPEN);
  EXPECT_EQ(compute_validity(database), 0U);
}

}  // namespace
}  // namespace tracuu::indexer
