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
#include <httplib.h>
#include <netdb.h>
#include <netinet/tcp.h>
#include <poll.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <unistd.h>

#include "searchd/connection_queue.h"
#include "searchd/connection_room.h"

namespace tracuu::searchd {
namespace {

constexpr int kBacklog = 1024;  // cpp-httplib's own is 5: lost SYNs, retries after a second
constexpr int kLingerMilliseconds = 5;
constexpr std::size_t kOwnDescriptors = 128;  // index files, log, sockets of the server itself

// cpp-httplib's enqueue() returns void up to 0.14 and bool since.
using EnqueueResult =
    decltype(std::declval<httplib::TaskQueue&>().enqueue(std::declval<std::function<void()>>()));

// A connection is only handed over, which needs no thread of cpp-httplib's.
class ImmediateQueue : public httplib::TaskQueue {
 public:
  EnqueueResult enqueue(std::function<void()> task) override {
    task();
    return static_cast<EnqueueResult>(true);
  }
  void shutdown() override {}
};

// What is used of cpp-httplib: addresses, the listening socket and the loop that accepts. Its own
// reading, parsing, routing and writing are never called; the traps known of 0.11 are in those.
class Acceptor : public httplib::Server {
 public:
  explicit Acceptor(std::function<void(int)> admit) : admit_(std::move(admit)) {
    new_task_queue = [] { return new ImmediateQueue; };
    // The default is SO_REUSEPORT: two servers would share one port without a word.
    set_socket_options([](socket_t socket) {
      const int yes = 1;
      ::setsockopt(socket, SOL_SOCKET, SO_REUSEADDR, &yes, sizeof yes);
    });
  }

  // The port bound, or -1 with errno.
  int bind(const std::string& address, int port) {
    errno = 0;
    if (port == 0) return bind_to_any_port(address);
    return bind_to_port(address, port) ? port : -1;
  }

  int release_socket() { return svr_sock_.exchange(INVALID_SOCKET); }

  // Takes the socket over, and returns at the first error of accept() that is not a passing one.
  void accept_from(int socket) {
    svr_sock_ = socket;
    listen_after_bind();
  }

 private:
  bool process_and_close_socket(socket_t socket) override {
    admit_(socket);
    return true;
  }

  std::function<void(int)> admit_;
};

// A port that is listened on until end().
class Listener {
 public:
  explicit Listener(std::function<void(int)> admit) : admit_(std::move(admit)) {}
  ~Listener() {
    if (socket_ >= 0) ::close(socket_);
  }
  Listener(const Listener&) = delete;
  Listener& operator=(const Listener&) = delete;

  // The port bound, or -1 with errno.
  int bind(const std::string& address, int port) {
    Acceptor acceptor(admit_);
    const int bound = acceptor.bind(address, port);
    if (bound < 0) return -1;
    socket_ = acceptor.release_socket();
    ::fcntl(socket_, F_SETFD, FD_CLOEXEC);
    return ::listen(socket_, kBacklog) == 0 ? bound : -1;
  }

  // cpp-httplib gives up, and closes its socket, when accept() fails for want of memory or of files
  // in the system. The port must outlive that, so each attempt has a duplicate.
  void accept_until_ended() {
    while (!ended_) {
      const int duplicate = ::fcntl(socket_, F_DUPFD_CLOEXEC, 0);
      if (duplicate >= 0) Acceptor(admit_).accept_from(duplicate);
      if (!ended_) std::this_thread::sleep_for(std::chrono::milliseconds(100));
    }
  }

  // Only what a signal handler may do. The socket is closed later: its number must not become
  // another file's while this runs.
  void end() {
    ended_ = true;
    if (socket_ >= 0) ::shutdown(socket_, SHUT_RDWR);
  }

 private:
  std::function<void(int)> admit_;
  std::atomic<bool> ended_ = false;
  std::atomic<int> socket_ = -1;
};

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

  ConnectionState state_;
  Handler handler_;
  ConnectionQueue queue_;
  ConnectionRoom room_;
  Listener listener_;
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

// On the thread that accepts; must not wait for anybody.
void HttpServer::Impl::admit(int socket) {
  prepare_socket(socket);
  auto connection = std::make_unique<HttpConnection>(socket, remote_address(socket), state_);
  if (state_.connections_open > connection_limit_ && !room_.evict()) {
    const Need need = connection->refuse_busy();
    room_.settle(std::move(connection), need);
  } else {
    room_.settle(std::move(connection), Need::input);
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
      if (state_.options.report_failure) state_.options.report_failure({}, error.what());
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
  if (state_.options.report_failure) state_.options.report_failure(request.id, failure);
  return HttpResponse::error(500, "internal", "Something went wrong here; it has been noted.");
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
