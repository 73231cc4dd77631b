#include "searchd/http_connection.h"

#include <array>
#include <cerrno>
#include <cstdio>
#include <utility>

#include <sys/socket.h>
#include <unistd.h>

#include "searchd/http_compression.h"
#include "searchd/http_refusal.h"
#include "searchd/http_text.h"
#include "searchd/http_wire.h"

namespace tracuu::searchd {
namespace {

constexpr std::size_t kReadBytes = 16 << 10;
constexpr std::size_t kReadsPerTurn = 16;      // then the others' turn
constexpr std::size_t kRequestLineExtra = 64;  // method, version, blanks beside the target
constexpr std::chrono::milliseconds kDrainLimit{1000};

bool would_block(int error) { return error == EAGAIN || error == EWOULDBLOCK; }

// Numbers in a row, spread so that they do not tell how many requests there were.
std::string make_request_id(std::atomic<std::uint64_t>& next) {
  std::uint64_t x = next.fetch_add(0x9E3779B97F4A7C15U);
  x = (x ^ (x >> 30U)) * 0xBF58476D1CE4E5B9U;
  x = (x ^ (x >> 27U)) * 0x94D049BB133111EBU;
  x ^= x >> 31U;
  std::array<char, 17> text{};
  (void)std::snprintf(text.data(), text.size(), "%016llx", static_cast<unsigned long long>(x));
  return text.data();
}

HttpResponse busy() {
  HttpResponse response =
      HttpResponse::error(503, "busy", "Too many requests at the moment; try again in a second.");
  response.headers.emplace_back("Retry-After", "1");
  return response;
}

}  // namespace

HttpConnection::HttpConnection(int socket, std::string remote_address, ConnectionState& state)
    : state_(state),
      socket_(socket),
      remote_address_(std::move(remote_address)),
      deadline_(Clock::now() + state.options.idle_limit),
      charge_(state.held_bytes, state.options.held_bytes) {
  ++state_.connections_open;
  ++state_.connections_total;
}

HttpConnection::~HttpConnection() {
  // Unread input would turn the close into a reset, and the client might lose its answer.
  if (phase_ == Phase::draining) (void)drain();
  ::close(socket_);
  --state_.connections_open;
}

Need HttpConnection::receive() {
  if (phase_ == Phase::draining) return drain();
  std::array<char, kReadBytes> chunk;
  for (std::size_t turn = 0; turn < kReadsPerTurn; ++turn) {
    const ssize_t size = ::recv(socket_, chunk.data(), chunk.size(), 0);
    if (size < 0 && errno == EINTR) continue;
    if (size < 0 && would_block(errno)) return Need::input;
    if (size <= 0) return Need::end;
    in_.append(chunk.data(), static_cast<std::size_t>(size));
    const Need need = advance();
    if (need != Need::input || phase_ == Phase::draining) return need;
  }
  return Need::input;
}

// Reads as far into in_ as it goes.
Need HttpConnection::advance() {
  try {
    if (phase_ == Phase::idle) begin_request();
    if (phase_ == Phase::head) find_head();
    if (phase_ == Phase::body && in_.size() >= head_->content_length) return Need::answer;
    return Need::input;
  } catch (const HttpRefusal& refusal) {
    if (refusal.status() == 503) return refuse_busy();
    ++state_.refused_malformed_total;
    return refuse(refusal.response());
  }
}

void HttpConnection::begin_request() {
  phase_ = Phase::head;
  begun_ = Clock::now();
  deadline_ = begun_ + state_.options.head_deadline;
  scanned_ = line_ = 0;
  head_only_ = false;
  gzip_ = false;
}

// Line by line, each byte once: a client that sends byte by byte costs no more than another.
void HttpConnection::find_head() {
  while (scanned_ == 0 && in_.starts_with("\r\n")) in_.erase(0, 2);  // RFC 9112, 2.2
  if (!in_.empty() && !is_http_token(in_.substr(0, 1)) && in_ != "\r") {
    throw HttpRefusal(400, "malformed_request", "This is not HTTP.");
  }
  for (std::size_t end = in_.find('\n', scanned_); end != std::string::npos;
       end = in_.find('\n', scanned_)) {
    if (end == 0 || in_[end - 1] != '\r') {
      throw HttpRefusal(400, "malformed_request", "Lines must end with CR LF.");
    }
    scanned_ = end + 1;
    check_head_budget(scanned_);
    if (end == line_ + 1) return accept_head(scanned_);
    line_ = scanned_;
  }
  scanned_ = in_.size();
  check_head_budget(scanned_);
}

void HttpConnection::check_head_budget(std::size_t head_size) const {
  const HttpServerOptions& options = state_.options;
  if (line_ == 0 && head_size > options.target_bytes + kRequestLineExtra) {
    throw HttpRefusal(414, "target_too_long", "The address is too long.");
  }
  if (head_size > options.head_bytes) {
    throw HttpRefusal(431, "headers_too_long", "The headers of the request are too long.");
  }
}

void HttpConnection::accept_head(std::size_t head_size) {
  const HttpServerOptions& options = state_.options;
  head_ = parse_http_head(std::string_view(in_).substr(0, head_size),
                          {.target_bytes = options.target_bytes, .body_bytes = options.body_bytes});
  in_.erase(0, head_size);
  head_only_ = head_->request.method == "HEAD";
  if (!charge_.set(head_->content_length)) {
    throw HttpRefusal(503, "busy", "Too many large requests at the moment; try again later.");
  }
  phase_ = Phase::body;
  deadline_ = begun_ + options.request_deadline;
  if (head_->expects_continue && in_.size() < head_->content_length) send_continue();
}

void HttpConnection::send_continue() const {
  static constexpr std::string_view kContinue = "HTTP/1.1 100 Continue\r\n\r\n";
  // Nothing else is on its way to this client, so the socket has room; if not, the client goes on
  // by itself after a while, as RFC 9110, 10.1.1 asks of it.
  (void)::send(socket_, kContinue.data(), kContinue.size(), MSG_NOSIGNAL);
}

HttpRequest HttpConnection::take_request() {
  ++state_.requests_total;
  HttpRequest request = std::move(head_->request);
  request.body = in_.substr(0, head_->content_length);
  in_.erase(0, head_->content_length);
  request.id = request_id_ = make_request_id(state_.next_request_id);
  request.remote_address = remote_address_;
  keep_alive_ = head_->keep_alive;
  gzip_ = state_.options.compress && accepts_gzip(request);
  head_.reset();
  phase_ = Phase::answering;
  return request;
}

Need HttpConnection::answer(HttpResponse response) {
  if (request_id_.empty()) request_id_ = make_request_id(state_.next_request_id);
  keep_alive_ = keep_alive_ && !state_.stopping;
  if (state_.options.compress && is_compressible(response)) {
    response.headers.emplace_back("Vary", "Accept-Encoding");
  }
  if (gzip_) compress(response);
  out_ = to_wire(response, {request_id_, head_only_, keep_alive_});
  sent_ = 0;
  phase_ = Phase::sending;
  deadline_ = Clock::now() + state_.options.write_deadline;
  return send();
}

Need HttpConnection::refuse(HttpResponse response) {
  keep_alive_ = false;
  return answer(std::move(response));
}

Need HttpConnection::refuse_busy() {
  ++state_.refused_busy_total;
  return refuse(busy());
}

Need HttpConnection::send() {
  while (sent_ < out_.size()) {
    const ssize_t size = ::send(socket_, out_.data() + sent_, out_.size() - sent_, MSG_NOSIGNAL);
    if (size >= 0) {
      sent_ += static_cast<std::size_t>(size);
    } else if (would_block(errno)) {
      return charge_.set(out_.size()) ? Need::output : Need::end;
    } else if (errno != EINTR) {
      return Need::end;
    }
  }
  return finish_answer();
}

Need HttpConnection::finish_answer() {
  out_.clear();
  request_id_.clear();
  (void)charge_.set(0);
  if (!keep_alive_) {
    ::shutdown(socket_, SHUT_WR);
    phase_ = Phase::draining;
    deadline_ = Clock::now() + kDrainLimit;
    return Need::input;
  }
  phase_ = Phase::idle;
  deadline_ = Clock::now() + state_.options.idle_limit;
  return in_.empty() ? Need::input : advance();
}

// Reads and forgets what the client still sends, until it closes.
Need HttpConnection::drain() {
  in_.clear();
  std::array<char, kReadBytes> chunk;
  for (std::size_t turn = 0; turn < kReadsPerTurn; ++turn) {
    const ssize_t size = ::recv(socket_, chunk.data(), chunk.size(), 0);
    if (size < 0 && would_block(errno)) return Need::input;
    if (size == 0 || (size < 0 && errno != EINTR)) return Need::end;
  }
  return Need::input;
}

Need HttpConnection::expire() {
  if (phase_ == Phase::idle || phase_ == Phase::draining) return Need::end;
  ++state_.timed_out_total;
  if (phase_ == Phase::sending) {
    // Without this the kernel would go on offering the rest to a client that does not read.
    const linger reset = {.l_onoff = 1, .l_linger = 0};
    ::setsockopt(socket_, SOL_SOCKET, SO_LINGER, &reset, sizeof reset);
    return Need::end;
  }
  return refuse(
      HttpResponse::error(408, "request_timeout", "The request took too long to arrive."));
}

}  // namespace tracuu::searchd
