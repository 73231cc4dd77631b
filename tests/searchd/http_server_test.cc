// A real server on a free port and clients that behave.
#include <algorithm>
#include <chrono>
#include <string>
#include <thread>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <httplib.h>

#include "tests/searchd/raw_client.h"
#include "tests/searchd/running_server.h"

namespace tracuu::searchd {
namespace {

using namespace std::chrono_literals;
using Clock = std::chrono::steady_clock;
using testing::HasSubstr;

TEST(HttpServer, AnswersWithTheHeadersCommonToAll) {
  RunningServer server;
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
  RunningServer server;
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
    const auto head = client.Head("/page", {{"Accept-Encoding", "identity"}});
    ASSERT_TRUE(head);
    EXPECT_EQ(head->get_header_value("Content-Length"), "20000");
  }
  EXPECT_EQ(server.stats().connections_total, 1U);
}

TEST(HttpServer, KeepAliveIsQuick) {
  RunningServer server;
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

TEST(HttpServer, HeadHasTheLengthAndNoBody) {
  RunningServer server;
  RawClient client(server.port());
  client.send("HEAD /page HTTP/1.1\r\nHost: a\r\n\r\n");
  EXPECT_EQ(client.read_answer(true).header("content-length"), "20000");
  EXPECT_EQ(client.ask(kGet).body, "GET /echo ");
}

TEST(HttpServer, GzipOnlyOnRequest) {
  RunningServer server;
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
  RunningServer server;
  RawClient client(server.port());
  client.send(
      "POST /echo HTTP/1.1\r\nHost: a\r\nContent-Length: 4\r\nExpect: 100-continue\r\n\r\n");
  EXPECT_EQ(client.read_answer().status, 100);
  EXPECT_EQ(client.ask("body").body, "POST /echo body");
  EXPECT_EQ(client.ask(kGet).status, 200);
}

TEST(HttpServer, TheOldVersionCloses) {
  RunningServer server;
  RawClient client(server.port());
  const RawAnswer answer = client.ask("GET /echo HTTP/1.0\r\nConnection: keep-alive\r\n\r\n");
  EXPECT_EQ(answer.status, 200);
  EXPECT_EQ(answer.header("connection"), "close");
  EXPECT_TRUE(client.is_closed_within(1s));
}

TEST(HttpServer, RequestsSentAheadAreAnsweredInOrder) {
  RunningServer server;
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
  RunningServer server;
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
  RunningServer server(options);
  RawClient client(server.port());
  for (const char c : post(4, "body")) {
    ASSERT_TRUE(client.send({&c, 1}));
    std::this_thread::sleep_for(200us);
  }
  EXPECT_EQ(client.read_answer().body, "POST /echo body");
}

TEST(HttpServer, StopFinishesWhatRunsAndRefusesWhatIsNew) {
  RunningServer server;
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
    RunningServer server;
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
  RunningServer server;
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

}  // namespace
}  // namespace tracuu::searchd
