// Any bytes as plain text and Markdown: read or refused, every block well-formed.

#include <cstdint>
#include <string_view>

#include "tests/fuzz/file_text_contract.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  tracuu::corpus::check_reader(tracuu::corpus::plain_text_reader(),
                               {reinterpret_cast<const char*>(data), size});
  return 0;
}
