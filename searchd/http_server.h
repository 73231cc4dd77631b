// HttpServer answers HTTP on one address with one handler: HttpListener accepts (cpp-httplib),
// ConnectionRoom waits for the clients, threads call the handler.
//
//   HttpServer server(options, handler);
//   server.bind();                       // throws std::runtime_error: address in use, ...
//   std::thread t([&] { server.run(); });
//   server.stop();                       // from any thread or after a signal; run() returns when
//                                        // running requests have been answered
//
// The handler is called from many threads at once. No thread ever waits for a client: whoever is
// slow to send or to read, or idle, waits in a ConnectionRoom, so slow clients cost memory (bounded
// by the budgets below), not threads.
#pragma once

#include <chrono>
#include <cstddef>
#include <functional>
#include <memory>
#include <string>
#include <string_view>

#include "searchd/http.h"

namespace tracuu::searchd {

struct HttpServerOptions {
  std::string address = "127.0.0.1";
  int port = 8080;                     // 0 = any free port
  std::size_t threads = 64;            // requests answered at the same time
  std::size_t queue = 256;             // whole requests waiting for a thread; beyond: 503
  std::size_t connections = 4096;      // held open; beyond: the one nearest its deadline is closed
  std::size_t head_bytes = 16 << 10;   // request line and headers; beyond: 431
  std::size_t target_bytes = 8 << 10;  // path and query string; beyond: 414
  std::size_t body_bytes = 1 << 20;    // beyond: 413
  std::size_t held_bytes = 64 << 20;   // bodies and unread answers of all; beyond: 503
  bool compress = true;                // answers in gzip for clients that ask for it
  std::chrono::milliseconds head_deadline{5000};      // from the first byte to the end of headers
  std::chrono::milliseconds request_deadline{10000};  // from the first byte to the end of the body
  std::chrono::milliseconds write_deadline{10000};    // for the whole answer
  std::chrono::milliseconds idle_limit{5000};         // between requests of one connection

  // Receives what a handler threw (request id, text); the client is told only "500".
  std::function<void(std::string_view request_id, std::string_view what)> report_failure;
};

// What the connection loop counts, for /metrics.
struct HttpServerStats {
  std::size_t connections_open = 0;
  std::size_t connections_total = 0;
  std::size_t requests_total = 0;           // given to the handler
  std::size_t refused_busy_total = 0;       // 503: queue or memory budget full
  std::size_t refused_malformed_total = 0;  // 400, 411, 413, 414, 415, 431, ... by the loop itself
  std::size_t timed_out_total = 0;          // deadline passed in the middle of a request or answer
};

class HttpServer {
 public:
  HttpServer(HttpServerOptions options, Handler handler);
  ~HttpServer();
  HttpServer(const HttpServer&) = delete;
  HttpServer& operator=(const HttpServer&) = delete;

  void bind();
  int port() const;  // after bind()
  void run();        // blocks until stop(); once
  void stop();       // also before run(), which then returns at once
  HttpServerStats stats() const;

 private:
  class Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace tracuu::searchd
