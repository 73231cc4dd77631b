// Slow clients, idle clients, too many clients: none of them may stop a good one.
#include <algorithm>
#include <chrono>
#include <string>
#include <thread>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/searchd/raw_client.h"
#include "tests/searchd/running_server.h"

namespace tracuu::searchd {
namespace {

using namespace std::chrono_literals;
using Clock = std::chrono::steady_clock;

TEST(HttpCrowd, ASlowHeadAndASlowBodyMeetTheirDeadline) {
  RunningServer server;
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
TEST(HttpCrowd, TricklingDoesNotHelp) {
  RunningServer server;
  RawClient client(server.port());
  client.send("GET / HTTP/1.1\r\nA: ");
  for (int i = 0; i < 100 && server.stats().timed_out_total == 0; ++i) {
    client.send("a");
    std::this_thread::sleep_for(50ms);
  }
  EXPECT_EQ(server.stats().timed_out_total, 1U);
  EXPECT_EQ(client.read_answer().status, 408);
}

TEST(HttpCrowd, IdleConnectionsAreClosedQuietly) {
  HttpServerOptions options = short_deadlines();
  options.idle_limit = 100ms;
  RunningServer server(options);
  RawClient silent(server.port());
  RawClient served(server.port());
  EXPECT_EQ(served.ask(kGet).status, 200);
  EXPECT_TRUE(silent.is_closed_within(3s));
  EXPECT_TRUE(served.is_closed_within(3s));
  EXPECT_EQ(server.stats().timed_out_total, 0U);
}

TEST(HttpCrowd, AClientThatNeverReadsIsDropped) {
  RunningServer server;
  RawClient client(server.port(), 4096);
  client.send("GET /large HTTP/1.1\r\nHost: a\r\n\r\n");
  EXPECT_TRUE(server.soon([](const auto& stats) { return stats.timed_out_total == 1; }));
  EXPECT_TRUE(server.soon([](const auto& stats) { return stats.connections_open == 0; }));
}

TEST(HttpCrowd, AClientThatReadsLateGetsAll) {
  HttpServerOptions options = short_deadlines();
  options.write_deadline = 30s;
  RunningServer server(options);
  RawClient client(server.port(), 4096);
  client.send("GET /large HTTP/1.1\r\nHost: a\r\n\r\n");
  std::this_thread::sleep_for(100ms);
  EXPECT_EQ(client.read_answer().body.size(), 16U << 20U);
  EXPECT_EQ(client.ask(kGet).status, 200);
}

// What clients do that is slow, each more often than there are threads.
TEST(HttpCrowd, SlowClientsDoNotStopAGoodOne) {
  HttpServerOptions options = short_deadlines();
  options.head_deadline = options.request_deadline = options.write_deadline = 5s;
  options.idle_limit = 30s;
  options.held_bytes = 1U << 30U;
  RunningServer server(options);
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

TEST(HttpCrowd, ConnectionsBeyondTheLimitPushOutTheOldest) {
  HttpServerOptions options = short_deadlines();
  options.connections = 8;
  RunningServer server(options);
  std::vector<RawClient> idle;
  idle.reserve(20);
  for (int i = 0; i < 20; ++i) idle.emplace_back(server.port());
  EXPECT_TRUE(idle[0].is_closed_within(1s));
  const auto waited = time_of([&] { EXPECT_EQ(RawClient(server.port()).ask(kGet).status, 200); });
  EXPECT_LT(waited, 1s);
  EXPECT_TRUE(server.soon([](const auto& stats) { return stats.connections_open <= 8; }));
}

// cpp-httplib's backlog of 5 makes the sixth repeat its SYN after a second.
TEST(HttpCrowd, ManyConnectAtOnce) {
  HttpServer server(short_deadlines(), [](const HttpRequest&) { return text("ok"); });
  server.bind();
  std::vector<RawClient> clients;
  const auto end = Clock::now() + 900ms;
  while (clients.size() < 200 && Clock::now() < end) clients.emplace_back(server.port());
  EXPECT_EQ(clients.size(), 200U) << "and nobody accepts yet";
  std::thread thread([&] { server.run(); });
  for (RawClient& client : clients) EXPECT_EQ(client.ask(kGet).status, 200);
  server.stop();
  thread.join();
}

TEST(HttpCrowd, AFullQueueIsSaidAtOnce) {
  HttpServerOptions options = short_deadlines();
  options.threads = 1;
  options.queue = 1;
  RunningServer server(options);
  RawClient first(server.port());
  first.send("GET /gate HTTP/1.1\r\nHost: a\r\n\r\n");
  ASSERT_TRUE(server.soon([](const auto& stats) { return stats.requests_total == 1; }));
  std::vector<RawClient> others;
  others.reserve(3);
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

TEST(HttpCrowd, AllBodiesTogetherHaveABudget) {
  HttpServerOptions options = short_deadlines();
  options.held_bytes = 100'000;
  RunningServer server(options);
  RawClient first(server.port());
  first.send(post(60'000, "a"));
  std::this_thread::sleep_for(50ms);
  EXPECT_EQ(RawClient(server.port()).ask(post(60'000, "a")).status, 503);
  EXPECT_EQ(first.ask(std::string(59'999, 'a')).status, 200);
  EXPECT_EQ(RawClient(server.port()).ask(post(60'000, std::string(60'000, 'a'))).status, 200);
}

}  // namespace
}  // namespace tracuu::searchd
