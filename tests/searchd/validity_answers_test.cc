// How a day's status is searched, counted and answered with its reason.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "searchd/json_renderer.h"
#include "tests/support/searched_index.h"

namespace tracuu::searchd {
namespace {

using corpus::RelationKind;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::Not;
using tests::relation;

corpus::NormativeDocument decree(const std::string& number, const std::string& title,
                                 const char* issued, const char* from) {
  corpus::NormativeDocument decree = tests::law(number, title, {"Một.", "Hai.", "Ba."});
  decree.issued_date = corpus::parse_iso_date(issued);
  decree.effective_from = corpus::parse_iso_date(from);
  decree.source_status = corpus::DocumentSourceStatus::con_hieu_luc;
  return decree;
}

class ValidityAnswers : public ::testing::Test {
 protected:
  static void SetUpTestSuite() {
    corpus::Relation weak =
        relation("9/2015/nđ-cp", RelationKind::bai_bo, "1/2010/nđ-cp#chinh/dieu-3", "2015-01-01");
    weak.confidence = 0.3;
    corpus::Relation repeal = relation("2/2020/nđ-cp", RelationKind::thay_the, "1/2010/nđ-cp");
    repeal.raw_text = "Nghị định này thay thế Nghị định số 1/2010/NĐ-CP.";
    index_ = new tests::SearchedIndex(
        {decree("1/2010/nđ-cp", "Phí cầu phà", "2009-12-01", "2010-01-01"),
         decree("2/2020/nđ-cp", "Phí cầu đường", "2020-06-01", "2020-08-01"), repeal, weak,
         relation("3/2016/nđ-cp", RelationKind::bai_bo, "1/2010/nđ-cp#chinh/dieu-2/khoan-1",
                  "2016-01-01")});
  }
  static void TearDownTestSuite() { delete index_; }

  static std::vector<std::string> ids(std::vector<NameValue> parameters) {
    parameters.emplace_back("group", "none");
    std::vector<std::string> ids;
    for (const Hit& hit : index_->search(parameters).hits) ids.push_back(hit.id);
    std::sort(ids.begin(), ids.end());
    return ids;
  }

  static std::string document(const std::string& id, const char* as_of) {
    const DocumentRequest request = parse_document_request({{"asOf", as_of}});
    return index_->pool().with_searcher([&](const Searcher& searcher) {
      return render_document(*searcher.document(id, request), request);
    });
  }

  static tests::SearchedIndex* index_;
};

tests::SearchedIndex* ValidityAnswers::index_;

TEST_F(ValidityAnswers, SearchFollowsTheDay) {
  const NameValue documents{"filter_kind", "document"};
  EXPECT_THAT(ids({{"q", "phí cầu"}, documents, {"asOf", "2020-07-31"}}),
              ElementsAre("vb:1-2010-nd-cp"));
  EXPECT_THAT(ids({{"q", "phí cầu"}, documents, {"asOf", "2020-08-01"}}),
              ElementsAre("vb:2-2020-nd-cp"));
  EXPECT_THAT(ids({{"filter_status", "partly_in_force"}, {"asOf", "2018-01-01"}}),
              ElementsAre("vb:1-2010-nd-cp", "vb:1-2010-nd-cp:dieu-2"));
  EXPECT_THAT(ids({{"filter_status", "expired"}, {"asOf", "2026-01-01"}}),
              ElementsAre("vb:1-2010-nd-cp", "vb:1-2010-nd-cp:dieu-1", "vb:1-2010-nd-cp:dieu-2",
                          "vb:1-2010-nd-cp:dieu-3"));
}

TEST_F(ValidityAnswers, FacetCountsTheDay) {
  const auto counts = [](const char* as_of) {
    std::string text;
    const auto results = index_->search(
        {{"facets", "status"}, {"asOf", as_of}, {"group", "none"}, {"status", "all"}});
    for (const FacetValue& value : results.facets.front().values) {
      text += value.value + " " + std::to_string(value.count) + " ";
    }
    return text;
  };
  EXPECT_EQ(counts("2015-06-01"), "in_force 4 not_yet_in_force 4 ");
  EXPECT_EQ(counts("2018-06-01"), "not_yet_in_force 4 in_force 2 partly_in_force 2 ");
  EXPECT_EQ(counts("2026-06-01"), "expired 4 in_force 4 ");
}

TEST_F(ValidityAnswers, TheAnswerGivesReasonAndDoubt) {
  const std::string before = document("vb:1-2010-nd-cp", "2015-06-01");
  EXPECT_THAT(before, HasSubstr(R"("validTo":"2020-08-01","status":"in_force")"));
  EXPECT_THAT(before, Not(HasSubstr("statusReason")));
  EXPECT_THAT(before, Not(HasSubstr("statusDoubt")));
  const std::string after = document("vb:1-2010-nd-cp", "2026-06-01");
  EXPECT_THAT(after, HasSubstr(R"("status":"expired")"));
  EXPECT_THAT(after, HasSubstr(R"("statusDoubt":"label_disagrees")"));
  EXPECT_THAT(
      after,
      HasSubstr(R"("statusReason":{"kind":"thay_the","kindLabel":"Thay thế","from":"2020-08-01",)"
                R"("by":"vb:2-2020-nd-cp","byTitle":"Phí cầu đường",)"
                R"("sentence":"Nghị định này thay thế Nghị định số 1/2010/NĐ-CP.","acts":true})"));
}

TEST_F(ValidityAnswers, ChangesOfClausesAreListedWithTheArticle) {
  const std::string second = document("vb:1-2010-nd-cp:dieu-2", "2018-01-01");
  EXPECT_THAT(second, HasSubstr(R"("status":"partly_in_force")"));
  EXPECT_THAT(second, HasSubstr(R"("provision":"dieu-2/khoan-1","from":"2016-01-01")"));
  EXPECT_THAT(second, Not(HasSubstr("dieu-3")));
  // A relation nobody is sure of is told, and does nothing.
  const std::string third = document("vb:1-2010-nd-cp:dieu-3", "2018-01-01");
  EXPECT_THAT(third, HasSubstr(R"("status":"in_force")"));
  EXPECT_THAT(third, HasSubstr(R"("acts":false,"hindrance":"low_confidence")"));
}

TEST_F(ValidityAnswers, ArticlesOfADocumentCarryTheirStatus) {
  EXPECT_THAT(document("vb:1-2010-nd-cp", "2018-01-01"),
              HasSubstr(R"("url":"/vb/1-2010-nd-cp/dieu-2","status":"partly_in_force")"));
}

}  // namespace
}  // namespace tracuu::searchd
