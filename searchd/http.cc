#include "searchd/http.h"

#include <algorithm>

namespace tracuu::searchd {
namespace {

std::string_view error_type(int status) {
  if (status == 401 || status == 403) return "auth";
  if (status == 500) return "internal";
  return status > 500 ? "system" : "invalid_request";
}

// Messages are ours; RapidJSON would be a heavy guest for three short strings.
std::string quoted(std::string_view text) {
  static constexpr char kHex[] = "0123456789abcdef";
  std::string out = "\"";
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if (c == '"' || c == '\\') {
      out += {'\\', c};
    } else if (byte < 0x20) {
      out += "\\u00";
      out += {kHex[byte >> 4], kHex[byte & 15]};
    } else {
      out += c;
    }
  }
  return out += '"';
}

}  // namespace

std::optional<std::string_view> HttpRequest::header(std::string_view name) const {
  const auto found = std::find_if(headers.begin(), headers.end(),
                                  [&](const NameValue& each) { return each.first == name; });
  if (found == headers.end()) return std::nullopt;
  return found->second;
}

HttpResponse HttpResponse::json(int status, std::string body) {
  return {status, "application/json; charset=utf-8", std::move(body), {}};
}

HttpResponse HttpResponse::error(int status, std::string_view code, std::string_view message) {
  return json(status, "{\"message\":" + quoted(message) + ",\"code\":" + quoted(code) +
                          ",\"type\":" + quoted(error_type(status)) + "}");
}

}  // namespace tracuu::searchd
