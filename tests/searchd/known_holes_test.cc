// Mistakes that other engines make or made with Vietnamese, as searches; tests/analyzers has the
// same for the terms.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "searchd/searcher_pool.h"
#include "tests/support/searched_index.h"

namespace tracuu::searchd {
namespace {

using tests::procedure;

// Written as in the sources: Ðiều with U+00D0, the С of BTС151 Cyrillic, "Thủ tục" decomposed.
std::vector<corpus::Document> documents() {
  std::vector<corpus::Document> all{
      procedure("1.000001", "Đăng ký kết hôn"),
      procedure("1.000002", "Vận tải đường bộ"),
      procedure("1.000003", "Nuôi chó cảnh"),
      procedure("1.000004", "Khai thác gỗ chò"),
      procedure("1.000005", "Xác nhận tên Thụy"),
      procedure("1.000006", "Xác nhận tên Thúy"),
      procedure("1.000007", "Mẫu BT\u0421151"),
      procedure("1.000008", "Theo \u00d0iều kiện riêng"),
      procedure("1.000009", "Thu\u0309 tu\u0323c phá sản"),
      procedure("1.000010", "Đỗ xe ở TP.HCM"),
      procedure("1.000011", "Bảng giá theo QĐ.UBND"),
  };
  corpus::Procedure birth = procedure("1.001193", "Khai sinh");
  birth.procedure_id = "1.001193@H61";
  birth.instance_code = "1.001193.000.00.00.H61";
  all.emplace_back(birth);
  all.emplace_back(procedure("2.001193", "Giám hộ"));
  return all;
}

class KnownHoles : public ::testing::Test {
 protected:
  static void SetUpTestSuite() { index_ = new tests::SearchedIndex(documents()); }
  static void TearDownTestSuite() { delete index_; }

  // Every hit, best first, without the "tthc:" in front.
  static std::vector<std::string> codes(const std::string& q, const char* exact = "0") {
    std::vector<std::string> codes;
    for (const Hit& hit : index_->search({{"q", q}, {"exact", exact}, {"limit", "100"}}).hits) {
      codes.push_back(hit.id.substr(hit.id.find(':') + 1));
    }
    return codes;
  }

  static tests::SearchedIndex* index_;
};

tests::SearchedIndex* KnownHoles::index_;

TEST_F(KnownHoles, WhatIsTypedFindsWhatIsWrittenAndNothingElse) {
  const struct {
    const char* typed;
    const char* code;
  } rows[] = {
      {"dang ky", "1.000001"},  // decomposition alone misses đ
      {"duong bo", "1.000002"},
      {"đường bộ", "1.000002"},
      {"đươ\u0300ng bô\u0323", "1.000002"},  // a tone behind a composed letter
      {"thuỵ", "1.000005"},                  // both styles of the tone
      {"thụy", "1.000005"},
      {"thu\u0323y", "1.000005"},
      {"thuý", "1.000006"},
      {"BTC151", "1.000007"},
      {"btc151", "1.000007"},
      {"BT\u0421151", "1.000007"},
      {"Điều kiện riêng", "1.000008"},
      {"dieu kien rieng", "1.000008"},
      {"\u00d0iều kiện riêng", "1.000008"},
      {"thủ tục phá sản", "1.000009"},
      {"thu\u0309 tu\u0323c pha\u0301 sa\u0309n", "1.000009"},
      {"HCM", "1.000010"},  // ICU's word iterator joins TP.HCM
      {"tp hcm", "1.000010"},
      {"TP.HCM", "1.000010"},
      {"TP. HCM", "1.000010"},
      {"QĐ", "1.000011"},
      {"qđ.ubnd", "1.000011"},
  };
  for (const auto& row : rows) {
    EXPECT_THAT(codes(row.typed, "1"), testing::ElementsAre(row.code)) << row.typed;
    EXPECT_THAT(codes(row.typed), testing::Contains(row.code).Times(1)) << row.typed;
    EXPECT_EQ(codes(row.typed).front(), row.code) << row.typed;
  }
}

// Typo tolerance that takes chó for chò is as bad as marks that must be typed.
TEST_F(KnownHoles, MarksTypedTellWordsApart) {
  for (const char* exact : {"0", "1"}) {
    SCOPED_TRACE(std::string("exact=") + exact);
    EXPECT_THAT(codes("chó", exact), testing::ElementsAre("1.000003"));
    EXPECT_THAT(codes("chò", exact), testing::ElementsAre("1.000004"));
    EXPECT_THAT(codes("thuy", exact), testing::UnorderedElementsAre("1.000005", "1.000006"));
    EXPECT_THAT(codes("cho", exact), testing::UnorderedElementsAre("1.000003", "1.000004"));
  }
}

// ICU's word iterator cuts the agency off and then the rest apart.
TEST_F(KnownHoles, AProcedureCodeOpensTheProcedure) {
  for (const char* typed : {"1.001193.000.00.00.H61", "1.001193.000.00.00.h61", "1.001193",
                            "1001193", "mã 1.001193.000.00.00.H61"}) {
    EXPECT_EQ(codes(typed).front(), "1.001193@H61") << typed;
    const LookupResults opened = index_->lookup(typed);
    ASSERT_EQ(opened.matches.size(), 1U) << typed;
    EXPECT_EQ(opened.matches.front().id, "tthc:1.001193@H61") << typed;
  }
  EXPECT_THAT(codes("001193"), testing::IsSupersetOf({"1.001193@H61", "2.001193"}))
      << "without its class a code may be either";
}

}  // namespace
}  // namespace tracuu::searchd
