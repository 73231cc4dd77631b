// Any bytes as a line of the canonical form: refused with a reason, or read and written back the
// same.

#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include "corpus/json_lines.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace tracuu::corpus;
  try {
    const std::string once =
        to_json(parse_document(std::string_view(reinterpret_cast<const char*>(data), size)));
    if (to_json(parse_document(once)) != once) std::abort();
  } catch (const BadField&) {
    return 0;
  }
  return 0;
}
