// Any bytes as an RTF file: well-formed blocks come out, the same ones twice.

#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "corpus/files/file_text_json.h"
#include "corpus/files/rtf_text.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view rtf(reinterpret_cast<const char*>(data), size);
  const std::string text = tracuu::corpus::file_text_json(tracuu::corpus::rtf_text(rtf));
  if (text != tracuu::corpus::file_text_json(tracuu::corpus::rtf_text(rtf))) std::abort();
  if (tracuu::corpus::file_text_of(text).format != "rtf") std::abort();
  return 0;
}
