#include "corpus/law/law_reader.h"

#include <utility>

#include "corpus/law/announcement_reader.h"
#include "corpus/law/normative_document.h"

namespace tracuu::corpus {

// Lists, announcements and sheets of procedures are asked for first, each by its own
// `std::optional<std::vector<Document>> read_...(text, origin)`; what is none of them is a document
// of its own, whatever it holds.
std::vector<Document> read_law(const FileText& text, const FileOrigin& origin) {
  if (auto announcement = read_announcement(text, origin)) return std::move(*announcement);
  return {read_normative(text, origin)};
}

}  // namespace tracuu::corpus
