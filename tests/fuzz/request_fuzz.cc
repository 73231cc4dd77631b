// Any bytes as the head of an HTTP request, and its parameters as a search: refused or understood.

#include <cstdint>
#include <exception>
#include <string_view>

#include "searchd/http_head.h"
#include "searchd/search_request.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace tracuu::searchd;
  try {
    const HttpHead head =
        parse_http_head(std::string_view(reinterpret_cast<const char*>(data), size), {});
    parse_search_request(head.request.parameters);
  } catch (const std::exception&) {
    return 0;
  }
  return 0;
}
