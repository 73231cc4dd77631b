// ConnectionQueue: connections with a whole request, waiting for a thread.
//
//   if (!queue.push(connection)) ...;              // full: `connection` is still the caller's
//   while (auto connection = queue.pop()) ...;     // a worker; nullptr after close() when empty
//
// For all threads.
#pragma once

#include <condition_variable>
#include <cstddef>
#include <deque>
#include <memory>
#include <mutex>

#include "searchd/http_connection.h"

namespace tracuu::searchd {

class ConnectionQueue {
 public:
  explicit ConnectionQueue(std::size_t capacity) : capacity_(capacity) {}

  bool push(std::unique_ptr<HttpConnection>& connection);
  std::unique_ptr<HttpConnection> pop();
  void close();

  // Nobody waits, and a thread beside the caller stands by: the caller may linger.
  bool is_quiet() const;

 private:
  const std::size_t capacity_;  // beyond what idle workers take at once
  mutable std::mutex mutex_;
  std::condition_variable changed_;
  std::deque<std::unique_ptr<HttpConnection>> waiting_;
  std::size_t idle_workers_ = 0;
  bool closed_ = false;
};

}  // namespace tracuu::searchd
