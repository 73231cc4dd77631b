// An answer as the bytes that go over the wire.
//
//   std::string bytes = to_wire(response, {.request_id = "a1", .head_only = false});
//
// Framing (Content-Length, Connection, Date) and the headers common to all answers are set here and
// nowhere else; a header of the handler that names one of them, or holds a control character, is
// left out. Thread-safe.
#pragma once

#include <string>
#include <string_view>

#include "searchd/http.h"

namespace tracuu::searchd {

struct WireOptions {
  std::string_view request_id = {};
  bool head_only = false;  // the request was HEAD: Content-Length as for GET, no body
  bool keep_alive = true;
};

std::string to_wire(const HttpResponse& response, const WireOptions& options);

}  // namespace tracuu::searchd
