#include "searchd/http_target.h"

#include <algorithm>

#include "searchd/http_refusal.h"

namespace tracuu::searchd {
namespace {

// Raw bytes of UTF-8 are let through: people type Vietnamese into curl.
bool may_stand_in_target(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return byte > 0x20 && byte != 0x7F && c != '#';
}

int hex_value(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  if (c >= 'A' && c <= 'F') return c - 'A' + 10;
  return -1;
}

char decoded_byte(std::string_view text, std::size_t percent) {
  const int high = percent + 1 < text.size() ? hex_value(text[percent + 1]) : -1;
  const int low = percent + 2 < text.size() ? hex_value(text[percent + 2]) : -1;
  if (high < 0 || low < 0) {
    throw HttpRefusal(400, "invalid_percent_encoding",
                      "A % in the address must be followed by two hexadecimal digits; write a "
                      "percent sign as %25.");
  }
  return static_cast<char>(high * 16 + low);
}

// "http://host/path?x" -> "/path?x"
std::string_view without_authority(std::string_view target) {
  const std::size_t scheme = target.find("://");
  if (target.starts_with('/') || scheme == std::string_view::npos) return target;
  const std::size_t path = target.find('/', scheme + 3);
  return path == std::string_view::npos ? "/" : target.substr(path);
}

std::vector<NameValue> parse_parameters(std::string_view query) {
  std::vector<NameValue> parameters;
  while (!query.empty()) {
    const std::string_view piece = query.substr(0, query.find('&'));
    query.remove_prefix(std::min(piece.size() + 1, query.size()));
    if (piece.empty()) continue;
    const std::size_t equals = std::min(piece.find('='), piece.size());
    const std::string_view value = piece.substr(std::min(equals + 1, piece.size()));
    parameters.emplace_back(percent_decode(piece.substr(0, equals), true),
                            percent_decode(value, true));
  }
  return parameters;
}

}  // namespace

std::string percent_decode(std::string_view text, bool plus_is_blank) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '%') {
      out += decoded_byte(text, i);
      i += 2;
    } else {
      out += plus_is_blank && text[i] == '+' ? ' ' : text[i];
    }
  }
  return out;
}

void parse_http_target(std::string_view target, HttpRequest& request) {
  if (!std::all_of(target.begin(), target.end(), may_stand_in_target)) {
    throw HttpRefusal(400, "invalid_target", "The address holds a character it may not hold.");
  }
  target = without_authority(target);
  if (!target.starts_with('/') && target != "*") {
    throw HttpRefusal(400, "invalid_target", "The address must begin with a slash.");
  }
  const std::size_t question = std::min(target.find('?'), target.size());
  request.target = target;
  request.path = percent_decode(target.substr(0, question), false);
  request.parameters = parse_parameters(target.substr(std::min(question + 1, target.size())));
}

}  // namespace tracuu::searchd
