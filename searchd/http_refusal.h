// HttpRefusal: a request that is answered by the connection loop itself and never reaches a
// handler.
//
//   throw HttpRefusal(411, "chunked_refused", "Send the body with a Content-Length.");
//
// Caught in one place, Connection; the connection is closed after the answer, because where the
// next request begins is not certain any more.
#pragma once

#include <stdexcept>
#include <string>

#include "searchd/http.h"

namespace tracuu::searchd {

class HttpRefusal : public std::runtime_error {
 public:
  HttpRefusal(int status, const char* code, const std::string& message)
      : std::runtime_error(message), status_(status), code_(code) {}

  int status() const { return status_; }
  HttpResponse response() const { return HttpResponse::error(status_, code_, what()); }

 private:
  int status_;
  const char* code_;  // a literal
};

}  // namespace tracuu::searchd
