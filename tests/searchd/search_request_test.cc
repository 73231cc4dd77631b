// Every mistake of a request is named at once; nothing is ignored.

#include "searchd/search_request.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "searchd/api_error.h"

namespace tracuu::searchd {
namespace {

using Parameters = std::vector<NameValue>;

std::vector<std::string> codes_of(const Parameters& parameters) {
  std::vector<std::string> codes;
  try {
    parse_search_request(parameters);
  } catch (const BadRequest& bad) {
    for (const ParameterError& error : bad.errors()) codes.push_back(error.code);
  }
  return codes;
}

TEST(SearchRequest, Defaults) {
  const SearchRequest request = parse_search_request({});
  EXPECT_EQ(request.limit, 10U);
  EXPECT_EQ(request.offset, 0U);
  EXPECT_EQ(request.as_of, corpus::today());
  EXPECT_TRUE(request.group_by_document);
  EXPECT_EQ(request.statuses.count(indexer::Status::expired), 0U);
}

TEST(SearchRequest, EverythingGiven) {
  const SearchRequest request =
      parse_search_request({{"q", "khai sinh"},
                            {"page", "3"},
                            {"hitsPerPage", "20"},
                            {"filter_levels", "xa"},
                            {"filter_levels", "tinh"},
                            {"reject_fields", "Đất đai"},
                            {"filter_agency", "_MISSING"},
                            {"filter_issued", "from:2019-01-01,to:2019-06-30"},
                            {"asOf", "2024-05-01"},
                            {"status", "all"},
                            {"facets", "levels,fields,status"},
                            {"sort", "issued:asc"},
                            {"fields", "id,title"},
                            {"group", "none"},
                            {"cropLength", "20"},
                            {"exact", "1"}});
  EXPECT_EQ(request.offset, 40U);
  EXPECT_EQ(request.limit, 20U);
  ASSERT_EQ(request.filters.size(), 3U);
  EXPECT_THAT(request.filters[0].values, testing::ElementsAre("xa", "tinh"));
  EXPECT_TRUE(request.filters[2].reject);
  EXPECT_EQ(corpus::to_iso_string(*request.issued.to), "2019-06-30");
  EXPECT_TRUE(request.statuses.empty());
  EXPECT_EQ(request.sort, SortKey::issued);
  EXPECT_FALSE(request.descending);
  EXPECT_FALSE(request.group_by_document);
}

TEST(SearchRequest, PlacesStandForMoreNames) {
  const SearchRequest request =
      parse_search_request({{"filter_place", "Vĩnh Long"}, {"reject_agency", "Bộ Xây dựng"}});
  ASSERT_EQ(request.filters.size(), 2U);
  EXPECT_THAT(request.filters[0].values, testing::Contains("Huyện Ba Tri, Tỉnh Bến Tre"));
  EXPECT_THAT(request.filters[0].predecessors,
              testing::ElementsAre("Tỉnh Bến Tre", "Tỉnh Trà Vinh"));
  EXPECT_THAT(request.filters[1].values,
              testing::ElementsAre("Bộ Xây dựng", "Bộ Giao thông vận tải"));
  const SearchRequest none = parse_search_request({{"filter_place", "_MISSING"}});
  EXPECT_THAT(none.filters[0].values, testing::ElementsAre("_MISSING"));
}

TEST(SearchRequest, MistakesAndTheirCodes) {
  const struct {
    Parameters parameters;
    std::vector<std::string> codes;
  } cases[] = {
      {{{"limit", "101"}}, {"invalid_search_limit"}},
      {{{"limit", "-1"}}, {"invalid_search_limit"}},
      {{{"limit", "ten"}}, {"invalid_search_limit"}},
      {{{"limit", "99999999999999999999"}}, {"invalid_search_limit"}},
      {{{"offset", "9999"}, {"limit", "10"}}, {"invalid_search_offset"}},
      {{{"page", "1"}, {"offset", "0"}}, {"invalid_search_page"}},
      {{{"q", "a"}, {"q", "b"}}, {"invalid_search_q"}},
      {{{"q", "\xff"}}, {"invalid_search_q"}},
      {{{"q", std::string("a\0b", 3)}}, {"invalid_search_q"}},
      {{{"q", std::string(513, 'a')}}, {"invalid_search_q"}},
      {{{"filter_levels", "Cấp xã"}}, {"invalid_search_filter_levels"}},
      {{{"filter_place", "Atlantis"}}, {"invalid_search_filter_place"}},
      {{{"filter_nothing", "x"}}, {"invalid_search_filter_nothing"}},
      {{{"filter_issued", "2019"}}, {"invalid_search_filter_issued"}},
      {{{"asOf", "2024-02-30"}}, {"invalid_search_as_of"}},
      {{{"status", "alive"}}, {"invalid_search_status"}},
      {{{"facets", "levels,colour"}}, {"invalid_search_facets"}},
      {{{"sort", "price"}}, {"invalid_search_sort"}},
      {{{"group", "law"}}, {"invalid_search_group"}},
      {{{"fields", "title,secret"}}, {"invalid_search_fields"}},
      {{{"exact", "maybe"}}, {"invalid_search_exact"}},
      {{{"colour", "red"}}, {"unknown_parameter"}},
      {{{"limit", "x"}, {"colour", "red"}, {"asOf", "today"}},
       {"invalid_search_as_of", "invalid_search_limit", "unknown_parameter"}},
  };
  for (const auto& c : cases) {
    EXPECT_THAT(codes_of(c.parameters), testing::ElementsAreArray(c.codes))
        << c.parameters.front().first << "=" << c.parameters.front().second;
  }
}

TEST(SearchRequest, LengthIsCountedInCharactersNotBytes) {
  std::string q;
  for (int i = 0; i < 512; ++i) q += "đ";
  EXPECT_TRUE(codes_of({{"q", q}}).empty());
}

TEST(ShortRequest, LookupNeedsAQuery) {
  EXPECT_THROW(parse_lookup_request({}), BadRequest);
  EXPECT_EQ(parse_lookup_request({{"q", "63/2010"}}).q, "63/2010");
  EXPECT_THROW(parse_suggest_request({{"q", "a"}, {"limit", "11"}}), BadRequest);
}

}  // namespace
}  // namespace tracuu::searchd
