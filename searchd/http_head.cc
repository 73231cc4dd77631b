#include "searchd/http_head.h"

#include <algorithm>
#include <array>
#include <charconv>

#include "searchd/http_refusal.h"
#include "searchd/http_target.h"
#include "searchd/http_text.h"

namespace tracuu::searchd {
namespace {

constexpr std::array<std::string_view, 7> kMethods = {"GET",    "HEAD",  "OPTIONS", "POST",
                                                      "DELETE", "PATCH", "PUT"};

[[noreturn]] void malformed(const std::string& message) {
  throw HttpRefusal(400, "malformed_request", message);
}

// The next line without its CRLF; the caller has made sure that every LF follows a CR.
std::string_view take_line(std::string_view& text) {
  const std::size_t end = text.find("\r\n");
  if (end == std::string_view::npos) malformed("The head of the request is not complete.");
  const std::string_view line = text.substr(0, end);
  text.remove_prefix(end + 2);
  return line;
}

void check_version(std::string_view version) {
  if (version == "HTTP/1.1" || version == "HTTP/1.0") return;
  if (!version.starts_with("HTTP/")) malformed("The request line does not name its HTTP version.");
  throw HttpRefusal(505, "version_not_supported", "Only HTTP/1.1 and HTTP/1.0 are spoken here.");
}

// Returns whether the client speaks HTTP/1.1.
bool parse_request_line(std::string_view line, const HttpLimits& limits, HttpRequest& request) {
  const std::size_t first = line.find(' ');
  const std::size_t last = line.rfind(' ');
  if (first == std::string_view::npos || first == last) {
    malformed("The first line must be: method, address, version.");
  }
  const std::string_view method = line.substr(0, first);
  const std::string_view target = line.substr(first + 1, last - first - 1);
  const std::string_view version = line.substr(last + 1);
  if (!is_http_token(method)) malformed("The method is not a word.");
  check_version(version);
  if (target.size() > limits.target_bytes) {
    throw HttpRefusal(414, "target_too_long", "The address is too long.");
  }
  if (std::find(kMethods.begin(), kMethods.end(), method) == kMethods.end()) {
    throw HttpRefusal(501, "method_not_implemented", "This method is not known here.");
  }
  request.method = method;
  parse_http_target(target, request);
  return version == "HTTP/1.1";
}

NameValue parse_header(std::string_view line) {
  const std::size_t colon = line.find(':');
  if (colon == std::string_view::npos || !is_http_token(line.substr(0, colon))) {
    malformed("A header line must be: name, colon, value.");
  }
  const std::string_view value = trim_http_blanks(line.substr(colon + 1));
  if (!is_http_field_value(value)) malformed("A header value holds a control character.");
  return {lower_case_ascii(line.substr(0, colon)), std::string(value)};
}

std::size_t count(const HttpRequest& request, std::string_view name) {
  return static_cast<std::size_t>(
      std::count_if(request.headers.begin(), request.headers.end(),
                    [&](const NameValue& header) { return header.first == name; }));
}

std::size_t parse_content_length(std::string_view value, const HttpLimits& limits) {
  std::size_t length = 0;
  const char* end = value.data() + value.size();
  const auto [rest, error] = std::from_chars(value.data(), end, length);
  if (value.empty() || rest != end || error == std::errc::invalid_argument) {
    malformed("Content-Length must be a number.");
  }
  if (error == std::errc::result_out_of_range || length > limits.body_bytes) {
    throw HttpRefusal(413, "body_too_long", "The body of the request is too long.");
  }
  return length;
}

// How long the body is must be said once, in one way.
std::size_t body_length(const HttpRequest& request, const HttpLimits& limits) {
  const std::size_t lengths = count(request, "content-length");
  if (lengths > 1) malformed("Content-Length is given twice.");
  if (request.header("transfer-encoding")) {
    if (lengths > 0) malformed("Content-Length and Transfer-Encoding exclude each other.");
    throw HttpRefusal(411, "chunked_refused",
                      "Bodies in chunks are refused: send a Content-Length.");
  }
  const auto length = request.header("content-length");
  return length ? parse_content_length(*length, limits) : 0;
}

void check_host(const HttpRequest& request, bool speaks_1_1) {
  const std::size_t hosts = count(request, "host");
  if (hosts > 1) malformed("Host is given twice.");
  if (hosts == 0 && speaks_1_1) malformed("A request of HTTP/1.1 must name its Host.");
}

void check_body_form(const HttpRequest& request) {
  const auto encoding = request.header("content-encoding");
  if (encoding && lower_case_ascii(*encoding) != "identity") {
    throw HttpRefusal(415, "compressed_body_refused", "Send the body without Content-Encoding.");
  }
  const auto type = request.header("content-type");
  if (type && lower_case_ascii(*type).starts_with("multipart/")) {
    throw HttpRefusal(415, "multipart_refused", "Bodies in several parts are refused.");
  }
}

bool expects_continue(const HttpRequest& request) {
  const auto expect = request.header("expect");
  if (!expect) return false;
  if (lower_case_ascii(*expect) == "100-continue") return true;
  throw HttpRefusal(417, "expectation_failed", "Only Expect: 100-continue is understood.");
}

bool asks_to_close(const HttpRequest& request) {
  return std::any_of(request.headers.begin(), request.headers.end(), [](const NameValue& header) {
    return header.first == "connection" && http_list_contains(header.second, "close");
  });
}

}  // namespace

HttpHead parse_http_head(std::string_view text, const HttpLimits& limits) {
  HttpHead head;
  const bool speaks_1_1 = parse_request_line(take_line(text), limits, head.request);
  for (std::string_view line = take_line(text); !line.empty(); line = take_line(text)) {
    if (head.request.headers.size() == limits.header_count) {
      throw HttpRefusal(431, "too_many_headers", "The request has too many headers.");
    }
    head.request.headers.push_back(parse_header(line));
  }
  check_host(head.request, speaks_1_1);
  head.content_length = body_length(head.request, limits);
  check_body_form(head.request);
  head.expects_continue = speaks_1_1 && expects_continue(head.request);
  head.keep_alive = speaks_1_1 && !asks_to_close(head.request);
  return head;
}

}  // namespace tracuu::searchd
