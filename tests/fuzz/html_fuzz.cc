// Any bytes as a web page: read or refused, every block well-formed, rows of a table equally wide.

#include <cstdint>
#include <string_view>

#include "tests/fuzz/file_text_contract.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  tracuu::corpus::check_reader(tracuu::corpus::html_reader(),
                               {reinterpret_cast<const char*>(data), size});
  return 0;
}
