// Searches over a small index made by the real indexer.

#include "searchd/searcher.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "corpus/date.h"
#include "searchd/searcher_pool.h"
#include "tests/support/searched_index.h"

namespace tracuu::searchd {
namespace {

using tests::law;
using tests::procedure;

corpus::Date day(const char* text) { return *corpus::parse_iso_date(text); }

std::vector<corpus::Document> documents() {
  std::vector<corpus::Document> all;
  corpus::Procedure birth = procedure("1.001193", "Thủ tục đăng ký khai sinh");
  birth.steps = {{"", "Người đi đăng ký nộp tờ khai tại Ủy ban nhân dân xã."}};
  birth.procedure_id = "1.001193@H61";
  birth.instance_code = "1.001193.000.00.00.H61";
  all.emplace_back(birth);
  corpus::Procedure marriage = procedure("1.000894", "Đăng ký kết hôn");
  marriage.steps = {{"", "Hai bên nam, nữ ký vào sổ hộ tịch. Lệ phí <miễn> & không thu."}};
  all.emplace_back(marriage);
  corpus::Procedure passport = procedure("1.001456", "Cấp hộ chiếu phổ thông");
  passport.fields = {"Xuất nhập cảnh"};
  passport.levels = {corpus::Level::tinh};
  all.emplace_back(passport);

  corpus::Procedure old_road = procedure("1.000703", "Cấp giấy phép đường bộ");
  old_road.valid_to = day("2025-07-01");
  old_road.levels = {corpus::Level::huyen};
  all.emplace_back(old_road);
  corpus::Procedure new_road = procedure("1.000703", "Cấp giấy phép đường bộ");
  new_road.version = 2;
  new_road.valid_from = day("2025-07-01");
  all.emplace_back(new_road);

  corpus::Procedure future = procedure("3.000322", "Xác nhận cư trú điện tử");
  future.valid_from = day("2027-01-01");
  all.emplace_back(future);
  corpus::Procedure internal = procedure("5.000101", "Luân chuyển hồ sơ nội bộ");
  internal.procedure_kind = corpus::ProcedureKind::noi_bo;
  all.emplace_back(internal);

  corpus::NormativeDocument decree = law("63/2010/nđ-cp", "Kiểm soát thủ tục hành chính",
                                         {"Nghị định này quy định về kiểm soát thủ tục hành chính.",
                                          "Kiểm soát thủ tục hành chính là việc xem xét, đánh giá.",
                                          "Nguyên tắc kiểm soát thủ tục hành chính."});
  decree.number_display = "63/2010/NĐ-CP";
  decree.issued_date = day("2010-06-08");
  decree.effective_from = day("2010-10-14");
  decree.authority_rank = 5;
  decree.issuers = {"Chính phủ"};
  all.emplace_back(decree);
  corpus::NormativeDocument decision = law("63/2010/qđ-ubnd", "Bảng giá đất", {"Giá đất ở."});
  decision.number_display = "63/2010/QĐ-UBND";
  decision.authority_rank = 11;
  decision.issued_date = day("2010-12-20");
  all.emplace_back(decision);
  for (const auto& [number_of_law, year] :
       {std::pair{"45/2013/QH13", 2013}, std::pair{"31/2024/QH15", 2024}}) {
    corpus::NormativeDocument land = law(number_of_law, "Luật Đất đai", {"Phạm vi.", "Đối tượng."});
    land.year = year;
    all.emplace_back(land);
  }
  // Every label with and without dates, for the tests that hold filter and status together.
  int number = 100;
  for (const auto& row : corpus::enum_rows<corpus::DocumentSourceStatus>()) {
    for (const char* from : {"", "2010-01-01", "2030-01-01"}) {
      for (const char* to : {"", "2020-01-01", "2040-01-01"}) {
        corpus::NormativeDocument labelled =
            law(std::to_string(++number) + "/2009/tt-btc", "Nhãn", {"Nội dung."});
        labelled.source_status = row.value;
        labelled.effective_from = corpus::parse_iso_date(from);
        labelled.effective_to = corpus::parse_iso_date(to);
        all.emplace_back(labelled);
      }
    }
  }
  corpus::Procedure abolished = procedure("1.009999", "Thủ tục đã bãi bỏ");
  abolished.source_status = corpus::ProcedureSourceStatus::bai_bo;
  all.emplace_back(abolished);
  corpus::Relation relation;
  relation.from_key = "92/2017/nđ-cp";
  relation.to_key = "63/2010/nđ-cp";
  relation.kind = corpus::RelationKind::sua_doi_bo_sung;
  relation.changes_validity = true;
  all.emplace_back(relation);
  return all;
}

class SearcherTest : public ::testing::Test {
 protected:
  static void SetUpTestSuite() { index_ = new tests::SearchedIndex(documents()); }
  static void TearDownTestSuite() { delete index_; }

  static SearchResults search(const std::vector<NameValue>& parameters) {
    return index_->search(parameters);
  }

  static std::vector<std::string> ids(const std::vector<NameValue>& parameters) {
    std::vector<std::string> ids;
    for (const Hit& hit : search(parameters).hits) ids.push_back(hit.id);
    return ids;
  }

  static std::string first(const std::string& q) {
    const auto all = ids({{"q", q}});
    return all.empty() ? "" : all.front();
  }

  static LookupResults lookup(const std::string& q) { return index_->lookup(q); }

  static tests::SearchedIndex* index_;
};

tests::SearchedIndex* SearcherTest::index_;

TEST_F(SearcherTest, WhatWasMeantIsFoundAndSaid) {
  // Marks left out: found, and offered with them.
  SearchResults results = search({{"q", "Dang ky khai sinh?"}});
  EXPECT_EQ(results.suggested_query, "Đăng ký khai sinh?");
  EXPECT_EQ(results.corrected_query, "");
  ASSERT_FALSE(results.hits.empty());
  EXPECT_THAT(results.hits.front().title_html,
              testing::HasSubstr("<mark>đăng ký khai sinh</mark>"));

  // A word that is nowhere in the index is searched as what was meant by it, which is said.
  results = search({{"q", "đămg ký khai sinh"}});
  ASSERT_FALSE(results.hits.empty());
  EXPECT_EQ(results.hits.front().id, "tthc:1.001193@H61");
  EXPECT_EQ(results.corrected_query, "đăng ký khai sinh");
  EXPECT_THAT(results.hits.front().matched.added, testing::ElementsAre("đăng"));

  // Keystrokes of an input method that was switched off.
  EXPECT_EQ(search({{"q", "ddawng kys khai sinh"}}).corrected_query, "đăng ký khai sinh");

  // Who asks for every word as typed gets no other.
  results = search({{"q", "đămg ký khai sinh"}, {"exact", "1"}});
  EXPECT_TRUE(results.hits.empty());
  EXPECT_EQ(results.corrected_query, "");

  results = search({{"q", "đăng ký khai sinh"}});
  EXPECT_EQ(results.suggested_query, "");
}

TEST_F(SearcherTest, TheRightThingComesFirstHoweverItIsTyped) {
  const struct {
    const char* q;
    const char* id;
  } cases[] = {
      {"đăng ký khai sinh", "tthc:1.001193@H61"},
      {"dang ky khai sinh", "tthc:1.001193@H61"},
      {"DANG KY KHAI SINH", "tthc:1.001193@H61"},
      {"đăng kí khai sinh", "tthc:1.001193@H61"},
      {"đăng ky khai sinh", "tthc:1.001193@H61"},
      {"thu tuc dang ky khai sinh", "tthc:1.001193@H61"},
      {"ket hon", "tthc:1.000894"},
      {"duong bo", "tthc:1.000703~2"},
      {"1.001456", "tthc:1.001456"},
      {"1001456", "tthc:1.001456"},
      {"mã 1.001193.000.00.00.H61", "tthc:1.001193@H61"},
      {"63/2010/NĐ-CP", "vb:63-2010-nd-cp"},
      {"nghị định 63/2010", "vb:63-2010-nd-cp"},
      {"nd 63 2010", "vb:63-2010-nd-cp"},
      {"điều 2 nghị định 63/2010/NĐ-CP", "vb:63-2010-nd-cp:dieu-2"},
      {"dieu 3 nd 63/2010", "vb:63-2010-nd-cp:dieu-3"},
  };
  for (const auto& c : cases) EXPECT_EQ(first(c.q), c.id) << c.q;
}

TEST_F(SearcherTest, MarksTypedCount) {
  EXPECT_EQ(first("cho"), "");
  EXPECT_EQ(first("hôn"), "tthc:1.000894");
  EXPECT_EQ(first("hỗn"), "") << "a mark that nothing carries finds nothing";
}

TEST_F(SearcherTest, StatusFollowsTheDay) {
  EXPECT_THAT(ids({{"q", "đường bộ"}}), testing::ElementsAre("tthc:1.000703~2"));
  EXPECT_THAT(ids({{"q", "đường bộ"}, {"asOf", "2025-06-30"}}),
              testing::ElementsAre("tthc:1.000703"));
  EXPECT_THAT(ids({{"q", "đường bộ"}, {"status", "all"}, {"group", "none"}}),
              testing::UnorderedElementsAre("tthc:1.000703", "tthc:1.000703~2"));
  EXPECT_THAT(ids({{"q", "đường bộ"}, {"status", "expired"}}),
              testing::ElementsAre("tthc:1.000703"));
  EXPECT_THAT(ids({{"q", "cư trú điện tử"}}), testing::Not(testing::Contains("tthc:3.000322")));
  EXPECT_THAT(ids({{"q", "cư trú điện tử"}, {"asOf", "2027-01-01"}}),
              testing::Contains("tthc:3.000322"));
}

TEST_F(SearcherTest, DefaultStatusIsWhatMayBeInForce) {
  std::size_t sum = 0;
  for (const char* status : {"in_force", "partly_in_force", "unknown"}) {
    sum += search({{"filter_status", status},
                   {"filter_kind", "article"},
                   {"group", "none"},
                   {"facets", "year"}})
               .total_hits;
  }
  EXPECT_EQ(search({{"filter_kind", "article"}, {"group", "none"}, {"facets", "year"}}).total_hits,
            sum);
}

TEST_F(SearcherTest, StatusFilterAndStatusShownAgree) {
  for (int i = 0; i <= static_cast<int>(indexer::Status::unknown); ++i) {
    const std::string name(indexer::to_name(static_cast<indexer::Status>(i)));
    for (const Hit& hit :
         search({{"filter_status", name}, {"limit", "100"}, {"group", "none"}}).hits) {
      EXPECT_EQ(indexer::to_name(hit.status), name) << hit.id;
    }
  }
  std::size_t sum = 0;
  const auto results =
      search({{"status", "all"}, {"facets", "status"}, {"group", "none"}, {"limit", "0"}});
  for (const FacetValue& value : results.facets.front().values) sum += value.count;
  EXPECT_EQ(sum, results.total_hits) << "each hit has exactly one status";
}

TEST_F(SearcherTest, InternalProceduresAreNotPublic) {
  EXPECT_THAT(ids({{"q", "luân chuyển hồ sơ nội bộ"}, {"status", "all"}}),
              testing::Not(testing::Contains("tthc:5.000101")));
  EXPECT_THAT(ids({{"q", "nội bộ"}, {"filter_procedureKind", "noi_bo"}}),
              testing::ElementsAre("tthc:5.000101"));
}

TEST_F(SearcherTest, ArticlesStandUnderTheirDocument) {
  const SearchResults grouped = search({{"q", "kiểm soát thủ tục hành chính"}});
  ASSERT_FALSE(grouped.hits.empty());
  EXPECT_GT(grouped.hits.front().collapsed, 0U);
  const SearchResults counted =
      search({{"q", "kiểm soát thủ tục hành chính"}, {"facets", "kind"}, {"limit", "100"}});
  EXPECT_TRUE(counted.total_is_exact);
  EXPECT_EQ(counted.total_hits, counted.hits.size());
  const auto each = ids({{"q", "kiểm soát thủ tục hành chính"}, {"group", "none"}});
  EXPECT_THAT(each, testing::IsSupersetOf({"vb:63-2010-nd-cp", "vb:63-2010-nd-cp:dieu-1",
                                           "vb:63-2010-nd-cp:dieu-2", "vb:63-2010-nd-cp:dieu-3"}));
}

TEST_F(SearcherTest, FacetsIgnoreTheirOwnFilter) {
  const SearchResults results = search(
      {{"filter_kind", "procedure"}, {"filter_levels", "tinh"}, {"facets", "levels,fields"}});
  EXPECT_EQ(results.total_hits, 1U);
  ASSERT_EQ(results.facets.size(), 2U);
  const auto count = [](const FacetCount& facet, const std::string& value) {
    for (const FacetValue& row : facet.values) {
      if (row.value == value) return row.count;
    }
    return std::size_t{0};
  };
  EXPECT_EQ(count(results.facets[0], "tinh"), 1U);
  EXPECT_EQ(count(results.facets[0], "xa"), 3U) << "levels are counted without the levels filter";
  EXPECT_EQ(count(results.facets[1], "Xuất nhập cảnh"), 1U);
  EXPECT_EQ(count(results.facets[1], "Hộ tịch"), 0U) << "fields are counted with it";
}

TEST_F(SearcherTest, FiltersNarrow) {
  EXPECT_THAT(ids({{"filter_fields", "Xuất nhập cảnh"}}), testing::ElementsAre("tthc:1.001456"));
  EXPECT_THAT(ids({{"filter_fields", "xuat nhap canh"}}), testing::ElementsAre("tthc:1.001456"));
  EXPECT_THAT(ids({{"filter_kind", "procedure"}, {"reject_fields", "Hộ tịch"}}),
              testing::ElementsAre("tthc:1.001456"));
  EXPECT_THAT(ids({{"filter_issued", "from:2010-12-01,to:2010-12-31"}}),
              testing::ElementsAre("vb:63-2010-qd-ubnd"));
  EXPECT_THAT(
      ids({{"filter_kind", "document"}, {"filter_year", "2010"}, {"filter_issuers", "_MISSING"}}),
      testing::ElementsAre("vb:63-2010-qd-ubnd"));
}

TEST_F(SearcherTest, PlacesAndAgenciesTakeInTheirPredecessors) {
  const auto decision_of = [](const char* number, const char* issuer) {
    corpus::NormativeDocument decision = law(number, "Bảng giá đất", {"Giá đất."});
    decision.issuers = {issuer};
    return decision;
  };
  const auto done_by = [](const char* code, const char* agency) {
    corpus::Procedure one = procedure(code, "Cấp phép");
    one.announcing_agency.clear();
    one.implementing_agencies = {agency};
    return one;
  };
  tests::SearchedIndex index({decision_of("1/2020/qđ-ubnd", "UBND tỉnh Vĩnh Long"),
                              decision_of("2/2020/qđ-ubnd", "UBND tỉnh Bến Tre"),
                              decision_of("3/2020/qđ-ubnd", "UBND huyện Ba Tri, tỉnh Bến Tre"),
                              decision_of("4/2020/qđ-ubnd", "UBND tỉnh Cà Mau"),
                              done_by("1.000001", "Sở Xây dựng tỉnh Vĩnh Long"),
                              done_by("1.000002", "Sở Giao thông vận tải tỉnh Trà Vinh"),
                              done_by("1.000003", "Sở Xây dựng tỉnh Cà Mau")});
  const auto found = [&](const char* name, const char* value, const char* kind) {
    std::vector<std::string> ids;
    const std::vector<NameValue> filter = {{name, value}, {"filter_kind", kind}};
    for (const Hit& hit : index.search(filter).hits) ids.push_back(hit.id);
    return ids;
  };
  using testing::UnorderedElementsAre;
  EXPECT_THAT(found("filter_place", "Vĩnh Long", "document"),
              UnorderedElementsAre("vb:1-2020-qd-ubnd", "vb:2-2020-qd-ubnd", "vb:3-2020-qd-ubnd"));
  EXPECT_THAT(found("filter_place", "tỉnh Bến Tre", "document"),
              UnorderedElementsAre("vb:2-2020-qd-ubnd", "vb:3-2020-qd-ubnd"));
  EXPECT_THAT(found("filter_place", "829", "document"), UnorderedElementsAre());
  EXPECT_THAT(found("reject_place", "86", "document"), UnorderedElementsAre("vb:4-2020-qd-ubnd"));
  EXPECT_THAT(found("filter_place", "Vĩnh Long", "article"),
              UnorderedElementsAre("vb:1-2020-qd-ubnd:dieu-1", "vb:2-2020-qd-ubnd:dieu-1",
                                   "vb:3-2020-qd-ubnd:dieu-1"));
  EXPECT_THAT(found("filter_agency", "Sở Xây dựng tỉnh Vĩnh Long", "procedure"),
              UnorderedElementsAre("tthc:1.000001", "tthc:1.000002"));
  EXPECT_THAT(found("filter_issuers", "UBND tỉnh Vĩnh Long", "document"),
              UnorderedElementsAre("vb:1-2020-qd-ubnd"))
      << "who issued a document is who issued it";
}

TEST_F(SearcherTest, SortAndPaging) {
  EXPECT_THAT(ids({{"filter_kind", "document"}, {"filter_year", "2010"}, {"sort", "issued:desc"}}),
              testing::ElementsAre("vb:63-2010-qd-ubnd", "vb:63-2010-nd-cp"));
  const auto all = ids({{"sort", "title:asc"}});
  const auto second = ids({{"sort", "title:asc"}, {"offset", "1"}, {"limit", "1"}});
  ASSERT_EQ(second.size(), 1U);
  EXPECT_EQ(second.front(), all[1]);
}

TEST_F(SearcherTest, SnippetsMarkWholePhrasesOnceAndEscape) {
  const SearchResults results = search({{"q", "đăng ký kết hôn lệ phí"}});
  ASSERT_FALSE(results.hits.empty());
  const Hit& hit = results.hits.front();
  EXPECT_EQ(hit.title_html, "<mark>Đăng ký kết hôn</mark>");
  ASSERT_FALSE(hit.snippets.empty());
  EXPECT_THAT(hit.snippets.front().html,
              testing::HasSubstr("<mark>Lệ phí</mark> &lt;miễn&gt; &amp;"));
}

TEST_F(SearcherTest, ExactNeedsEveryWord) {
  EXPECT_THAT(ids({{"q", "hộ chiếu"}, {"exact", "1"}}), testing::ElementsAre("tthc:1.001456"));
  EXPECT_THAT(ids({{"q", "hộ chiếu sinh"}, {"exact", "1"}}), testing::IsEmpty());
}

TEST_F(SearcherTest, AnyTextHasAMeaning) {
  for (const char* q : {"AND OR NOT", "\"", "((((", "*", "a*", "...", "~", "😀", "<script>", "%00",
                        "-", "NEAR/3", "title:", "\xE1\xBA", "1/2/3/4/5/6"}) {
    if (std::string(q) == "\xE1\xBA") continue;  // not UTF-8: refused before
    EXPECT_NO_THROW(search({{"q", q}})) << q;
  }
}

TEST_F(SearcherTest, LookupOpensTheThingItself) {
  EXPECT_EQ(lookup("63/2010/ND–CP").matches.front().id, "vb:63-2010-nd-cp");
  EXPECT_EQ(lookup("1.000703").matches.front().id, "tthc:1.000703~2");
  EXPECT_EQ(lookup("1.000703").matches.size(), 1U) << "versions are one procedure";

  const LookupResults two = lookup("63/2010");
  ASSERT_EQ(two.matches.size(), 2U) << "never a guess";
  EXPECT_EQ(two.matches.front().id, "vb:63-2010-nd-cp") << "the higher authority stands first";

  const LookupResults article = lookup("điểm a khoản 1 điều 2 nghị định 63/2010/NĐ-CP");
  ASSERT_EQ(article.matches.size(), 1U);
  EXPECT_EQ(article.matches.front().id, "vb:63-2010-nd-cp:dieu-2");
  EXPECT_EQ(article.anchor, "khoan-1/diem-a");

  const LookupResults either = lookup("dieu 2 khoan 1 diem d nghi dinh 63/2010/nd-cp");
  EXPECT_EQ(either.matches.front().id, "vb:63-2010-nd-cp:dieu-2");
  EXPECT_EQ(either.anchor, "khoan-1") << "d may be đ";

  const LookupResults several = lookup("điều 1, 2 nghị định 63/2010/NĐ-CP");
  ASSERT_EQ(several.matches.size(), 2U);
  EXPECT_EQ(several.matches.back().id, "vb:63-2010-nd-cp:dieu-2");
  EXPECT_EQ(several.anchor, "");

  EXPECT_EQ(lookup("nghị định 63/2010/NĐ-CP điều 99").matches.front().id, "vb:63-2010-nd-cp")
      << "the document, where the article is not there";

  const LookupResults none = lookup("63/1999/NĐ-CP");
  EXPECT_TRUE(none.matches.empty());
  EXPECT_THAT(none.near, testing::Contains("63/2010/NĐ-CP"));
}

TEST_F(SearcherTest, LookupFindsLawsByTitleAndYear) {
  EXPECT_EQ(lookup("luật đất đai").matches.size(), 2U) << "never a guess";
  const LookupResults newer = lookup("luat dat dai 2024");
  ASSERT_EQ(newer.matches.size(), 1U);
  EXPECT_EQ(newer.matches.front().id, "vb:31-2024-qh15");
  const LookupResults article = lookup("khoản 3 Điều 2 Luật Đất đai năm 2013");
  ASSERT_EQ(article.matches.size(), 1U);
  EXPECT_EQ(article.matches.front().id, "vb:45-2013-qh13:dieu-2");
  EXPECT_EQ(article.anchor, "khoan-3");
  EXPECT_TRUE(lookup("luật đất đai 1993").matches.empty());
}

TEST_F(SearcherTest, DocumentsWithVersionsArticlesAndRelations) {
  const auto get = [](const std::string& id, const char* as_of) {
    DocumentRequest request;
    if (as_of) request.as_of = day(as_of);
    return index_->pool().with_searcher([&](const Searcher& s) { return s.document(id, request); });
  };
  EXPECT_EQ(get("tthc:1.001193", nullptr)->card.id, "tthc:1.001193@H61");
  EXPECT_EQ(get("tthc:1.000703", nullptr)->card.id, "tthc:1.000703~2");
  EXPECT_EQ(get("tthc:1.000703", "2024-05-01")->card.id, "tthc:1.000703");
  EXPECT_EQ(get("vb:63-2010-nd-cp:dieu-2", nullptr)->card.kind, indexer::HitKind::article);
  EXPECT_FALSE(get("vb:none", nullptr));
  const auto decree = get("vb:63-2010-nd-cp", nullptr);
  ASSERT_TRUE(decree);
  ASSERT_EQ(decree->articles.size(), 3U);
  EXPECT_EQ(decree->articles[2].id, "vb:63-2010-nd-cp:dieu-3");
  EXPECT_EQ(decree->relations.total_to, 1U);
  EXPECT_EQ(decree->relations.total_from, 0U);
}

TEST_F(SearcherTest, SuggestionsMatchWordStartsInAnyOrder) {
  const auto suggest = [](const std::string& q) {
    const ShortRequest request = parse_suggest_request({{"q", q}});
    std::vector<std::string> texts;
    for (const Suggestion& s : index_->pool().with_searcher(
             [&](const Searcher& searcher) { return searcher.suggest(request); })) {
      texts.push_back(s.text);
    }
    return texts;
  };
  EXPECT_THAT(suggest("dang ky kh"), testing::ElementsAre("Thủ tục đăng ký khai sinh"));
  EXPECT_THAT(suggest("ho chi"), testing::ElementsAre("Cấp hộ chiếu phổ thông"));
  EXPECT_THAT(suggest("chieu ho"), testing::ElementsAre("Cấp hộ chiếu phổ thông"));
  EXPECT_EQ(suggest("hon ket").front(), "Đăng ký kết hôn");
  EXPECT_THAT(suggest("xyz"), testing::IsEmpty());
  EXPECT_THAT(suggest(""), testing::IsEmpty());
}

}  // namespace
}  // namespace tracuu::searchd
