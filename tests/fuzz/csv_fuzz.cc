// Any bytes as a list: read or refused, every cell well-formed, all rows equally wide.

#include <cstdint>
#include <string_view>

#include "tests/fuzz/file_text_contract.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  const tracuu::corpus::FileReader reader = tracuu::corpus::csv_reader();
  if (reader.recognises(bytes)) tracuu::corpus::check_reader(reader, bytes);
  return 0;
}
