// A real server on a free port against clients of every kind: each trap that cpp-httplib or the
// network sets is held shut by one test.
#include "searchd/http_server.h"

#include <algorithm>
#include <atomic>
#include <fstream>
#include <functional>
#include <future>
#include <random>
#include <stdexcept>
#include <thread>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <httplib.h>

#include "tests/searchd/raw_client.h"

namespace tracuu::searchd {
namespace {

using namespace std::chrono_literals;
using Clock = std::chrono::steady_clock;
using testing::HasSubstr;
using testing::Not;

const std::string kGet = "GET /echo HTTP/1.1\r\nHost: a\r\n\r\n";

std::string post(std::size_t announced, const std::string& body) {
  return "POST /echo HTTP/1.1\r\nHost: a\r\nContent-Length: " + std::to_string(announced) +
         "\r\n\r\n" + body;
}

// Lets handlers wait until the test opens it.
class Gate {
 public:
  void open() { opened_.set_value(); }
  void wait() { future_.wait(); }

 private:
  std::promise<void> opened_;
  std::shared_future<void> future_ = opened_.get_future();
};

HttpServerOptions short_deadlines() {
  HttpServerOptions options;
  options.port = 0;
  options.threads = 4;
  options.body_bytes = 100'000;
  options.head_deadline = 400ms;
  options.request_deadline = 800ms;
  options.write_deadline = 500ms;
  options.idle_limit = 2000ms;
  return options;
}

HttpResponse text(std::string body) { return {200, "text/plain", std::move(body), {}}; }

class Running {
 public:
  explicit Running(const HttpServerOptions& options = short_deadlines())
      : server_(options, [this](const HttpRequest& request) { return handle(request); }) {
    server_.bind();
    thread_ = std::thread([this] { server_.run(); });
  }
  ~Running() { stop(); }
  Running(const Running&) = delete;
  Running& operator=(const Running&) = delete;

  void stop() {
    server_.stop();
    if (thread_.joinable()) thread_.join();
  }

  HttpServer& operator*() { return server_; }
  int port() const { return server_.port(); }
  HttpServerStats stats() const { return server_.stats(); }
  Gate gate;

  // Whether a count reaches what is expected, soon.
  bool soon(const std::function<bool(const HttpServerStats&)>& condition) const {
    const auto end = Clock::now() + 5s;
    while (Clock::now() < end) {
      if (condition(stats())) return true;
      std::this_thread::sleep_for(5ms);
    }
    return false;
  }

 private:
  HttpResponse handle(const HttpRequest& request) {
    if (request.path == "/gate") gate.wait();
    if (request.path == "/throw") throw std::runtime_error("the inner secret");
    if (request.path == "/throw_int") throw 7;
    if (request.path == "/address") return text(request.remote_address);
    if (request.path == "/large") return text(std::string(16U << 20U, 'x'));
    if (request.path == "/page") return {200, "text/html", std::string(20'000, 'a'), {}};
    if (request.path == "/inject") {
      return {200, "text/plain", "", {{"X-Test", request.parameters.at(0).second}}};
    }
    std::string body = request.method + " " + request.path;
    for (const auto& [name, value] : request.parameters) body += " " + name + "=" + value;
    return text(body + " " + request.body);
  }

  HttpServer server_;
  std::thread thread_;
};

template <class Call>
std::chrono::milliseconds time_of(Call call) {
  const auto begin = Clock::now();
  call();
  return std::chrono::duration_cast<std::chrono::milliseconds>(Clock::now() - begin);
}

TEST(HttpServer, AnswersWithTheHeadersCommonToAll) {
  Running server;
  RawClient client(server.port());
  const RawAnswer answer = client.ask("GET /echo?q=khai+sinh&q=%C4%91 HTTP/1.1\r\nHost: a\r\n\r\n");
  EXPECT_EQ(answer.status, 200);
  EXPECT_EQ(answer.body, "GET /echo q=khai sinh q=đ ");
  EXPECT_EQ(answer.header("x-content-type-options"), "nosniff");
  EXPECT_EQ(answer.header("x-request-id").size(), 16U);
  EXPECT_EQ(answer.header("server"), "");
  EXPECT_NE(client.ask(kGet).header("x-request-id"), answer.header("x-request-id"));
}

TEST(HttpServer, AnotherImplementationUnderstandsIt) {
  Running server;
  httplib::Client client("127.0.0.1", server.port());
  client.set_keep_alive(true);
  for (int i = 0; i < 3; ++i) {
    const auto page = client.Get("/page", {{"Accept-Encoding", "gzip"}});
    ASSERT_TRUE(page);
    EXPECT_EQ(page->body.size(), 20'000U);
    EXPECT_EQ(page->get_header_value("Content-Encoding"), "gzip");
    const auto echo = client.Post("/echo", std::string(50'000, 'b'), "text/plain");
    ASSERT_TRUE(echo);
    EXPECT_EQ(echo->body, "POST /echo " + std::string(50'000, 'b'));
    const auto head = client.Head("/page");
    ASSERT_TRUE(head);
    EXPECT_EQ(head->get_header_value("Content-Length"), "20000");
  }
  EXPECT_EQ(server.stats().connections_total, 1U);
}

TEST(HttpServer, KeepAliveIsQuick) {
  Running server;
  RawClient client(server.port());
  std::vector<Clock::duration> times;
  for (int i = 0; i < 300; ++i) {
    const auto begin = Clock::now();
    ASSERT_EQ(client.ask(kGet).status, 200);
    times.push_back(Clock::now() - begin);
  }
  std::nth_element(times.begin(), times.begin() + 150, times.end());
  EXPECT_LT(times[150], 20ms) << "40 ms would be Nagle's algorithm";
  EXPECT_EQ(server.stats().connections_total, 1U);
  EXPECT_EQ(server.stats().requests_total, 300U);
}

struct Refused {
  std::string name;
  std::string request;
  int status;
};

class RefusedTest : public testing::TestWithParam<Refused> {};

TEST_P(RefusedTest, IsAnsweredAndClosed) {
  Running server;
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

TEST(HttpServer, AnEndlessHeaderHoldsNoMemory) {
  const auto resident_pages = [] {
    std::size_t total = 0;
    std::size_t resident = 0;
    std::ifstream("/proc/self/statm") >> total >> resident;
    return resident;
  };
  Running server;
  RawClient client(server.port());
  client.send("GET / HTTP/1.1\r\nHost: a\r\nA: ");
  const std::size_t before = resident_pages();
  const std::string piece(1U << 20U, 'a');
  for (int i = 0; i < 200 && client.send(piece); ++i) {
  }
  EXPECT_LT((resident_pages() - std::min(before, resident_pages())) * 4096, 100U << 20U);
  EXPECT_EQ(RawClient(server.port()).ask(kGet).status, 200);
}

TEST(HttpServer, ABodyWithoutALengthIsNoBody) {
  Running server;
  RawClient client(server.port());
  client.send("POST /echo HTTP/1.1\r\nHost: a\r\n\r\n\x01 garbage");
  EXPECT_EQ(client.read_answer().body, "POST /echo ");
  EXPECT_EQ(client.read_answer().status, 400);
}

TEST(HttpServer, RangesAreIgnored) {
  Running server;
  RawClient client(server.port());
  std::string ranges = "Range: bytes=0-";
  for (int i = 0; i < 1000; ++i) ranges += ",0-";
  const RawAnswer answer = client.ask("GET /page HTTP/1.1\r\nHost: a\r\n" + ranges + "\r\n\r\n");
  EXPECT_EQ(answer.status, 200);
  EXPECT_EQ(answer.body.size(), 20'000U);
}

TEST(HttpServer, WhatAHandlerThrowsStaysInside) {
  HttpServerOptions options = short_deadlines();
  std::atomic<int> reports = 0;
  options.report_failure = [&](std::string_view id, std::string_view) {
    reports += id.size() == 16;
  };
  Running server(options);
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

TEST(HttpServer, ForwardedHeadersAreNotBelieved) {
  Running server;
  RawClient client(server.port());
  EXPECT_EQ(client
                .ask("GET /address HTTP/1.1\r\nHost: a\r\nX-Forwarded-For: 6.6.6.6\r\n"
                     "REMOTE_ADDR: 6.6.6.6\r\nForwarded: for=6.6.6.6\r\n\r\n")
                .body,
            "127.0.0.1");
}

TEST(HttpServer, ParametersCannotBecomeHeaders) {
  Running server;
  for (const std::string value : {"a%0D%0AX-Evil:%201", "a%0AX-Evil:%201", "a%00b"}) {
    RawClient client(server.port());
    ASSERT_TRUE(client.send("GET /inject?v=" + value + " HTTP/1.1\r\nHost: a\r\n\r\n"));
    const RawAnswer answer = client.read_answer();
    EXPECT_EQ(answer.status, 200);
    EXPECT_EQ(answer.headers.count("x-evil"), 0U);
    EXPECT_EQ(answer.headers.count("x-test"), 0U);
  }
}

TEST(HttpServer, HeadHasTheLengthAndNoBody) {
  Running server;
  RawClient client(server.port());
  client.send("HEAD /page HTTP/1.1\r\nHost: a\r\n\r\n");
  EXPECT_EQ(client.read_answer(true).header("content-length"), "20000");
  EXPECT_EQ(client.ask(kGet).body, "GET /echo ");
}

TEST(HttpServer, GzipOnlyOnRequest) {
  Running server;
  RawClient client(server.port());
  const RawAnswer plain = client.ask("GET /page HTTP/1.1\r\nHost: a\r\n\r\n");
  EXPECT_EQ(plain.header("content-encoding"), "");
  EXPECT_EQ(plain.header("vary"), "Accept-Encoding");
  const RawAnswer packed =
      client.ask("GET /page HTTP/1.1\r\nHost: a\r\nAccept-Encoding: gzip, br\r\n\r\n");
  EXPECT_EQ(packed.header("content-encoding"), "gzip");
  EXPECT_LT(packed.body.size(), 1000U);
}

TEST(HttpServer, ExpectationOfContinueIsMet) {
  Running server;
  RawClient client(server.port());
  client.send(
      "POST /echo HTTP/1.1\r\nHost: a\r\nContent-Length: 4\r\nExpect: 100-continue\r\n\r\n");
  EXPECT_EQ(client.read_answer().status, 100);
  EXPECT_EQ(client.ask("body").body, "POST /echo body");
  EXPECT_EQ(client.ask(kGet).status, 200);
}

TEST(HttpServer, TheOldVersionCloses) {
  Running server;
  RawClient client(server.port());
  const RawAnswer answer = client.ask("GET /echo HTTP/1.0\r\nConnection: keep-alive\r\n\r\n");
  EXPECT_EQ(answer.status, 200);
  EXPECT_EQ(answer.header("connection"), "close");
  EXPECT_TRUE(client.is_closed_within(1s));
}

TEST(HttpServer, RequestsSentAheadAreAnsweredInOrder) {
  Running server;
  RawClient client(server.port());
  client.send("GET /1 HTTP/1.1\r\nHost: a\r\n\r\n" + post(3, "two") +
              "GET /page HTTP/1.1\r\nHost: a\r\n\r\n" +
              "GET /4 HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\nGET /never");
  EXPECT_EQ(client.read_answer().body, "GET /1 ");
  EXPECT_EQ(client.read_answer().body, "POST /echo two");
  EXPECT_EQ(client.read_answer().body.size(), 20'000U);
  EXPECT_EQ(client.read_answer().body, "GET /4 ");
  EXPECT_EQ(client.read_all(), "");
}

TEST(HttpServer, ManyRequestsSentAheadAreAllAnswered) {
  Running server;
  RawClient client(server.port());
  std::string requests;
  for (int i = 0; i < 500; ++i) requests += "\r\n" + kGet;  // blank lines before are tolerated
  std::thread sender([&] { client.send(requests); });
  for (int i = 0; i < 500; ++i) ASSERT_EQ(client.read_answer().status, 200) << i;
  sender.join();
}

TEST(HttpServer, ByteByByteIsARequestToo) {
  HttpServerOptions options = short_deadlines();
  options.head_deadline = options.request_deadline = 5s;
  Running server(options);
  RawClient client(server.port());
  for (const char c : post(4, "body")) {
    ASSERT_TRUE(client.send({&c, 1}));
    std::this_thread::sleep_for(200us);
  }
  EXPECT_EQ(client.read_answer().body, "POST /echo body");
}

TEST(HttpServer, ASlowHeadAndASlowBodyMeetTheirDeadline) {
  Running server;
  for (const std::string& beginning : {std::string("GET / HTTP/1.1\r\nHo"), post(100, "bo")}) {
    RawClient client(server.port());
    client.send(beginning);
    const auto waited = time_of([&] { EXPECT_EQ(client.read_answer().status, 408); });
    EXPECT_GE(waited, 300ms);
    EXPECT_LT(waited, 3s);
    EXPECT_TRUE(client.is_closed_within(2s));
  }
  EXPECT_EQ(server.stats().timed_out_total, 2U);
}

// One byte now and then does not put the deadline off.
TEST(HttpServer, TricklingDoesNotHelp) {
  Running server;
  RawClient client(server.port());
  client.send("GET / HTTP/1.1\r\nA: ");
  for (int i = 0; i < 100 && server.stats().timed_out_total == 0; ++i) {
    client.send("a");
    std::this_thread::sleep_for(50ms);
  }
  EXPECT_EQ(client.read_answer().status, 408);
}

TEST(HttpServer, IdleConnectionsAreClosedQuietly) {
  HttpServerOptions options = short_deadlines();
  options.idle_limit = 100ms;
  Running server(options);
  RawClient silent(server.port());
  RawClient served(server.port());
  EXPECT_EQ(served.ask(kGet).status, 200);
  EXPECT_TRUE(silent.is_closed_within(3s));
  EXPECT_TRUE(served.is_closed_within(3s));
  EXPECT_EQ(server.stats().timed_out_total, 0U);
}

TEST(HttpServer, AClientThatNeverReadsIsDropped) {
  Running server;
  RawClient client(server.port(), 4096);
  client.send("GET /large HTTP/1.1\r\nHost: a\r\n\r\n");
  EXPECT_TRUE(server.soon([](const auto& stats) { return stats.timed_out_total == 1; }));
  EXPECT_TRUE(server.soon([](const auto& stats) { return stats.connections_open == 0; }));
}

TEST(HttpServer, AClientThatReadsLateGetsAll) {
  Running server;
  RawClient client(server.port(), 4096);
  client.send("GET /large HTTP/1.1\r\nHost: a\r\n\r\n");
  std::this_thread::sleep_for(100ms);
  EXPECT_EQ(client.read_answer().body.size(), 16U << 20U);
  EXPECT_EQ(client.ask(kGet).status, 200);
}

// What clients do that is slow, each more often than there are threads.
TEST(HttpServer, SlowClientsDoNotStopAGoodOne) {
  HttpServerOptions options = short_deadlines();
  options.head_deadline = options.request_deadline = options.write_deadline = 5s;
  options.held_bytes = 1U << 30U;
  Running server(options);
  std::vector<RawClient> slow;
  for (std::size_t i = 0; i < options.threads + 4; ++i) {
    slow.emplace_back(server.port());
    slow.emplace_back(server.port()).send("GET / HTTP/1.1\r\nHo");
    slow.emplace_back(server.port()).send(post(1000, "bo"));
    slow.emplace_back(server.port(), 4096).send("GET /large HTTP/1.1\r\nHost: a\r\n\r\n");
    slow.emplace_back(server.port()).ask(kGet);
  }
  std::vector<Clock::duration> times;
  for (int i = 0; i < 100; ++i) {
    for (RawClient& client : slow) {
      if (i % 10 == 0 && &client == &slow[1]) client.send("s");
    }
    const auto begin = Clock::now();
    ASSERT_EQ(RawClient(server.port()).ask(kGet).status, 200);
    times.push_back(Clock::now() - begin);
  }
  std::sort(times.begin(), times.end());
  EXPECT_LT(times[90], 100ms);
  EXPECT_EQ(slow[4].ask(kGet).status, 200) << "who was idle is still connected";
}

TEST(HttpServer, ConnectionsBeyondTheLimitPushOutTheOldest) {
  HttpServerOptions options = short_deadlines();
  options.connections = 8;
  Running server(options);
  std::vector<RawClient> idle;
  for (int i = 0; i < 20; ++i) idle.emplace_back(server.port());
  EXPECT_TRUE(idle[0].is_closed_within(1s));
  const auto waited = time_of([&] { EXPECT_EQ(RawClient(server.port()).ask(kGet).status, 200); });
  EXPECT_LT(waited, 1s);
  EXPECT_TRUE(server.soon([](const auto& stats) { return stats.connections_open <= 8; }));
}

// cpp-httplib's backlog of 5 makes the sixth repeat its SYN after a second.
TEST(HttpServer, ManyConnectAtOnce) {
  HttpServer server(short_deadlines(), [](const HttpRequest&) { return text("ok"); });
  server.bind();
  std::vector<RawClient> clients;
  const auto waited = time_of([&] {
    for (int i = 0; i < 200; ++i) clients.emplace_back(server.port());  // nobody accepts yet
  });
  EXPECT_LT(waited, 900ms);
  std::thread thread([&] { server.run(); });
  for (RawClient& client : clients) EXPECT_EQ(client.ask(kGet).status, 200);
  server.stop();
  thread.join();
}

TEST(HttpServer, AFullQueueIsSaidAtOnce) {
  HttpServerOptions options = short_deadlines();
  options.threads = 1;
  options.queue = 1;
  Running server(options);
  RawClient first(server.port());
  first.send("GET /gate HTTP/1.1\r\nHost: a\r\n\r\n");
  ASSERT_TRUE(server.soon([](const auto& stats) { return stats.requests_total == 1; }));
  std::vector<RawClient> others;
  for (int i = 0; i < 3; ++i) others.emplace_back(server.port()).send(kGet);
  ASSERT_TRUE(server.soon([](const auto& stats) { return stats.refused_busy_total == 2; }));
  server.gate.open();
  EXPECT_EQ(first.read_answer().status, 200);
  std::vector<int> statuses;
  for (RawClient& client : others) {
    const RawAnswer answer = client.read_answer();
    statuses.push_back(answer.status);
    EXPECT_EQ(answer.header("retry-after"), answer.status == 503 ? "1" : "");
  }
  EXPECT_THAT(statuses, testing::UnorderedElementsAre(200, 503, 503));
}

TEST(HttpServer, AllBodiesTogetherHaveABudget) {
  HttpServerOptions options = short_deadlines();
  options.held_bytes = 100'000;
  Running server(options);
  RawClient first(server.port());
  first.send(post(60'000, "a"));
  std::this_thread::sleep_for(50ms);
  EXPECT_EQ(RawClient(server.port()).ask(post(60'000, "a")).status, 503);
  EXPECT_EQ(first.ask(std::string(59'999, 'a')).status, 200);
  EXPECT_EQ(RawClient(server.port()).ask(post(60'000, std::string(60'000, 'a'))).status, 200);
}

TEST(HttpServer, StopFinishesWhatRunsAndRefusesWhatIsNew) {
  Running server;
  RawClient running(server.port());
  running.send("GET /gate HTTP/1.1\r\nHost: a\r\n\r\n");
  RawClient idle(server.port());
  EXPECT_EQ(idle.ask(kGet).status, 200);
  ASSERT_TRUE(server.soon([](const auto& stats) { return stats.requests_total == 2; }));
  std::thread stopper([&] { server.stop(); });
  EXPECT_TRUE(idle.is_closed_within(2s));
  EXPECT_FALSE(RawClient(server.port()).connected());
  server.gate.open();
  const RawAnswer answer = running.read_answer();
  EXPECT_EQ(answer.status, 200);
  EXPECT_EQ(answer.header("connection"), "close");
  stopper.join();
  EXPECT_EQ(server.stats().connections_open, 0U);
}

TEST(HttpServer, StopMayComeAtAnyTime) {
  for (int i = 0; i < 30; ++i) {
    Running server;
    RawClient client(server.port());
    client.send(kGet);
    std::thread another([&] { (*server).stop(); });
    server.stop();
    another.join();
  }
  HttpServer server(short_deadlines(), [](const HttpRequest&) { return text(""); });
  server.stop();
  server.bind();
  server.run();  // returns
  server.stop();
}

TEST(HttpServer, ErrorsOfBindingSayWhatToDo) {
  Running server;
  const auto message = [](const std::string& address, int port) -> std::string {
    HttpServerOptions options;
    options.address = address;
    options.port = port;
    HttpServer other(options, [](const HttpRequest&) { return text(""); });
    try {
      other.bind();
    } catch (const std::runtime_error& error) {
      return error.what();
    }
    return "";
  };
  EXPECT_EQ(message("127.0.0.1", server.port()),
            "cannot listen on 127.0.0.1 port " + std::to_string(server.port()) +
                ": another program is listening there; stop it or choose another port");
  EXPECT_THAT(message("192.0.2.1", 8080), HasSubstr("does not have that address"));
  EXPECT_THAT(message("not an address", 8080), HasSubstr("the address is not known"));
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

TEST(HttpServer, GarbageIsAnsweredOrDropped) {
  Running server;
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
