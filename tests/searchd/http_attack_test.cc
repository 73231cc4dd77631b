// Requests meant to do harm, or that could be read in two ways: each trap that cpp-httplib or the
// network sets is held shut by one test.
#include <algorithm>
#include <atomic>
#include <chrono>
#include <fstream>
#include <ostream>
#include <random>
#include <string>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/searchd/raw_client.h"
#include "tests/searchd/running_server.h"

namespace tracuu::searchd {
namespace {

using testing::HasSubstr;
using testing::Not;

struct Refused {
  std::string name;
  std::string request;
  int status;
};

void PrintTo(const Refused& refused, std::ostream* out) { *out << refused.name; }

class RefusedTest : public testing::TestWithParam<Refused> {};

TEST_P(RefusedTest, IsAnsweredAndClosed) {
  RunningServer server;
  RawClient client(server.port());
  client.send(GetParam().request);
  const RawAnswer answer = client.read_answer();
  EXPECT_EQ(answer.status, GetParam().status);
  EXPECT_THAT(answer.body, HasSubstr("\"code\":"));
  EXPECT_EQ(answer.header("connection"), "close");
  EXPECT_EQ(answer.header("x-request-id").size(), 16U);
  EXPECT_EQ(client.read_all(), "");
  EXPECT_EQ(server.stats().refused_malformed_total, 1U);
  EXPECT_EQ(RawClient(server.port()).ask(kGet).status, 200);
}

std::string with(const std::string& headers) {
  return "POST /echo HTTP/1.1\r\nHost: a\r\n" + headers + "\r\nbody";
}

INSTANTIATE_TEST_SUITE_P(
    Table, RefusedTest,
    testing::ValuesIn(std::vector<Refused>{
        {"Chunked", with("Transfer-Encoding: chunked\r\n"), 411},
        {"ChunkedGet", "GET / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: gzip, chunked\r\n\r\n",
         411},
        {"ChunkedAndLength", with("Content-Length: 4\r\nTransfer-Encoding: chunked\r\n"), 400},
        {"TwoLengths", with("Content-Length: 4\r\nContent-Length: 4\r\n"), 400},
        {"LongBody", with("Content-Length: 100001\r\n"), 413},
        {"GzipBomb", with("Content-Length: 4\r\nContent-Encoding: gzip\r\n"), 415},
        {"Multipart", with("Content-Length: 4\r\nContent-Type: multipart/form-data\r\n"), 415},
        {"LongHeader", "GET / HTTP/1.1\r\nHost: a\r\nA: " + std::string(20'000, 'a'), 431},
        {"ManyHeaders", with([] {
           std::string headers;
           for (int i = 0; i < 200; ++i) headers += "A: b\r\n";
           return headers;
         }()),
         431},
        {"LongTarget", "GET /" + std::string(9000, 'a') + " HTTP/1.1\r\nHost: a\r\n\r\n", 414},
        {"EndlessTarget", "GET /" + std::string(60'000, '('), 414},
        {"BareLineFeed", "GET / HTTP/1.1\nHost: a\n\n", 400},
        {"TlsHello", std::string("\x16\x03\x01\x02\x00\x01", 6), 400},
        {"Http2", "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", 505},
        {"NoHost", "GET / HTTP/1.1\r\n\r\n", 400},
        {"Trace", "TRACE / HTTP/1.1\r\nHost: a\r\n\r\n", 501},
        {"Percent", "GET /?q=100%& HTTP/1.1\r\nHost: a\r\n\r\n", 400},
    }),
    [](const auto& each) { return each.param.name; });

TEST(HttpAttack, AnEndlessHeaderHoldsNoMemory) {
  const auto resident_pages = [] {
    std::size_t total = 0;
    std::size_t resident = 0;
    std::ifstream("/proc/self/statm") >> total >> resident;
    return resident;
  };
  RunningServer server;
  RawClient client(server.port());
  client.send("GET / HTTP/1.1\r\nHost: a\r\nA: ");
  const std::size_t before = resident_pages();
  const std::string piece(1U << 20U, 'a');
  for (int i = 0; i < 200 && client.send(piece); ++i) {
  }
  EXPECT_LT((resident_pages() - std::min(before, resident_pages())) * 4096, 100U << 20U);
  EXPECT_EQ(RawClient(server.port()).ask(kGet).status, 200);
}

// A reset at once would reach some clients before the answer does.
TEST(HttpAttack, ARefusalReachesWhoStillSends) {
  RunningServer server;
  RawClient client(server.port());
  EXPECT_TRUE(client.send(post(5'000'000, std::string(5'000'000, 'a'))));
  EXPECT_EQ(client.read_answer().status, 413);
}

TEST(HttpAttack, ABodyWithoutALengthIsNoBody) {
  RunningServer server;
  RawClient client(server.port());
  client.send("POST /echo HTTP/1.1\r\nHost: a\r\n\r\n\x01 garbage");
  EXPECT_EQ(client.read_answer().body, "POST /echo ");
  EXPECT_EQ(client.read_answer().status, 400);
}

TEST(HttpAttack, RangesAreIgnored) {
  RunningServer server;
  RawClient client(server.port());
  std::string ranges = "Range: bytes=0-";
  for (int i = 0; i < 1000; ++i) ranges += ",0-";
  const RawAnswer answer = client.ask("GET /page HTTP/1.1\r\nHost: a\r\n" + ranges + "\r\n\r\n");
  EXPECT_EQ(answer.status, 200);
  EXPECT_EQ(answer.body.size(), 20'000U);
}

TEST(HttpAttack, WhatAHandlerThrowsStaysInside) {
  HttpServerOptions options = short_deadlines();
  std::atomic<int> reports = 0;
  options.report_failure = [&](std::string_view id, std::string_view) {
    reports += id.size() == 16;
  };
  RunningServer server(options);
  RawClient client(server.port());
  for (const std::string path : {"/throw", "/throw_int"}) {
    ASSERT_TRUE(client.send("GET " + path + " HTTP/1.1\r\nHost: a\r\n\r\n"));
    const RawAnswer answer = client.read_answer();
    EXPECT_EQ(answer.status, 500);
    EXPECT_THAT(answer.body, Not(HasSubstr("secret")));
    for (const auto& [name, value] : answer.headers) EXPECT_THAT(value, Not(HasSubstr("secret")));
  }
  EXPECT_EQ(reports, 2);
}

TEST(HttpAttack, ForwardedHeadersAreNotBelieved) {
  RunningServer server;
  RawClient client(server.port());
  EXPECT_EQ(client
                .ask("GET /address HTTP/1.1\r\nHost: a\r\nX-Forwarded-For: 6.6.6.6\r\n"
                     "REMOTE_ADDR: 6.6.6.6\r\nForwarded: for=6.6.6.6\r\n\r\n")
                .body,
            "127.0.0.1");
}

TEST(HttpAttack, ParametersCannotBecomeHeaders) {
  RunningServer server;
  for (const std::string value : {"a%0D%0AX-Evil:%201", "a%0AX-Evil:%201", "a%00b"}) {
    RawClient client(server.port());
    ASSERT_TRUE(client.send("GET /inject?v=" + value + " HTTP/1.1\r\nHost: a\r\n\r\n"));
    const RawAnswer answer = client.read_answer();
    EXPECT_EQ(answer.status, 200);
    EXPECT_EQ(answer.headers.count("x-evil"), 0U);
    EXPECT_EQ(answer.headers.count("x-test"), 0U);
  }
}

std::string garbage(std::mt19937& random) {
  static const std::vector<std::string> pieces = {"GET ",
                                                  "POST ",
                                                  "HEAD ",
                                                  "/",
                                                  "/page",
                                                  "?q=%41",
                                                  " HTTP/1.1",
                                                  " HTTP/1.0",
                                                  "\r\n",
                                                  "\r\n\r\n",
                                                  ":",
                                                  "Host: a",
                                                  "Content-Length: 3",
                                                  "\n",
                                                  "\r",
                                                  "Connection: close",
                                                  " ",
                                                  "\t",
                                                  "%",
                                                  "Expect: 100-continue"};
  std::string out = random() % 2 == 0 ? "GET /echo HTTP/1.1\r\nHost: a\r\n" : "";
  for (std::size_t n = random() % 30; n > 0; --n) {
    if (random() % 8 == 0) {
      out += static_cast<char>(random());
    } else {
      out += pieces[random() % pieces.size()];
    }
  }
  return out;
}

TEST(HttpAttack, GarbageIsAnsweredOrDropped) {
  RunningServer server;
  std::mt19937 random(20240701);
  for (int i = 0; i < 2000; ++i) {
    RawClient client(server.port());
    const std::string request = garbage(random);
    client.send(request);
    client.finish_sending();
    const std::string answer = client.read_all();
    ASSERT_TRUE(answer.empty() || answer.starts_with("HTTP/1.1 ")) << request;
  }
  EXPECT_EQ(RawClient(server.port()).ask(kGet).status, 200);
  EXPECT_TRUE(server.soon([](const auto& stats) { return stats.connections_open <= 1; }));
}

}  // namespace
}  // namespace tracuu::searchd
