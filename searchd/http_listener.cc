#include "searchd/http_listener.h"

#include <cerrno>
#include <chrono>
#include <functional>
#include <thread>
#include <utility>

#include <fcntl.h>
#include <httplib.h>
#include <sys/socket.h>
#include <unistd.h>

namespace tracuu::searchd {
namespace {

constexpr int kBacklog = 1024;  // cpp-httplib's own is 5: lost SYNs, retries after a second
constexpr std::chrono::milliseconds kPauseAfterError{100};

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

class Acceptor : public httplib::Server {
 public:
  explicit Acceptor(HttpListener::Admit admit) : admit_(std::move(admit)) {
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

  HttpListener::Admit admit_;
};

}  // namespace

HttpListener::HttpListener(Admit admit) : admit_(std::move(admit)) {}

HttpListener::~HttpListener() {
  if (socket_ >= 0) ::close(socket_);
}

int HttpListener::bind(const std::string& address, int port) {
  Acceptor acceptor(admit_);
  const int bound = acceptor.bind(address, port);
  if (bound < 0) return -1;
  socket_ = acceptor.release_socket();
  ::fcntl(socket_, F_SETFD, FD_CLOEXEC);
  return ::listen(socket_, kBacklog) == 0 ? bound : -1;
}

// cpp-httplib gives up, and closes its socket, when accept() fails for want of memory or of files
// in the system. The port must outlive that, so each attempt has a duplicate.
void HttpListener::accept_until_ended() {
  while (!ended_) {
    const int duplicate = ::fcntl(socket_, F_DUPFD_CLOEXEC, 0);
    if (duplicate >= 0) Acceptor(admit_).accept_from(duplicate);
    if (!ended_) std::this_thread::sleep_for(kPauseAfterError);
  }
}

// Only what a signal handler may do. The socket is closed later: its number must not become another
// file's while this runs.
void HttpListener::end() {
  ended_ = true;
  if (socket_ >= 0) ::shutdown(socket_, SHUT_RDWR);
}

}  // namespace tracuu::searchd
