#include "corpus/law/law_reader.h"

#include "corpus/json_lines.h"

namespace tracuu::corpus {

std::vector<Document> read_law(const FileText& text, const FileOrigin& origin) {
  throw BadField("",
                 "files of the format " + text.format + " are not understood yet: " + origin.path);
}

}  // namespace tracuu::corpus
