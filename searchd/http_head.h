// HttpHead: the request line and the headers of one request, checked.
//
//   HttpHead head = parse_http_head("GET /v1/search?q=a HTTP/1.1\r\nHost: localhost\r\n\r\n", {});
//
// Stricter than cpp-httplib, whose parser is not used: whatever could be read in two ways, or could
// make a small request cost much, is refused here (see the throws below). Pure function.
#pragma once

#include <cstddef>
#include <string_view>

#include "searchd/http.h"

namespace tracuu::searchd {

struct HttpLimits {
  std::size_t target_bytes = 8 << 10;
  std::size_t body_bytes = 1 << 20;
  std::size_t header_count = 100;
};

struct HttpHead {
  HttpRequest request;             // without id, body and remote_address
  std::size_t content_length = 0;  // a body follows; at most body_bytes
  bool keep_alive = true;
  bool expects_continue = false;  // the client waits for "100 Continue" before it sends the body
};

// `text` ends with the empty line. Throws HttpRefusal:
//   400 malformed, no or two Host, two Content-Length, Content-Length beside Transfer-Encoding
//   411 Transfer-Encoding          413 body too long            414 target too long
//   415 Content-Encoding, multipart                             417 an unknown Expect
//   431 too many headers           501 unknown method           505 not HTTP/1.0 or 1.1
HttpHead parse_http_head(std::string_view text, const HttpLimits& limits);

}  // namespace tracuu::searchd
