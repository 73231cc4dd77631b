#include "searchd/http_server.h"

#include <algorithm>
#include <array>
#include <atomic>
#include <cerrno>
#include <cstring>
#include <exception>
#include <random>
#include <stdexcept>
#include <thread>
#include <utility>
#include <vector>

#include <fcntl.h>
#include <netdb.h>
#include <netinet/tcp.h>
#include <poll.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <unistd.h>

#include "searchd/connection_queue.h"
#include "searchd/connection_room.h"
#include "searchd/http_listener.h"

namespace tracuu::searchd {
namespace {

constexpr int kLingerMilliseconds = 5;
constexpr std::size_t kOwnDescriptors = 128;  // index files, log, sockets of the server itself

std::string explain_bind_error(const HttpServerOptions& options, int error) {
  std::string text =
      "cannot listen on " + options.address + " port " + std::to_string(options.port) + ": ";
  switch (error) {
    case EADDRINUSE:
      return text + "another program is listening there; stop it or choose another port";
    case EACCES:
      return text + "not allowed; choose a port above 1023 or give the program the right to";
    case EADDRNOTAVAIL:
      return text + "this computer does not have that address; choose 127.0.0.1 or 0.0.0.0";
    case 0:
      return text + "the address is not known; give the number of one of this computer's addresses";
    default:
      return text + std::strerror(error);  // NOLINT(concurrency-mt-unsafe): before any thread
  }
}

std::string remote_address(int socket) {
  sockaddr_storage address{};
  socklen_t size = sizeof address;
  std::array<char, NI_MAXHOST> host{};
  if (::getpeername(socket, reinterpret_cast<sockaddr*>(&address), &size) != 0 ||
      ::getnameinfo(reinterpret_cast<sockaddr*>(&address), size, host.data(), host.size(), nullptr,
                    0, NI_NUMERICHOST) != 0) {
    return {};
  }
  return host.data();
}

void prepare_socket(int socket) {
  const int yes = 1;
  // Without it, 40 ms for each answer on a connection that is kept alive.
  ::setsockopt(socket, IPPROTO_TCP, TCP_NODELAY, &yes, sizeof yes);
  ::fcntl(socket, F_SETFL, ::fcntl(socket, F_GETFL) | O_NONBLOCK);
  ::fcntl(socket, F_SETFD, FD_CLOEXEC);
}

// Not more connections than the process may have files open.
std::size_t allowed_connections(std::size_t wanted) {
  rlimit files{};
  if (::getrlimit(RLIMIT_NOFILE, &files) != 0 || files.rlim_cur == RLIM_INFINITY) return wanted;
  const auto limit = static_cast<std::size_t>(files.rlim_cur);
  return std::min(wanted, limit > 2 * kOwnDescriptors ? limit - kOwnDescriptors : limit / 2);
}

}  // namespace

class HttpServer::Impl {
 public:
  Impl(HttpServerOptions options, Handler handler)
      : handler_(std::move(handler)),
        queue_(options.queue),
        room_([this](ConnectionRoom::Owned connection) { enqueue(std::move(connection)); }),
        listener_([this](int socket) { admit(socket); }) {
    state_.options = std::move(options);
    std::random_device random;
    state_.next_request_id = (std::uint64_t{random()} << 32U) | random();
  }

  void bind() {
    port_ = listener_.bind(state_.options.address, state_.options.port);
    if (port_ < 0) throw std::runtime_error(explain_bind_error(state_.options, errno));
    connection_limit_ = allowed_connections(state_.options.connections);
  }

  int port() const { return port_; }
  void run();
  void stop() { listener_.end(); }
  HttpServerStats stats() const;

 private:
  void admit(int socket);
  void enqueue(ConnectionRoom::Owned connection);
  void work();
  void serve(ConnectionRoom::Owned connection);
  Need linger(HttpConnection& connection);
  HttpResponse respond(const HttpRequest& request) noexcept;
  void report(std::string_view request_id, std::string_view what) const;

  ConnectionState state_;
  Handler handler_;
  ConnectionQueue queue_;
  ConnectionRoom room_;
  HttpListener listener_;
  int port_ = -1;
  std::size_t connection_limit_ = 0;
};

void HttpServer::Impl::run() {
  std::thread room([this] { room_.run(); });
  std::vector<std::thread> workers;
  for (std::size_t i = 0; i < std::max<std::size_t>(state_.options.threads, 1); ++i) {
    workers.emplace_back([this] { work(); });
  }
  listener_.accept_until_ended();
  state_.stopping = true;
  room_.close();
  queue_.close();
  for (std::thread& worker : workers) worker.join();
  room_.finish();
  room.join();
}

// On the thread that accepts; must not wait for anybody, nor throw into cpp-httplib.
void HttpServer::Impl::admit(int socket) {
  try {
    prepare_socket(socket);
    auto connection = std::make_unique<HttpConnection>(socket, remote_address(socket), state_);
    const bool full = state_.connections_open > connection_limit_ && !room_.evict();
    const Need need = full ? connection->refuse_busy() : Need::input;
    room_.settle(std::move(connection), need);
  } catch (const std::exception& error) {
    report({}, error.what());
  }
}

void HttpServer::Impl::enqueue(ConnectionRoom::Owned connection) {
  if (queue_.push(connection)) return;
  const Need need = connection->refuse_busy();
  room_.settle(std::move(connection), need);
}

void HttpServer::Impl::work() {
  while (ConnectionRoom::Owned connection = queue_.pop()) {
    try {
      serve(std::move(connection));
    } catch (const std::exception& error) {
      // No memory for this one: it is closed, the others are served on.
      report({}, error.what());
    }
  }
}

// Answers what the connection asks. Who asks again at once is answered here again, without a way
// through the room, as long as nobody else waits.
void HttpServer::Impl::serve(ConnectionRoom::Owned connection) {
  Need need = Need::answer;
  do {
    need = connection->answer(respond(connection->take_request()));
    if (need == Need::input) need = linger(*connection);
  } while (need == Need::answer && queue_.is_quiet());
  room_.settle(std::move(connection), need);
}

Need HttpServer::Impl::linger(HttpConnection& connection) {
  pollfd poll{.fd = connection.socket(), .events = POLLIN, .revents = 0};
  if (::poll(&poll, 1, queue_.is_quiet() ? kLingerMilliseconds : 0) <= 0) return Need::input;
  return connection.receive();
}

HttpResponse HttpServer::Impl::respond(const HttpRequest& request) noexcept {
  std::string failure = "an exception that is not a std::exception";
  try {
    return handler_(request);
  } catch (const std::exception& error) {
    failure = error.what();
  } catch (...) {
  }
  report(request.id, failure);
  return HttpResponse::error(500, "internal", "Something went wrong here; it has been noted.");
}

void HttpServer::Impl::report(std::string_view request_id, std::string_view what) const {
  if (state_.options.report_failure) state_.options.report_failure(request_id, what);
}

HttpServerStats HttpServer::Impl::stats() const {
  return {.connections_open = state_.connections_open,
          .connections_total = state_.connections_total,
          .requests_total = state_.requests_total,
          .refused_busy_total = state_.refused_busy_total,
          .refused_malformed_total = state_.refused_malformed_total,
          .timed_out_total = state_.timed_out_total};
}

HttpServer::HttpServer(HttpServerOptions options, Handler handler)
    : impl_(std::make_unique<Impl>(std::move(options), std::move(handler))) {}
HttpServer::~HttpServer() = default;
void HttpServer::bind() { impl_->bind(); }
int HttpServer::port() const { return impl_->port(); }
void HttpServer::run() { impl_->run(); }
void HttpServer::stop() { impl_->stop(); }
HttpServerStats HttpServer::stats() const { return impl_->stats(); }

}  // namespace tracuu::searchd
