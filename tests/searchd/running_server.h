// RunningServer: a server on a free port, with a handler that shows what it was asked.
//
//   RunningServer server;
//   RawClient client(server.port());
//   EXPECT_EQ(client.ask(kGet).body, "GET /echo ");
//
// Stops when it goes out of scope.
#pragma once

#include <atomic>
#include <chrono>
#include <functional>
#include <future>
#include <stdexcept>
#include <string>
#include <thread>
#include <utility>

#include "searchd/http_server.h"

namespace tracuu::searchd {

inline const std::string kGet = "GET /echo HTTP/1.1\r\nHost: a\r\n\r\n";

inline std::string post(std::size_t announced, const std::string& body) {
  return "POST /echo HTTP/1.1\r\nHost: a\r\nContent-Length: " + std::to_string(announced) +
         "\r\n\r\n" + body;
}

// Lets handlers wait until the test opens it.
class Gate {
 public:
  void open() {
    if (!is_open_.exchange(true)) opened_.set_value();
  }
  void wait() { future_.wait(); }

 private:
  std::atomic<bool> is_open_ = false;
  std::promise<void> opened_;
  std::shared_future<void> future_ = opened_.get_future();
};

inline HttpServerOptions short_deadlines() {
  HttpServerOptions options;
  options.port = 0;
  options.threads = 4;
  options.body_bytes = 100'000;
  options.head_deadline = std::chrono::milliseconds(400);
  options.request_deadline = std::chrono::milliseconds(800);
  options.write_deadline = std::chrono::milliseconds(500);
  options.idle_limit = std::chrono::milliseconds(2000);
  return options;
}

inline HttpResponse text(std::string body) { return {200, "text/plain", std::move(body), {}}; }

class RunningServer {
 public:
  explicit RunningServer(const HttpServerOptions& options = short_deadlines())
      : server_(options, [this](const HttpRequest& request) { return handle(request); }) {
    server_.bind();
    thread_ = std::thread([this] { server_.run(); });
  }
  ~RunningServer() {
    gate.open();
    stop();
  }
  RunningServer(const RunningServer&) = delete;
  RunningServer& operator=(const RunningServer&) = delete;

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
    const auto end = std::chrono::steady_clock::now() + std::chrono::seconds(5);
    while (std::chrono::steady_clock::now() < end) {
      if (condition(stats())) return true;
      std::this_thread::sleep_for(std::chrono::milliseconds(5));
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
    for (const auto& [name, value] : request.parameters) {
      body.append(" ").append(name).append("=").append(value);
    }
    return text(body + " " + request.body);
  }

  HttpServer server_;
  std::thread thread_;
};

template <class Call>
std::chrono::milliseconds time_of(Call call) {
  const auto begin = std::chrono::steady_clock::now();
  call();
  return std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::steady_clock::now() -
                                                               begin);
}

}  // namespace tracuu::searchd
