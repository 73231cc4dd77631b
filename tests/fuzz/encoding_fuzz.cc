// Any bytes as a text in an unknown encoding: well-formed UTF-8 comes out, offsets stay inside and
// in order, and what came out is not repaired once more.

#include <cstdint>
#include <cstdlib>
#include <string>

#include "analyzers/legacy_encoding.h"
#include "analyzers/utf8.h"

namespace {

using namespace tracuu::analyzers;

void require(bool truth) {
  if (!truth) std::abort();
}

void check(const RepairedText& repaired, std::size_t size) {
  OffsetReader begins(repaired.offsets);
  OffsetReader ends(repaired.offsets);
  std::uint32_t before = 0;
  for (std::size_t at = 0; at < repaired.text.size();) {
    const std::uint32_t begin = begins.begin(at);
    require(next_code_point(repaired.text, at) != kInvalid);
    const std::uint32_t end = ends.end(at);
    require(before <= begin && begin < end && end <= size);
    before = end;
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string text(reinterpret_cast<const char*>(data), size);
  const RepairedText repaired = repair_encoding(text);
  check(repaired, size);
  require(repair_encoding(text).text == repaired.text);
  require(repair_encoding(repaired.text).text == repaired.text);
  for (int i = 0; i < kLegacyEncodings; ++i) {
    const auto encoding = static_cast<LegacyEncoding>(i);
    check(convert(encoding, text), size);
    check(repair_encoding(text, encoding), size);
  }
  return 0;
}
