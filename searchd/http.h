// HTTP as the rest of searchd knows it: plain values, no socket, no library.
//
//   Handler handler = [](const HttpRequest& request) { return HttpResponse::json(200, "{}"); };
//
// Tests call handlers directly; http_server.h puts one behind a port.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace tracuu::searchd {

using NameValue = std::pair<std::string, std::string>;

struct HttpRequest {
  std::string id;                     // generated; the answer carries it as X-Request-Id
  std::string method;                 // "GET"
  std::string target;                 // as sent: path and query string
  std::string path;                   // percent-decoded, no query string
  std::vector<NameValue> parameters;  // percent-decoded, in the order sent, repeats kept
  std::vector<NameValue> headers;     // names lower-case; values as sent, never to be echoed
  std::string body;
  std::string remote_address;  // of the connection; forwarded headers are not believed

  // The first header of that (lower-case) name.
  std::optional<std::string_view> header(std::string_view name) const;
};

struct HttpResponse {
  int status = 200;
  std::string content_type;
  std::string body;
  std::vector<NameValue> headers;  // one that could break the answer apart is left out

  static HttpResponse json(int status, std::string body);

  // The error body of the API: {"message":"...","code":"...","type":"..."}; the type follows from
  // the status. `code` is a name such as "invalid_search_limit".
  static HttpResponse error(int status, std::string_view code, std::string_view message);
};

using Handler = std::function<HttpResponse(const HttpRequest&)>;

}  // namespace tracuu::searchd
