// HttpListener: a port, and whoever knocks there. The only file that knows cpp-httplib.
//
//   HttpListener listener([](int socket) { ... });   // takes the socket over, must not wait
//   int port = listener.bind("127.0.0.1", 8080);
//   listener.accept_until_ended();                   // end() from any thread or a signal handler
//
// Of cpp-httplib are used: addresses, the listening socket and the loop that accepts. Its own
// reading, parsing, routing and writing are never called; the traps known of 0.11 are in those.
#pragma once

#include <atomic>
#include <functional>
#include <string>

namespace tracuu::searchd {

class HttpListener {
 public:
  using Admit = std::function<void(int socket)>;

  explicit HttpListener(Admit admit);
  ~HttpListener();
  HttpListener(const HttpListener&) = delete;
  HttpListener& operator=(const HttpListener&) = delete;

  // The port bound (0 asks for any free one), or -1 with errno, which is 0 for an unknown address.
  int bind(const std::string& address, int port);

  void accept_until_ended();  // once
  void end();                 // also before accept_until_ended(), which then returns at once

 private:
  Admit admit_;
  std::atomic<bool> ended_ = false;
  std::atomic<int> socket_ = -1;
};

}  // namespace tracuu::searchd
