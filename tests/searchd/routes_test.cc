// The API without a socket: handlers are functions from request to response.

#include "searchd/routes.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/support/index_fixture.h"

namespace tracuu::searchd {
namespace {

using testing::HasSubstr;

class RoutesTest : public ::testing::Test {
 protected:
  RoutesTest()
      : pool_(index_.directory(), analyzer_, {}),
        routes_(pool_, metrics_, [] { return HttpServerStats{}; }) {}

  void fill() {
    index_.reindex({tests::procedure("1.001193", "Đăng ký khai sinh"),
                    tests::law("63/2010/nđ-cp", "Kiểm soát", {"một"})});
    pool_.refresh();
  }

  HttpResponse get(const std::string& path, std::vector<NameValue> parameters = {},
                   std::vector<NameValue> headers = {}) {
    HttpRequest request;
    request.method = "GET";
    request.path = path;
    request.target = path;
    for (const auto& [name, value] : parameters) request.target += "&" + name + "=" + value;
    request.parameters = std::move(parameters);
    request.headers = std::move(headers);
    return routes_(request);
  }

  static std::string header(const HttpResponse& response, const std::string& name) {
    for (const auto& [key, value] : response.headers) {
      if (key == name) return value;
    }
    return {};
  }

  tests::TestIndex index_;
  analyzers::VietnameseAnalyzer analyzer_;
  SearcherPool pool_;
  Metrics metrics_;
  Routes routes_;
};

TEST_F(RoutesTest, RelationsOfADocumentBothWays) {
  index_.reindex({tests::law("63/2010/nđ-cp", "Kiểm soát", {"một"}),
                  tests::law("48/2013/nđ-cp", "Sửa đổi",
                             {"Sửa đổi Điều 1 Nghị định số 63/2010/NĐ-CP. Theo Luật Nhà ở."})});
  pool_.refresh();
  const HttpResponse acts = get("/v1/documents/vb:48-2013-nd-cp/relations");
  EXPECT_EQ(acts.status, 200);
  EXPECT_THAT(acts.body, HasSubstr(R"("from":{"total":2,"relations":[{"kind":"sua_doi_bo_sung",)"
                                   R"("label":"Sửa đổi, bổ sung","provision":"dieu-1",)"
                                   R"("other":{"key":"63/2010/nđ-cp","provision":"dieu-1",)"
                                   R"("id":"vb:63-2010-nd-cp","url":"/vb/63-2010-nd-cp",)"
                                   R"("title":"Kiểm soát"})"));
  EXPECT_THAT(acts.body, HasSubstr(R"("sentence":"Theo Luật Nhà ở")"));
  EXPECT_THAT(acts.body, HasSubstr(R"("resolved":false)"));
  const HttpResponse acted_on = get("/v1/documents/vb:63-2010-nd-cp:dieu-1/relations");
  EXPECT_THAT(acted_on.body, HasSubstr(R"("label":"Được sửa đổi, bổ sung bởi")"));
  EXPECT_THAT(get("/v1/documents/vb:48-2013-nd-cp/relations",
                  {{"direction", "from"}, {"kind", "dan_chieu"}, {"offset", "1"}})
                  .body,
              HasSubstr(R"("from":{"total":1,"relations":[]},"to":{"total":0)"));
  EXPECT_EQ(get("/v1/documents/none/relations").status, 404);
  EXPECT_EQ(get("/v1/documents/relations").status, 404);
  EXPECT_EQ(get("/v1/documents/vb:63-2010-nd-cp/relations", {{"kind", "x"}}).status, 400);
  EXPECT_EQ(get("/v1/documents/vb:63-2010-nd-cp/relations", {{"direction", "up"}}).status, 400);
}

TEST_F(RoutesTest, WithoutAnIndexItSaysSo) {
  EXPECT_EQ(get("/health/live").status, 200);
  EXPECT_EQ(get("/health/ready").status, 503);
  const HttpResponse response = get("/v1/search");
  EXPECT_EQ(response.status, 503);
  EXPECT_EQ(header(response, "Retry-After"), "5");
}

TEST_F(RoutesTest, SearchAnswersWithWhatCachesNeed) {
  fill();
  const HttpResponse response = get("/v1/search", {{"q", "khai sinh"}});
  EXPECT_EQ(response.status, 200);
  EXPECT_THAT(response.body, HasSubstr("\"id\":\"tthc:1.001193\",\"sourceId\":\"1.001193\""));
  EXPECT_THAT(response.body, HasSubstr("\"url\":\"/tthc/1.001193\""));
  EXPECT_EQ(header(response, "X-Index-Generation"), index_.directory().live()->name);
  const std::string etag = header(response, "ETag");
  EXPECT_EQ(get("/v1/search", {{"q", "khai sinh"}}, {{"if-none-match", etag}}).status, 304);
  EXPECT_EQ(get("/v1/search", {{"q", "khai"}}, {{"if-none-match", etag}}).status, 200);
}

TEST_F(RoutesTest, FieldsLimitsWhatAHitCarries) {
  fill();
  const HttpResponse response = get("/v1/search", {{"q", "khai sinh"}, {"fields", "id,title"}});
  EXPECT_THAT(response.body, HasSubstr(R"({"id":"tthc:1.001193","title":"Đăng ký khai sinh"})"));
}

TEST_F(RoutesTest, MistakesComeBackTogether) {
  const HttpResponse response = get("/v1/search", {{"limit", "x"}, {"colour", "red"}});
  EXPECT_EQ(response.status, 400);
  EXPECT_THAT(response.body, HasSubstr("\"code\":\"invalid_search_limit\""));
  EXPECT_THAT(response.body, HasSubstr("\"code\":\"unknown_parameter\""));
  EXPECT_THAT(response.body, HasSubstr("\"type\":\"invalid_request\""));
}

TEST_F(RoutesTest, LookupRedirectsListsOrHelps) {
  fill();
  const HttpResponse found = get("/v1/lookup", {{"q", "nd 63 2010"}});
  EXPECT_EQ(found.status, 200);
  EXPECT_EQ(header(found, "Location"), "/vb/63-2010-nd-cp");
  EXPECT_EQ(get("/v1/lookup", {{"q", "99/1999/NĐ-CP"}}).status, 404);
}

TEST_F(RoutesTest, DocumentsByIdWithEverythingKnown) {
  fill();
  const HttpResponse response = get("/v1/documents/vb:63-2010-nd-cp");
  EXPECT_EQ(response.status, 200);
  EXPECT_THAT(response.body, HasSubstr("\"articles\":[{\"id\":\"vb:63-2010-nd-cp:dieu-1\""));
  EXPECT_THAT(response.body, HasSubstr("\"record\":{\"kind\":\"normative_document\""));
  EXPECT_EQ(get("/v1/documents/none").status, 404);
}

TEST_F(RoutesTest, BrowserSuggestions) {
  fill();
  const HttpResponse response =
      get("/v1/suggest", {{"q", "khai"}}, {{"accept", "application/x-suggestions+json"}});
  EXPECT_EQ(response.content_type, "application/x-suggestions+json");
  EXPECT_EQ(response.body, R"(["khai",["Đăng ký khai sinh"]])");
}

TEST_F(RoutesTest, UnknownPlacesAndMethods) {
  EXPECT_EQ(get("/nowhere").status, 404);
  EXPECT_EQ(get("/v1/documents/").status, 404);
  HttpRequest post;
  post.method = "POST";
  post.path = "/v1/search";
  const HttpResponse refused = routes_(post);
  EXPECT_EQ(refused.status, 405);
  EXPECT_EQ(header(refused, "Allow"), "GET, HEAD");
  EXPECT_EQ(get("/version", {{"x", "1"}}).status, 400);
}

TEST_F(RoutesTest, MetricsTellOfRequestsAndIndex) {
  fill();
  get("/v1/search");
  const std::string text = get("/metrics").body;
  EXPECT_THAT(text, HasSubstr("tracuu_http_requests_total{route=\"search\",status=\"200\"} 1"));
  EXPECT_THAT(text, HasSubstr("tracuu_index_documents 3"));
}

}  // namespace
}  // namespace tracuu::searchd
