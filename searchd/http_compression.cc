#include "searchd/http_compression.h"

#include <algorithm>
#include <array>
#include <string_view>

#include <zlib.h>

#include "searchd/http_text.h"

namespace tracuu::searchd {
namespace {

constexpr std::size_t kWorthIt = 1024;
constexpr int kLevel = 1;  // a third of the size in a third of the time of zlib's default
constexpr int kGzipWindow = MAX_WBITS + 16;
constexpr std::array<std::string_view, 7> kTextTypes = {
    "text/",           "application/json", "application/javascript",
    "application/xml", "application/atom", "application/opensearch",
    "image/svg+xml"};

bool is_text(std::string_view content_type) {
  return std::any_of(kTextTypes.begin(), kTextTypes.end(),
                     [&](std::string_view type) { return content_type.starts_with(type); });
}

// Empty if zlib fails: the answer then goes uncompressed.
std::string gzip(std::string_view text) {
  z_stream stream{};
  if (deflateInit2(&stream, kLevel, Z_DEFLATED, kGzipWindow, 8, Z_DEFAULT_STRATEGY) != Z_OK) {
    return {};
  }
  std::string out(deflateBound(&stream, text.size()), '\0');
  stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(text.data()));
  stream.avail_in = static_cast<uInt>(text.size());
  stream.next_out = reinterpret_cast<Bytef*>(out.data());
  stream.avail_out = static_cast<uInt>(out.size());
  const bool done = deflate(&stream, Z_FINISH) == Z_STREAM_END;
  out.resize(done ? stream.total_out : 0);
  deflateEnd(&stream);
  return out;
}

void weaken_etag(HttpResponse& response) {
  for (auto& [name, value] : response.headers) {
    if (lower_case_ascii(name) == "etag" && !value.starts_with("W/")) value.insert(0, "W/");
  }
}

bool has_encoding(const HttpResponse& response) {
  return std::any_of(response.headers.begin(), response.headers.end(), [](const NameValue& header) {
    return lower_case_ascii(header.first) == "content-encoding";
  });
}

}  // namespace

bool accepts_gzip(const HttpRequest& request) {
  const auto accepted = request.header("accept-encoding");
  if (!accepted || !http_list_contains(*accepted, "gzip")) return false;
  // Nobody but a test sends "gzip;q=0"; it is enough not to compress then, whatever else it names.
  return accepted->find("q=0") == std::string_view::npos ||
         accepted->find("q=0.") != std::string_view::npos;
}

bool is_compressible(const HttpResponse& response) {
  return is_text(response.content_type) && !has_encoding(response);
}

void compress(HttpResponse& response) {
  if (response.body.size() <= kWorthIt || !is_compressible(response)) return;
  std::string body = gzip(response.body);
  if (body.empty() || body.size() >= response.body.size()) return;
  response.body = std::move(body);
  response.headers.emplace_back("Content-Encoding", "gzip");
  weaken_etag(response);
}

}  // namespace tracuu::searchd
