// Requests and answers as text, without a socket.
#include <ostream>
#include <string>
#include <string_view>
#include <vector>

#include <gtest/gtest.h>

#include "searchd/http.h"
#include "searchd/http_compression.h"
#include "searchd/http_head.h"
#include "searchd/http_refusal.h"
#include "searchd/http_target.h"
#include "searchd/http_wire.h"

namespace tracuu::searchd {
namespace {

constexpr HttpLimits kLimits = {.target_bytes = 64, .body_bytes = 1000, .header_count = 5};

// 0: accepted.
int refusal_status(const std::string& head) {
  try {
    (void)parse_http_head(head, kLimits);
    return 0;
  } catch (const HttpRefusal& refusal) {
    return refusal.status();
  }
}

struct HeadCase {
  std::string head;
  int status;  // 0: accepted
};

void PrintTo(const HeadCase& head_case, std::ostream* out) {
  *out << testing::PrintToString(head_case.head);
}

class HeadTest : public testing::TestWithParam<HeadCase> {};

TEST_P(HeadTest, IsAcceptedOrRefused) {
  EXPECT_EQ(refusal_status(GetParam().head), GetParam().status) << GetParam().head;
}

std::string get(const std::string& headers) {
  return "GET / HTTP/1.1\r\nHost: a\r\n" + headers + "\r\n";
}

std::string line(const std::string& request_line) { return request_line + "\r\nHost: a\r\n\r\n"; }

INSTANTIATE_TEST_SUITE_P(Table, HeadTest,
                         testing::ValuesIn(std::vector<HeadCase>{
                             {get(""), 0},
                             {get("Content-Length: 1000\r\n"), 0},
                             {get("Content-Length: 1001\r\n"), 413},
                             {get("Content-Length: 99999999999999999999999\r\n"), 413},
                             {get("Content-Length: -1\r\n"), 400},
                             {get("Content-Length: +1\r\n"), 400},
                             {get("Content-Length: 0x10\r\n"), 400},
                             {get("Content-Length: 1, 1\r\n"), 400},
                             {get("Content-Length:\r\n"), 400},
                             {get("Content-Length: 5\r\nContent-Length: 5\r\n"), 400},
                             {get("Content-Length: 5\r\nTransfer-Encoding: chunked\r\n"), 400},
                             {get("Transfer-Encoding: chunked\r\n"), 411},
                             {get("transfer-encoding:\tidentity\r\n"), 411},
                             {get("Transfer-Encoding : chunked\r\n"), 400},
                             {get("Content-Encoding: gzip\r\n"), 415},
                             {get("Content-Encoding: Identity\r\n"), 0},
                             {get("Content-Type: Multipart/form-data; boundary=a\r\n"), 415},
                             {get("Content-Type: application/json\r\n"), 0},
                             {get("Expect: 100-Continue\r\n"), 0},
                             {get("Expect: a miracle\r\n"), 417},
                             {get("Host: b\r\n"), 400},
                             {get("A: 1\r\nB: 2\r\nC: 3\r\nD: 4\r\n"), 0},
                             {get("A: 1\r\nB: 2\r\nC: 3\r\nD: 4\r\nE: 5\r\n"), 431},
                             {get(" folded: 1\r\n"), 400},
                             {get("no colon\r\n"), 400},
                             {get(": no name\r\n"), 400},
                             {get(std::string("A: \0\r\n", 6)), 400},
                             {get("A: b\rc\r\n"), 400},
                             {"GET / HTTP/1.1\r\n\r\n", 400},
                             {"GET / HTTP/1.0\r\n\r\n", 0},
                             {line("GET /"), 400},
                             {line("GET / HTTP/2.0"), 505},
                             {line("GET / HTTP/1.10"), 505},
                             {line("GET / FTP/1.1"), 400},
                             {line("GET  HTTP/1.1"), 400},
                             {line("GET a HTTP/1.1"), 400},
                             {line("GET /a b HTTP/1.1"), 400},
                             {line("GET /\x7F HTTP/1.1"), 400},
                             {line("GET /#a HTTP/1.1"), 400},
                             {line("GET /%4 HTTP/1.1"), 400},
                             {line("GET /?q=100% HTTP/1.1"), 400},
                             {line("GET /?q=%zz HTTP/1.1"), 400},
                             {line("GET /%41?q=%C3%A1 HTTP/1.1"), 0},
                             {line("GET /?q=khai\xC3\xA1 HTTP/1.1"), 0},
                             {line("OPTIONS * HTTP/1.1"), 0},
                             {line("GET http://a/b HTTP/1.1"), 0},
                             {line("GET /" + std::string(63, 'a') + " HTTP/1.1"), 0},
                             {line("GET /" + std::string(64, 'a') + " HTTP/1.1"), 414},
                             {line("TRACE / HTTP/1.1"), 501},
                             {line("get / HTTP/1.1"), 501},
                             {line("G(T / HTTP/1.1"), 400},
                         }));

TEST(HttpHead, KeepsTheConnectionUnlessToldOtherwise) {
  EXPECT_TRUE(parse_http_head(get(""), kLimits).keep_alive);
  EXPECT_FALSE(parse_http_head(get("Connection: upgrade, Close\r\n"), kLimits).keep_alive);
  EXPECT_FALSE(
      parse_http_head("GET / HTTP/1.0\r\nConnection: keep-alive\r\n\r\n", kLimits).keep_alive);
}

TEST(HttpHead, HeaderValuesStayAsSent) {
  const HttpHead head = parse_http_head(get("X-A:  %0D%0Ab \r\nx-a: 2\r\n"), kLimits);
  EXPECT_EQ(head.request.header("x-a"), "%0D%0Ab");
  EXPECT_EQ(head.request.header("x-b"), std::nullopt);
}

struct TargetCase {
  std::string target;
  std::string path;
  std::vector<NameValue> parameters;
};

void PrintTo(const TargetCase& target_case, std::ostream* out) { *out << target_case.target; }

class TargetTest : public testing::TestWithParam<TargetCase> {};

TEST_P(TargetTest, IsTakenApart) {
  HttpRequest request;
  parse_http_target(GetParam().target, request);
  EXPECT_EQ(request.path, GetParam().path);
  EXPECT_EQ(request.parameters, GetParam().parameters);
}

INSTANTIATE_TEST_SUITE_P(
    Table, TargetTest,
    testing::ValuesIn(std::vector<TargetCase>{
        {"/", "/", {}},
        {"/?", "/", {}},
        {"/?&&", "/", {}},
        {"/a%20b+c", "/a b+c", {}},
        {"/v1/search?q=khai+sinh&q=h%E1%BB%99", "/v1/search", {{"q", "khai sinh"}, {"q", "hộ"}}},
        {"/?b=2&a=1&b=1", "/", {{"b", "2"}, {"a", "1"}, {"b", "1"}}},
        {"/?a&b=&=c&d=e=f?", "/", {{"a", ""}, {"b", ""}, {"", "c"}, {"d", "e=f?"}}},
        {"/?a%3Db=c%26d", "/", {{"a=b", "c&d"}}},
        {"/?a=%00%0D%0A", "/", {{"a", std::string("\0\r\n", 3)}}},
        {"http://host:80/a?b=1", "/a", {{"b", "1"}}},
        {"http://host", "/", {}},
        {"/a?u=http://b/", "/a", {{"u", "http://b/"}}},
    }));

TEST(HttpWire, WritesHeadAndBody) {
  HttpResponse response{200, "text/plain", "xin", {{"ETag", "\"1\""}}};
  const std::string bytes = to_wire(response, {"id1", false, true});
  EXPECT_TRUE(bytes.starts_with("HTTP/1.1 200 OK\r\nDate: ")) << bytes;
  EXPECT_TRUE(
      bytes.ends_with(" GMT\r\nX-Content-Type-Options: nosniff\r\nX-Request-Id: id1\r\n"
                      "Content-Type: text/plain\r\nETag: \"1\"\r\nContent-Length: 3\r\n"
                      "\r\nxin"))
      << bytes;
}

TEST(HttpWire, HeadAndEmptyStatusesHaveNoBody) {
  const HttpResponse response{200, "text/plain", "xin", {}};
  EXPECT_TRUE(to_wire(response, {"", true, true}).ends_with("Content-Length: 3\r\n\r\n"));
  const std::string empty = to_wire({204, "", "", {}}, {"", false, true});
  EXPECT_EQ(empty.find("Content-Length"), std::string::npos);
  EXPECT_EQ(to_wire({304, "", "x", {}}, {"", false, true}).find("\r\n\r\nx"), std::string::npos);
}

TEST(HttpWire, LeavesOutHeadersThatWouldBreakTheAnswer) {
  const std::string bytes = to_wire({200,
                                     "text/plain",
                                     "",
                                     {{"X-A", "1\r\nX-Evil: 1"},
                                      {"X-B", std::string("1\0", 2)},
                                      {"X-Evil: 1\r\nX", "1"},
                                      {"", "1"},
                                      {"Content-Length", "7"},
                                      {"transfer-encoding", "chunked"},
                                      {"X-C", "kept"}}},
                                    {"", false, true});
  EXPECT_EQ(bytes.find("Evil"), std::string::npos);
  EXPECT_EQ(bytes.find("X-B"), std::string::npos);
  EXPECT_EQ(bytes.find(": 7"), std::string::npos);
  EXPECT_EQ(bytes.find("chunked"), std::string::npos);
  EXPECT_NE(bytes.find("\r\nX-C: kept\r\n"), std::string::npos);
}

TEST(HttpResponse, ErrorsHaveTheShapeOfTheApi) {
  const HttpResponse error = HttpResponse::error(400, "invalid_search_limit", "a \"b\"\n\\ Đ");
  EXPECT_EQ(error.status, 400);
  EXPECT_EQ(error.body,
            "{\"message\":\"a \\\"b\\\"\\u000a\\\\ Đ\",\"code\":\"invalid_search_limit\","
            "\"type\":\"invalid_request\"}");
  EXPECT_NE(HttpResponse::error(403, "a", "b").body.find("\"auth\""), std::string::npos);
  EXPECT_NE(HttpResponse::error(500, "a", "b").body.find("\"internal\""), std::string::npos);
  EXPECT_NE(HttpResponse::error(503, "a", "b").body.find("\"system\""), std::string::npos);
}

TEST(HttpCompression, OnlyWhereItPays) {
  const auto accepts = [](const char* value) {
    HttpRequest request;
    request.headers = {{"accept-encoding", value}};
    return accepts_gzip(request);
  };
  EXPECT_TRUE(accepts("br, GZIP;q=0.5"));
  EXPECT_FALSE(accepts("br"));
  EXPECT_FALSE(accepts("gzip;q=0"));
  HttpResponse text{200, "text/html", std::string(5000, 'a'), {{"ETag", "\"1\""}}};
  compress(text);
  EXPECT_LT(text.body.size(), 100U);
  EXPECT_EQ(text.headers[0].second, "W/\"1\"");
  HttpResponse small{200, "text/html", std::string(500, 'a'), {}};
  compress(small);
  EXPECT_EQ(small.body.size(), 500U);
  HttpResponse image{200, "image/png", std::string(5000, 'a'), {}};
  compress(image);
  EXPECT_EQ(image.body.size(), 5000U);
}

}  // namespace
}  // namespace tracuu::searchd
