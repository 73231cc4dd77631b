// Any XML as the parts of a DOCX and of an OpenDocument: their blocks are well-formed, counting
// ends.

#include <cstdint>
#include <string_view>

#include "corpus/files/docx_body.h"
#include "corpus/files/odf_body.h"
#include "corpus/files/xml_tree.h"
#include "tests/fuzz/file_text_contract.h"

namespace {

using namespace tracuu::corpus;

// The whole input is text, lists, styles and notes at once: all meet the same bytes.
void read_as_docx(XmlNode root) {
  ListNumbering numbering(root, root);
  const std::map<std::string, XmlNode> notes = {{"footnote 1", root}};
  check_blocks(DocxBody(numbering, notes).blocks_of(root));
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  try {
    const XmlTree tree({reinterpret_cast<const char*>(data), size});
    read_as_docx(tree.root());
    check_blocks(OdfBody({tree.root()}).blocks_of(tree.root()));
  } catch (const UnreadableFile&) {
    return 0;  // no XML
  }
  return 0;
}
