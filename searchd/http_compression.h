// Answers in gzip, for clients that ask for it.
//
//   if (accepts_gzip(request)) compress(response);
//
// Only what pays: text of more than 1 KiB. Thread-safe.
#pragma once

#include "searchd/http.h"

namespace tracuu::searchd {

// "Accept-Encoding: gzip", without "q=0".
bool accepts_gzip(const HttpRequest& request);

// Whether an answer may depend on Accept-Encoding, which caches must be told (Vary).
bool is_compressible(const HttpResponse& response);

// A strong ETag becomes a weak one, for the bytes are not the same any more (RFC 9110, 8.8.1).
void compress(HttpResponse& response);

}  // namespace tracuu::searchd
