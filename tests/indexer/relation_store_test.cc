// Relations from texts to the index: what cited documents are found, and what happens when they
// come, change and go.

#include "indexer/relation_store.h"

#include <algorithm>

#include <gtest/gtest.h>

#include "corpus/json_lines.h"
#include "indexer/document_id.h"
#include "indexer/relation_drafter.h"
#include "indexer/schema.h"
#include "tests/support/index_fixture.h"

namespace tracuu::indexer {
namespace {

using corpus::DocumentType;
using corpus::NormativeDocument;
using tests::law;
using tests::lines;
using tests::TestIndex;

// A document with one article.
NormativeDocument document(const std::string& key, DocumentType type, const std::string& title,
                           const std::string& text, const char* issued,
                           const std::string& issuer = "") {
  NormativeDocument one = law(key, title, {text});
  one.doc_type = type;
  one.issued_date = corpus::parse_iso_date(issued);
  one.effective_from = one.issued_date;
  one.issuers.clear();
  if (!issuer.empty()) one.issuers.push_back(issuer);
  return one;
}

NormativeDocument circular(const std::string& key, const std::string& text,
                           const char* issued = "2020-05-01", const std::string& issuer = "Bộ X") {
  return document(key, DocumentType::thong_tu, "Thông tư", text, issued, issuer);
}

// The relations read in the texts of a document: "bai_bo key#provision", "?" behind unresolved
// ones.
std::string relations_in(TestIndex& index, const std::string& from) {
  const Xapian::Database database(index.directory().live()->path.string());
  std::vector<std::string> shown;
  const std::string term = key_term(kSaidByPrefix, id_of_key(from));
  for (auto it = database.postlist_begin(term); it != database.postlist_end(term); ++it) {
    const auto relation =
        std::get<corpus::Relation>(corpus::parse_document(database.get_document(*it).get_data()));
    std::string text(corpus::to_name(relation.kind));
    text += " " + (relation.to_provision.empty() ? relation.to_key : relation.to_provision);
    shown.push_back(text + (relation.resolved ? "" : "?"));
  }
  std::sort(shown.begin(), shown.end());
  std::string joined;
  for (const std::string& one : shown) joined += (joined.empty() ? "" : " | ") + one;
  return joined;
}

TEST(RelationStore, FindsWhatTextsName) {
  const NormativeDocument land_2003 =
      document("13/2003/qh11", DocumentType::luat, "Luật Đất đai", "a", "2003-11-26");
  const NormativeDocument land_2013 =
      document("45/2013/qh13", DocumentType::luat, "Luật Đất đai", "a", "2013-11-29");
  const NormativeDocument decree =
      document("01/2018/nđ-cp", DocumentType::nghi_dinh, "Nghị định", "a", "2018-01-05");
  const NormativeDocument ours =
      document("24/2020/qđ-ubnd|ubnd tỉnh vĩnh long|2020-02-01", DocumentType::quyet_dinh,
               "Quyết định", "a", "2020-02-01", "Ủy ban nhân dân tỉnh Vĩnh Long");
  const NormativeDocument theirs =
      document("24/2020/qđ-ubnd|ubnd tỉnh bến tre|2020-03-01", DocumentType::quyet_dinh,
               "Quyết định", "a", "2020-03-01", "Ủy ban nhân dân tỉnh Bến Tre");
  const struct {
    const char* text;
    const char* relations;
    const char* issuer = "Bộ X";
  } cases[] = {
      {"Bãi bỏ Nghị định số 1/2018/NĐ-CP.", "bai_bo 01/2018/nđ-cp"},
      {"Bãi bỏ Điều 1 Nghị định số 01/2018/NĐ-CP.", "bai_bo 01/2018/nđ-cp#chinh/dieu-1"},
      {"Bãi bỏ khoản 2 Điều 9 Nghị định số 01/2018/NĐ-CP.",
       "bai_bo 01/2018/nđ-cp#chinh/dieu-9/khoan-2?"},
      {"Bổ sung Điều 1a vào sau Điều 1 Nghị định số 01/2018/NĐ-CP.",
       "sua_doi_bo_sung 01/2018/nđ-cp#chinh/dieu-1a"},
      {"Bãi bỏ Nghị định số 02/2018/NĐ-CP.", "bai_bo 2/2018/nđ-cp?"},
      {"Theo Luật Đất đai năm 2013.", "dan_chieu 45/2013/qh13"},
      {"Theo Luật Đất đai ngày 26 tháng 11 năm 2003.", "dan_chieu 13/2003/qh11"},
      {"Theo Luật Đất đai.", "dan_chieu 45/2013/qh13"},
      {"Theo Luật Đất đai năm 1993.", "dan_chieu luật Đất đai năm 1993?"},
      {"Theo Luật Nhà ở.", "dan_chieu luật Nhà ở?"},
      // Provincial numbers are those of the issuer named, else of one's own.
      {"Bãi bỏ Quyết định số 24/2020/QĐ-UBND.",
       "bai_bo 24/2020/qđ-ubnd|ubnd tỉnh vĩnh long|2020-02-01", "UBND tỉnh Vĩnh Long"},
      {"Theo Quyết định số 24/2020/QĐ-UBND của Ủy ban nhân dân tỉnh Bến Tre.",
       "dan_chieu 24/2020/qđ-ubnd|ubnd tỉnh bến tre|2020-03-01", "UBND tỉnh Vĩnh Long"},
      {"Bãi bỏ Quyết định số 24/2020/QĐ-UBND.", "bai_bo 24/2020/qđ-ubnd?", "UBND tỉnh Trà Vinh"},
      // An act and a citation of the same; of itself; again and again.
      {"Bãi bỏ Nghị định số 01/2018/NĐ-CP.\nTheo Nghị định số 01/2018/NĐ-CP.",
       "bai_bo 01/2018/nđ-cp"},
      {"Theo Thông tư số 09/2020/TT-BX.", ""},
      {"Theo Luật Đất đai. Theo Luật Đất đai năm 2013.", "dan_chieu 45/2013/qh13"},
  };
  for (const auto& test : cases) {
    TestIndex index;
    index.reindex({land_2003, land_2013, decree, ours, theirs,
                   circular("09/2020/tt-bx", test.text, "2020-05-01", test.issuer)});
    EXPECT_EQ(relations_in(index, "09/2020/tt-bx"), test.relations) << test.text;
  }
}

TEST(RelationStore, WhatIsExceptedStays) {
  TestIndex index;
  NormativeDocument ended = law("01/2018/nđ-cp", "Nghị định", {"a", "b", "c"});
  index.reindex({ended, circular("09/2020/tt-bx",
                                 "Nghị định số 01/2018/NĐ-CP hết hiệu lực, trừ khoản 1 Điều 2.")});
  EXPECT_EQ(relations_in(index, "09/2020/tt-bx"),
            "bai_bo 01/2018/nđ-cp#chinh/dieu-1 | bai_bo 01/2018/nđ-cp#chinh/dieu-3");
}

TEST(RelationStore, DataWinOverTexts) {
  TestIndex index;
  corpus::Relation given;
  given.from_key = "09/2020/tt-bx";
  given.to_key = "01/2018/nđ-cp";
  given.kind = corpus::RelationKind::bai_bo;
  given.changes_validity = true;
  index.reindex({law("01/2018/nđ-cp", "Nghị định", {"a"}), given,
                 circular("09/2020/tt-bx", "Bãi bỏ Nghị định số 01/2018/NĐ-CP.")});
  EXPECT_EQ(relations_in(index, "09/2020/tt-bx"), "");
}

TEST(RelationStore, UpdatesFollowWhatIsCited) {
  TestIndex index;
  const auto file = index.folder().write(
      "a.jsonl", lines({circular("09/2020/tt-bx", "Bãi bỏ Nghị định số 01/2018/NĐ-CP.")}));
  index.reindex({file});
  EXPECT_EQ(relations_in(index, "09/2020/tt-bx"), "bai_bo 1/2018/nđ-cp?");

  const auto decree =
      index.folder().write("b.jsonl", lines({law("01/2018/nđ-cp", "Nghị định", {"a"})}));
  RunReport report = index.update({decree});
  EXPECT_EQ(relations_in(index, "09/2020/tt-bx"), "bai_bo 01/2018/nđ-cp") << "it came";
  EXPECT_EQ(report.of(HitKind::relation).added, 1U);
  EXPECT_EQ(report.of(HitKind::relation).removed, 1U);

  report = index.update({decree, file});
  EXPECT_EQ(report.of(HitKind::relation).unchanged, 1U);

  IndexOptions removing;
  removing.remove = {"vb:01-2018-nd-cp"};
  index.update({file}, removing);
  EXPECT_EQ(relations_in(index, "09/2020/tt-bx"), "bai_bo 1/2018/nđ-cp?") << "it went";

  index.folder().write("a.jsonl", lines({circular("09/2020/tt-bx", "Không bãi bỏ gì.")}));
  index.update({file});
  EXPECT_EQ(relations_in(index, "09/2020/tt-bx"), "") << "the text says it no longer";

  removing.remove = {"vb:09-2020-tt-bx"};
  index.folder().write("a.jsonl", lines({circular("09/2020/tt-bx", "Theo Luật Nhà ở.")}));
  index.update({file});
  EXPECT_EQ(relations_in(index, "09/2020/tt-bx"), "dan_chieu luật Nhà ở?");
  index.update({decree}, removing);
  EXPECT_EQ(relations_in(index, "09/2020/tt-bx"), "") << "who said it went";
}

TEST(RelationDraft, ProvisionsAsPaths) {
  using analyzers::ProvisionUnit;
  const struct {
    analyzers::Provision provision;
    std::vector<std::string> paths;
  } cases[] = {
      {{{ProvisionUnit::article, "5", ""}, {ProvisionUnit::point, "đ", ""}},
       {"chinh/dieu-5/diem-đ"}},
      {{{ProvisionUnit::article, "5", "7"}}, {"chinh/dieu-5", "chinh/dieu-6", "chinh/dieu-7"}},
      {{{ProvisionUnit::article, "1", ""}, {ProvisionUnit::point, "c", "đ"}},
       {"chinh/dieu-1/diem-c", "chinh/dieu-1/diem-d", "chinh/dieu-1/diem-đ"}},
      {{{ProvisionUnit::chapter, "4", ""}, {ProvisionUnit::article, "5", ""}}, {"chinh/dieu-5"}},
      {{{ProvisionUnit::annex, "2", ""}, {ProvisionUnit::section, "1", ""}}, {"phu-luc-2/muc-1"}},
      {{{ProvisionUnit::article, "1", "9999"}}, {"chinh/dieu-1", "chinh/dieu-9999"}},
      {{}, {}},
  };
  for (const auto& test : cases) EXPECT_EQ(provision_paths(test.provision), test.paths);
}

TEST(RelationDrafter, TitlesWithoutTheTypeTheyBeginWith) {
  const struct {
    const char* title;
    const char* rest;
  } cases[] = {{"Luật sửa đổi, bổ sung một số điều của Luật Đất đai",
                "sửa đổi, bổ sung một số điều của Luật Đất đai"},
               {"Thông tư liên tịch hướng dẫn", "hướng dẫn"},
               {"Quy định chi tiết Luật Đất đai", "Quy định chi tiết Luật Đất đai"},
               {"Hướng dẫn Luật Đất đai", "Hướng dẫn Luật Đất đai"},
               {"Luật", "Luật"},
               {"", ""}};
  for (const auto& test : cases) EXPECT_EQ(title_without_type(test.title), test.rest);
}

TEST(RelationDraft, CitedDocumentsComeBackAsStored) {
  for (const CitedDocument& cited :
       {CitedDocument{"thông tư", "1/2018/TT-BX", "", 2018, corpus::parse_iso_date("2018-02-03"),
                      "bo truong bo x"},
        CitedDocument{"luật", "", "Đất đai", std::nullopt, std::nullopt, ""}, CitedDocument{}}) {
    const std::string stored = cited.to_string();
    EXPECT_EQ(CitedDocument::from_string(stored).to_string(), stored);
    EXPECT_EQ(CitedDocument::from_string(stored).lookup_term(), cited.lookup_term());
  }
}

}  // namespace
}  // namespace tracuu::indexer
