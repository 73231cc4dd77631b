// RawClient: a client made of one socket, for requests that no library would send.
//
//   RawClient client(server.port());
//   client.send("GET / HTTP/1.1\r\nHost: a\r\n\r\n");
//   RawAnswer answer = client.read_answer();
//
// Every wait ends after kPatience; what did not come is status 0. One thread.
#pragma once

#include <chrono>
#include <cstdlib>
#include <map>
#include <string>
#include <string_view>
#include <utility>

#include <arpa/inet.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <poll.h>
#include <sys/socket.h>
#include <sys/time.h>
#include <unistd.h>

#include "searchd/http_text.h"

namespace tracuu::searchd {

struct RawAnswer {
  int status = 0;
  std::multimap<std::string, std::string> headers;  // names lower-case
  std::string body;

  std::string header(const std::string& name) const {
    const auto found = headers.find(name);
    return found == headers.end() ? "" : found->second;
  }
};

class RawClient {
 public:
  static constexpr int kPatience = 5000;  // milliseconds

  explicit RawClient(int port, int receive_buffer = 0)
      : socket_(::socket(AF_INET, SOCK_STREAM, 0)) {
    if (receive_buffer > 0) {
      ::setsockopt(socket_, SOL_SOCKET, SO_RCVBUF, &receive_buffer, sizeof receive_buffer);
    }
    const timeval patience = {.tv_sec = kPatience / 1000, .tv_usec = 0};
    ::setsockopt(socket_, SOL_SOCKET, SO_SNDTIMEO, &patience, sizeof patience);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(static_cast<std::uint16_t>(port));
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    connected_ =
        ::connect(socket_, reinterpret_cast<const sockaddr*>(&address), sizeof address) == 0;
  }
  RawClient(RawClient&& other) noexcept
      : socket_(std::exchange(other.socket_, -1)),
        connected_(other.connected_),
        in_(std::move(other.in_)) {}
  RawClient(const RawClient&) = delete;
  RawClient& operator=(const RawClient&) = delete;
  ~RawClient() {
    if (socket_ >= 0) ::close(socket_);
  }

  bool connected() const { return connected_; }

  // False when the server has closed.
  bool send(std::string_view bytes) {
    while (!bytes.empty()) {
      const ssize_t size = ::send(socket_, bytes.data(), bytes.size(), MSG_NOSIGNAL);
      if (size <= 0) return false;
      bytes.remove_prefix(static_cast<std::size_t>(size));
    }
    return true;
  }

  void finish_sending() { ::shutdown(socket_, SHUT_WR); }

  RawAnswer read_answer(bool head_only = false) {
    RawAnswer answer;
    std::size_t end = in_.find("\r\n\r\n");
    while (end == std::string::npos && receive()) end = in_.find("\r\n\r\n");
    if (end == std::string::npos) return answer;
    parse_head(in_.substr(0, end + 2), answer);
    in_.erase(0, end + 4);
    const std::size_t length =
        head_only ? 0 : std::strtoul(answer.header("content-length").c_str(), nullptr, 10);
    while (in_.size() < length && receive()) {
    }
    answer.body = in_.substr(0, length);
    in_.erase(0, length);
    return answer;
  }

  RawAnswer ask(std::string_view request) { return send(request) ? read_answer() : RawAnswer{}; }

  std::string read_all() {
    while (receive()) {
    }
    return std::exchange(in_, {});
  }

  bool is_closed_within(std::chrono::milliseconds limit) {
    const auto end = std::chrono::steady_clock::now() + limit;
    while (std::chrono::steady_clock::now() < end) {
      pollfd poll{.fd = socket_, .events = POLLIN, .revents = 0};
      char byte = 0;
      if (::poll(&poll, 1, 20) > 0 && ::recv(socket_, &byte, 1, MSG_DONTWAIT) <= 0) return true;
    }
    return false;
  }

 private:
  bool receive() {
    pollfd poll{.fd = socket_, .events = POLLIN, .revents = 0};
    if (::poll(&poll, 1, kPatience) <= 0) return false;
    char chunk[16384];
    const ssize_t size = ::recv(socket_, chunk, sizeof chunk, 0);
    if (size > 0) in_.append(chunk, static_cast<std::size_t>(size));
    return size > 0;
  }

  static void parse_head(std::string_view head, RawAnswer& answer) {
    if (head.starts_with("HTTP/1.1 ")) answer.status = std::atoi(head.data() + 9);
    while (!head.empty()) {
      const std::string_view line = head.substr(0, head.find("\r\n"));
      head.remove_prefix(line.size() + 2);
      const std::size_t colon = line.find(':');
      if (colon == std::string_view::npos) continue;
      answer.headers.emplace(lower_case_ascii(line.substr(0, colon)),
                             trim_http_blanks(line.substr(colon + 1)));
    }
  }

  int socket_;
  bool connected_ = false;
  std::string in_;
};

}  // namespace tracuu::searchd
