// HttpConnection: one client, from accept to close. It never waits: every step does what can be
// done now and says what the connection needs next.
//
//   Need need = connection.receive();
//   while (need == Need::answer) need = connection.answer(handler(connection.take_request()));
//   // Need::input or output: wait until the socket is readable or writable, or until deadline()
//
// Requests sent ahead (pipelining) stay in the buffer and are answered in order. Belongs to one
// thread at a time; whoever holds the unique_ptr owns it.
#pragma once

#include <chrono>
#include <cstddef>
#include <optional>
#include <string>

#include "searchd/connection_budget.h"
#include "searchd/http.h"
#include "searchd/http_head.h"

namespace tracuu::searchd {

enum class Need {
  input,   // call receive() when the socket is readable
  output,  // call send() when the socket is writable
  answer,  // a whole request is here: take_request(), then answer()
  end,     // destroy it
};

class HttpConnection {
 public:
  using Clock = std::chrono::steady_clock;

  // Takes the (non-blocking) socket over.
  HttpConnection(int socket, std::string remote_address, ConnectionState& state);
  ~HttpConnection();
  HttpConnection(const HttpConnection&) = delete;
  HttpConnection& operator=(const HttpConnection&) = delete;

  Need receive();
  HttpRequest take_request();
  Need answer(HttpResponse response);
  Need refuse_busy();  // instead of take_request() and answer(): 503 and Retry-After
  Need send();
  Need expire();  // deadline() has passed

  int socket() const { return socket_; }
  Clock::time_point deadline() const { return deadline_; }

 private:
  enum class Phase { idle, head, body, answering, sending, draining };

  Need advance();
  void begin_request();
  void find_head();
  void check_head_budget(std::size_t head_size) const;
  void accept_head(std::size_t head_size);
  void send_continue() const;
  Need refuse(HttpResponse response);
  Need finish_answer();
  Need drain();

  ConnectionState& state_;
  const int socket_;
  const std::string remote_address_;
  Phase phase_ = Phase::idle;
  Clock::time_point begun_;     // first byte of the request
  Clock::time_point deadline_;  // of the phase
  std::string in_;              // received, not yet taken: at most one request and one read more
  std::size_t scanned_ = 0;     // of in_, while the end of the head is looked for
  std::size_t line_ = 0;        // where in in_ the line being scanned begins
  std::optional<HttpHead> head_;
  std::string request_id_;
  std::string out_;
  std::size_t sent_ = 0;  // of out_
  bool keep_alive_ = true;
  bool head_only_ = false;
  bool gzip_ = false;
  ByteCharge charge_;
};

}  // namespace tracuu::searchd
