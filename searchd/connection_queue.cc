#include "searchd/connection_queue.h"

#include <utility>

namespace tracuu::searchd {

bool ConnectionQueue::push(std::unique_ptr<HttpConnection>& connection) {
  {
    const std::lock_guard lock(mutex_);
    if (closed_ || waiting_.size() >= capacity_ + idle_workers_) return false;
    waiting_.push_back(std::move(connection));
  }
  changed_.notify_one();
  return true;
}

std::unique_ptr<HttpConnection> ConnectionQueue::pop() {
  std::unique_lock lock(mutex_);
  ++idle_workers_;
  changed_.wait(lock, [&] { return closed_ || !waiting_.empty(); });
  --idle_workers_;
  if (waiting_.empty()) return nullptr;
  auto connection = std::move(waiting_.front());
  waiting_.pop_front();
  return connection;
}

void ConnectionQueue::close() {
  {
    const std::lock_guard lock(mutex_);
    closed_ = true;
  }
  changed_.notify_all();
}

bool ConnectionQueue::is_quiet() const {
  const std::lock_guard lock(mutex_);
  return waiting_.empty() && idle_workers_ > 0 && !closed_;
}

}  // namespace tracuu::searchd
