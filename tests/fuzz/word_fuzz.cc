// Any bytes as the streams of a DOC file: blocks that can be written and read again, or a refusal.
// The first two bytes say how many are those of WordDocument; the others are its table and its
// data.

#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <string>

#include "corpus/files/file_reader.h"
#include "corpus/files/file_text_json.h"
#include "corpus/files/word_text.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace tracuu::corpus;
  if (size < 2) return 0;
  const std::string bytes(reinterpret_cast<const char*>(data) + 2, size - 2);
  const std::size_t length = std::min<std::size_t>(data[0] | data[1] << 8U, bytes.size());
  const std::string rest = bytes.substr(length);
  try {
    const FileText text = word_text({bytes.substr(0, length), rest, rest, rest});
    if (file_text_of(file_text_json(text)).blocks.size() != text.blocks.size()) std::abort();
  } catch (const UnreadableFile&) {
  }
  return 0;
}
