// What all connections of one server share: options, counters, the budget of bytes.
//
//   ByteCharge charge(state.held_bytes, state.options.held_bytes);
//   if (!charge.set(content_length)) ...;   // over budget; given back when `charge` ends
//
// ConnectionState may be used by all threads; a ByteCharge belongs to one connection.
#pragma once

#include <atomic>
#include <cstddef>
#include <cstdint>

#include "searchd/http_server.h"

namespace tracuu::searchd {

struct ConnectionState {
  HttpServerOptions options;
  std::atomic<bool> stopping = false;  // no connection is kept alive any more
  std::atomic<std::size_t> connections_open = 0;
  std::atomic<std::size_t> connections_total = 0;
  std::atomic<std::size_t> requests_total = 0;
  std::atomic<std::size_t> refused_busy_total = 0;
  std::atomic<std::size_t> refused_malformed_total = 0;
  std::atomic<std::size_t> timed_out_total = 0;
  std::atomic<std::size_t> held_bytes = 0;
  std::atomic<std::uint64_t> next_request_id = 0;  // begins at a random number
};

class ByteCharge {
 public:
  ByteCharge(std::atomic<std::size_t>& held, std::size_t limit) : held_(held), limit_(limit) {}
  ~ByteCharge() { held_ -= charged_; }
  ByteCharge(const ByteCharge&) = delete;
  ByteCharge& operator=(const ByteCharge&) = delete;

  // False, and nothing charged, if all together would hold more than the limit.
  bool set(std::size_t bytes) {
    held_ -= charged_;
    charged_ = bytes;
    if ((held_ += bytes) <= limit_ || bytes == 0) return true;
    held_ -= bytes;
    charged_ = 0;
    return false;
  }

 private:
  std::atomic<std::size_t>& held_;
  std::size_t limit_;
  std::size_t charged_ = 0;
};

}  // namespace tracuu::searchd
