// What one relation does to its target, and why it does nothing.

#include "indexer/validity_change.h"

#include <gtest/gtest.h>

#include "indexer/schema.h"

namespace tracuu::indexer {
namespace {

const std::string kPast(kUnknownPast);
const std::string kOpen(kOpenFuture);

corpus::Relation relation(corpus::RelationKind kind, const char* from = "", const char* to = "") {
  corpus::Relation relation;
  relation.from_key = "2/2020/nđ-cp";
  relation.to_key = "1/2010/nđ-cp";
  relation.kind = kind;
  relation.effective_from = corpus::parse_iso_date(from);
  relation.effective_to = corpus::parse_iso_date(to);
  relation.resolved = true;
  return relation;
}

TEST(ValidityChange, TheDayIsTheRelationsElseTheActingDocumentsElseUnknown) {
  using corpus::RelationKind;
  const struct {
    RelationKind kind;
    const char* from;
    const char* to;
    DocumentDates acting;
    const char* day;
    const char* end;
    bool known;
  } cases[] = {
      {RelationKind::bai_bo, "2021-01-01", "", {"", kPast, kOpen}, "20210101", "99999999", true},
      {RelationKind::bai_bo, "", "", {"20200601", "20200801", kOpen}, "20200801", "99999999", true},
      // not before the acting document is in force itself
      {RelationKind::bai_bo,
       "2020-07-01",
       "",
       {"", "20200801", kOpen},
       "20200801",
       "99999999",
       true},
      // nobody knows: not before it was issued
      {RelationKind::thay_the, "", "", {"20200601", kPast, kOpen}, "20200601", "99999999", false},
      {RelationKind::thay_the, "", "", {"", kPast, kOpen}, "00000000", "99999999", false},
      // what was repealed does not come back; what was suspended does
      {RelationKind::bai_bo,
       "2021-01-01",
       "2023-01-01",
       {"", kPast, kOpen},
       "20210101",
       "99999999",
       true},
      {RelationKind::tam_ngung_hieu_luc,
       "2021-01-01",
       "2023-01-01",
       {"", kPast, kOpen},
       "20210101",
       "20230101",
       true},
  };
  for (const auto& c : cases) {
    const Change change =
        change_of(relation(c.kind, c.from, c.to), "r", c.acting, {"20100101", {}, {}});
    EXPECT_EQ(change.from, c.day);
    EXPECT_EQ(change.to, c.end);
    EXPECT_EQ(change.day_is_known, c.known);
    EXPECT_TRUE(change.acts());
  }
}

TEST(ValidityChange, SomeRelationsDoNothingAndSayWhy) {
  const auto hindrance = [](auto edit, const DocumentDates& acting, const char* target_issued) {
    corpus::Relation one = relation(corpus::RelationKind::bai_bo, "2021-01-01");
    edit(one);
    const Change change = change_of(one, "r", acting, {target_issued, {}, {}});
    return change.hindrance ? to_name(*change.hindrance) : "acts";
  };
  const DocumentDates acting{"20200601", "20200801", kOpen};
  const auto as_is = [](corpus::Relation&) {};
  EXPECT_EQ(hindrance(as_is, acting, "20100101"), "acts");
  EXPECT_EQ(hindrance(as_is, acting, ""), "acts");
  EXPECT_EQ(hindrance([](auto& r) { r.resolved = false; }, acting, ""), "unresolved");
  EXPECT_EQ(hindrance([](auto& r) { r.confidence = 0.5; }, acting, ""), "low_confidence");
  EXPECT_EQ(hindrance([](auto& r) { r.confidence = 0.6; }, acting, ""), "acts");
  EXPECT_EQ(hindrance([](auto& r) { r.to_key = r.from_key; }, acting, ""), "itself");
  EXPECT_EQ(hindrance(as_is, acting, "20200602"), "younger_target");
  EXPECT_EQ(hindrance(as_is, {"20200601", "20200801", "20201231"}, ""), "not_in_force");
  EXPECT_EQ(hindrance(as_is, {"20200601", "20200801", "20210102"}, ""), "acts");
}

TEST(ValidityChange, ReachesWhatItNames) {
  const std::vector<std::string> ancestors = {"Phần thứ hai. QUYỀN", "Chương II. QUY ĐỊNH CỤ THỂ",
                                              "Mục 1. ĐĂNG KÝ"};
  const struct {
    const char* provision;
    const char* article;
    Reach reach;
  } cases[] = {
      {"", "dieu-5", Reach::whole},
      {"dieu-5", "dieu-5", Reach::whole},
      {"dieu-5:khoan-2", "dieu-5", Reach::part},
      {"dieu-5:khoan-2:diem-dd", "dieu-5", Reach::part},
      {"dieu-5", "dieu-55", Reach::none},
      {"dieu-55", "dieu-5", Reach::none},
      {"dieu-5", "dieu-5a", Reach::none},
      {"dieu-5", "kem-theo-1:dieu-5", Reach::none},
      {"kem-theo-1", "kem-theo-1:dieu-5", Reach::whole},
      {"kem-theo-1:dieu-5:khoan-1", "kem-theo-1:dieu-5", Reach::part},
      {"phu-luc-1", "phu-luc-1", Reach::whole},
      {"phu-luc-1", "phu-luc-10", Reach::none},
      // chapters and sections are known by what their articles stand in
      {"chuong-ii", "dieu-5", Reach::whole},
      {"chuong-2", "dieu-5", Reach::whole},
      {"chuong-2:muc-1", "dieu-5", Reach::whole},
      {"phan-2", "dieu-5", Reach::whole},
      {"phan-thu-hai:chuong-ii", "dieu-5", Reach::whole},
      {"chuong-iii", "dieu-5", Reach::none},
      {"chuong-2:muc-2", "dieu-5", Reach::none},
      {"tieu-muc-1", "dieu-5", Reach::none},
      {"chuong-2", "kem-theo-1:dieu-5", Reach::none},
      {"kem-theo-1:chuong-2", "kem-theo-1:dieu-5", Reach::whole},
  };
  for (const auto& c : cases) {
    EXPECT_EQ(reach_of(c.provision, c.article, ancestors), c.reach)
        << c.provision << " on " << c.article;
  }
}

TEST(ValidityChange, OnlySomeProvisionsNeedTheAncestors) {
  EXPECT_TRUE(names_unit_above("kem-theo-1:chuong-2"));
  EXPECT_FALSE(names_unit_above("kem-theo-1:dieu-2:khoan-1"));
  EXPECT_FALSE(names_unit_above(""));
}

}  // namespace
}  // namespace tracuu::indexer
