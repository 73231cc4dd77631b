#include "searchd/connection_room.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdint>
#include <exception>
#include <iterator>
#include <system_error>

#include <sys/epoll.h>
#include <sys/eventfd.h>
#include <unistd.h>

namespace tracuu::searchd {
namespace {

using Clock = HttpConnection::Clock;

int checked(int descriptor) {
  if (descriptor < 0) {
    throw std::system_error(errno, std::generic_category(), "cannot wait for connections");
  }
  return descriptor;
}

}  // namespace

ConnectionRoom::ConnectionRoom(Ready ready)
    : ready_(std::move(ready)),
      epoll_(checked(::epoll_create1(EPOLL_CLOEXEC))),
      wake_(checked(::eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK))) {
  epoll_event event{};
  event.events = EPOLLIN;
  event.data.fd = wake_;
  checked(::epoll_ctl(epoll_, EPOLL_CTL_ADD, wake_, &event));
}

ConnectionRoom::~ConnectionRoom() {
  ::close(wake_);
  ::close(epoll_);
}

void ConnectionRoom::settle(Owned connection, Need need) {
  if (need == Need::answer) {
    ready_(std::move(connection));
  } else if (need != Need::end) {
    wait_here(std::move(connection), need);
  }
}

void ConnectionRoom::wait_here(Owned connection, Need need) {
  const std::lock_guard lock(mutex_);
  if (closed_ && need == Need::input) return;
  const int socket = connection->socket();
  const auto deadline = connection->deadline();
  epoll_event event{};
  event.events = need == Need::input ? EPOLLIN : EPOLLOUT;
  event.data.fd = socket;
  if (::epoll_ctl(epoll_, EPOLL_CTL_ADD, socket, &event) != 0) return;  // no memory: it is closed
  deadlines_.emplace(deadline, socket);
  waiting_.emplace(socket, Waiting{std::move(connection), need});
  if (deadline < sleeping_until_) wake();
}

ConnectionRoom::Waiting ConnectionRoom::take(int socket) {
  const std::lock_guard lock(mutex_);
  return take_locked(socket);
}

// An empty one if it has left in the meantime.
ConnectionRoom::Waiting ConnectionRoom::take_locked(int socket) {
  auto node = waiting_.extract(socket);
  if (node.empty()) return {nullptr, Need::end};
  deadlines_.erase({node.mapped().connection->deadline(), socket});
  ::epoll_ctl(epoll_, EPOLL_CTL_DEL, socket, nullptr);
  return std::move(node.mapped());
}

bool ConnectionRoom::evict() {
  Waiting closed_after_unlock{nullptr, Need::end};
  const std::lock_guard lock(mutex_);
  if (deadlines_.empty()) return false;
  closed_after_unlock = take_locked(deadlines_.begin()->second);
  return true;
}

void ConnectionRoom::close() {
  std::vector<Waiting> closed_after_unlock;
  const std::lock_guard lock(mutex_);
  closed_ = true;
  for (auto waiting = waiting_.begin(); waiting != waiting_.end();) {
    const auto next = std::next(waiting);
    if (waiting->second.need == Need::input) {
      closed_after_unlock.push_back(take_locked(waiting->first));
    }
    waiting = next;
  }
}

void ConnectionRoom::finish() {
  const std::lock_guard lock(mutex_);
  finishing_ = true;
  wake();
}

std::vector<ConnectionRoom::Waiting> ConnectionRoom::take_expired() {
  std::vector<Waiting> expired;
  const auto now = Clock::now();
  const std::lock_guard lock(mutex_);
  while (!deadlines_.empty() && deadlines_.begin()->first <= now) {
    expired.push_back(take_locked(deadlines_.begin()->second));
  }
  return expired;
}

void ConnectionRoom::step(Waiting waiting, bool expired) {
  if (!waiting.connection) return;
  try {
    const Need need = expired                       ? waiting.connection->expire()
                      : waiting.need == Need::input ? waiting.connection->receive()
                                                    : waiting.connection->send();
    settle(std::move(waiting.connection), need);
  } catch (const std::exception&) {
    // No memory for this one: it is closed, the others are served on.
  }
}

int ConnectionRoom::milliseconds_to_sleep() {
  const std::lock_guard lock(mutex_);
  sleeping_until_ = deadlines_.empty() ? Clock::time_point::max() : deadlines_.begin()->first;
  if (deadlines_.empty()) return -1;
  const auto left = std::chrono::ceil<std::chrono::milliseconds>(sleeping_until_ - Clock::now());
  return static_cast<int>(std::clamp<std::int64_t>(left.count(), 0, 60'000));
}

void ConnectionRoom::wake() const {
  const std::uint64_t one = 1;
  [[maybe_unused]] const ssize_t written = ::write(wake_, &one, sizeof one);
}

bool ConnectionRoom::is_finished() const {
  const std::lock_guard lock(mutex_);
  return finishing_ && waiting_.empty();
}

void ConnectionRoom::run() {
  std::array<epoll_event, 64> events{};
  while (!is_finished()) {
    const int count = ::epoll_wait(epoll_, events.data(), static_cast<int>(events.size()),
                                   milliseconds_to_sleep());
    for (int i = 0; i < count; ++i) {
      const int socket = events[static_cast<std::size_t>(i)].data.fd;
      if (socket == wake_) {
        std::uint64_t ignored = 0;
        [[maybe_unused]] const ssize_t got = ::read(wake_, &ignored, sizeof ignored);
      } else {
        step(take(socket), false);
      }
    }
    for (Waiting& waiting : take_expired()) step(std::move(waiting), true);
  }
}

}  // namespace tracuu::searchd
