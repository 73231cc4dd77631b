// RTF, read here: unrtf drops the bytes of fonts it does not know the character set of, among them
// the soft hyphen that is the ư of TCVN3, and knows nothing of footnotes and text boxes.
#include "corpus/files/rtf_text.h"

namespace tracuu::corpus {
namespace {

bool is_rtf(std::string_view bytes) {
  const std::size_t begin = bytes.find_first_not_of(" \t\r\n\xEF\xBB\xBF");
  return begin != std::string_view::npos && bytes.substr(begin).starts_with("{\\rtf");
}

std::vector<FileText> read_rtf(std::string_view bytes, Scratch&) { return {rtf_text(bytes)}; }

}  // namespace

FileReader rtf_reader() { return {"rtf", is_rtf, read_rtf}; }

}  // namespace tracuu::corpus
