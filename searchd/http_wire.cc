#include "searchd/http_wire.h"

#include <algorithm>
#include <array>
#include <cstdio>
#include <ctime>

#include "searchd/http_text.h"

namespace tracuu::searchd {
namespace {

constexpr std::array<std::pair<int, std::string_view>, 38> kReasons = {{
    {200, "OK"},
    {201, "Created"},
    {202, "Accepted"},
    {204, "No Content"},
    {206, "Partial Content"},
    {300, "Multiple Choices"},
    {301, "Moved Permanently"},
    {302, "Found"},
    {303, "See Other"},
    {304, "Not Modified"},
    {307, "Temporary Redirect"},
    {308, "Permanent Redirect"},
    {400, "Bad Request"},
    {401, "Unauthorized"},
    {403, "Forbidden"},
    {404, "Not Found"},
    {405, "Method Not Allowed"},
    {406, "Not Acceptable"},
    {408, "Request Timeout"},
    {409, "Conflict"},
    {410, "Gone"},
    {411, "Length Required"},
    {412, "Precondition Failed"},
    {413, "Content Too Large"},
    {414, "URI Too Long"},
    {415, "Unsupported Media Type"},
    {416, "Range Not Satisfiable"},
    {417, "Expectation Failed"},
    {422, "Unprocessable Content"},
    {428, "Precondition Required"},
    {429, "Too Many Requests"},
    {431, "Request Header Fields Too Large"},
    {500, "Internal Server Error"},
    {501, "Not Implemented"},
    {502, "Bad Gateway"},
    {503, "Service Unavailable"},
    {504, "Gateway Timeout"},
    {505, "HTTP Version Not Supported"},
}};

constexpr std::array<std::string_view, 8> kOurs = {
    "connection", "content-length",    "content-type",           "date",
    "keep-alive", "transfer-encoding", "x-content-type-options", "x-request-id"};

std::string_view reason(int status) {
  const auto* found = std::find_if(kReasons.begin(), kReasons.end(),
                                   [&](const auto& each) { return each.first == status; });
  return found == kReasons.end() ? "Status" : found->second;
}

// Not strftime: the names of days and months must not follow the locale.
std::string http_date(std::time_t now) {
  static constexpr std::array<const char*, 7> kDays = {"Sun", "Mon", "Tue", "Wed",
                                                       "Thu", "Fri", "Sat"};
  static constexpr std::array<const char*, 12> kMonths = {"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                                          "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
  std::tm utc{};
  gmtime_r(&now, &utc);
  std::array<char, 64> text{};
  const int size = std::snprintf(text.data(), text.size(), "%s, %02d %s %d %02d:%02d:%02d GMT",
                                 kDays.at(static_cast<std::size_t>(utc.tm_wday)), utc.tm_mday,
                                 kMonths.at(static_cast<std::size_t>(utc.tm_mon)),
                                 utc.tm_year + 1900, utc.tm_hour, utc.tm_min, utc.tm_sec);
  return {text.data(), static_cast<std::size_t>(size)};
}

void append(std::string& out, std::string_view name, std::string_view value) {
  out.append(name).append(": ").append(value).append("\r\n");
}

// A value with a line break would begin a header, or a second answer, of a stranger's choice.
bool may_be_sent(const NameValue& header) {
  const std::string name = lower_case_ascii(header.first);
  return is_http_token(name) && is_http_field_value(header.second) &&
         std::find(kOurs.begin(), kOurs.end(), name) == kOurs.end();
}

bool may_have_body(int status) { return status >= 200 && status != 204 && status != 304; }

std::string head(const HttpResponse& response, const WireOptions& options) {
  std::string out = "HTTP/1.1 " + std::to_string(response.status) + ' ';
  out.append(reason(response.status)).append("\r\n");
  append(out, "Date", http_date(std::time(nullptr)));
  append(out, "X-Content-Type-Options", "nosniff");
  if (!options.request_id.empty()) append(out, "X-Request-Id", options.request_id);
  if (!response.content_type.empty() && is_http_field_value(response.content_type)) {
    append(out, "Content-Type", response.content_type);
  }
  for (const NameValue& header : response.headers) {
    if (may_be_sent(header)) append(out, header.first, header.second);
  }
  if (may_have_body(response.status)) {
    append(out, "Content-Length", std::to_string(response.body.size()));
  }
  if (!options.keep_alive) append(out, "Connection", "close");
  return out += "\r\n";
}

}  // namespace

std::string to_wire(const HttpResponse& response, const WireOptions& options) {
  std::string out = head(response, options);
  if (may_have_body(response.status) && !options.head_only) out += response.body;
  return out;
}

}  // namespace tracuu::searchd
