// ConnectionRoom: where connections wait for their clients, so that no thread has to.
//
//   ConnectionRoom room([&](auto connection) { queue.push(connection); });
//   std::thread thread([&] { room.run(); });
//   room.settle(std::move(connection), connection_need);
//
// One thread runs it: it reads from whoever sends, writes to whoever reads, and ends whose deadline
// has passed; a connection with a whole request is given to `ready`. All but run() may be called
// from any thread.
#pragma once

#include <functional>
#include <memory>
#include <mutex>
#include <set>
#include <unordered_map>
#include <utility>
#include <vector>

#include "searchd/http_connection.h"

namespace tracuu::searchd {

class ConnectionRoom {
 public:
  using Owned = std::unique_ptr<HttpConnection>;
  using Ready = std::function<void(Owned)>;

  explicit ConnectionRoom(Ready ready);
  ~ConnectionRoom();
  ConnectionRoom(const ConnectionRoom&) = delete;
  ConnectionRoom& operator=(const ConnectionRoom&) = delete;

  // Puts a connection where its need belongs: waiting here, to `ready`, or closed.
  void settle(Owned connection, Need need);

  // Closes the connection whose deadline is next; false if none waits.
  bool evict();

  // Closes all that wait for input, now and later; answers under way are still sent.
  void close();

  // After close(): nothing more will be settled, run() returns when the last answer is sent.
  void finish();

  void run();

 private:
  struct Waiting {
    Owned connection;
    Need need;
  };
  using Deadline = std::pair<HttpConnection::Clock::time_point, int>;  // with the socket

  void wait_here(Owned connection, Need need);
  Waiting take(int socket);
  Waiting take_locked(int socket);
  std::vector<Waiting> take_expired();
  void step(Waiting waiting, bool expired);
  int milliseconds_to_sleep();
  void wake() const;
  bool is_finished() const;

  const Ready ready_;
  const int epoll_;
  const int wake_;  // eventfd
  mutable std::mutex mutex_;
  std::unordered_map<int, Waiting> waiting_;            // by socket
  std::set<Deadline> deadlines_;                        // of those in waiting_
  HttpConnection::Clock::time_point sleeping_until_{};  // of run(), in epoll_wait
  bool closed_ = false;
  bool finishing_ = false;
};

}  // namespace tracuu::searchd
