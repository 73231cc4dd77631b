#include "corpus/law/law_reader.h"

#include <utility>

#include "corpus/law/announcement_reader.h"
#include "corpus/law/list_reader.h"
#include "corpus/law/normative_document.h"
#include "corpus/law/procedure_sheet.h"

namespace tracuu::corpus {

// What is none of the kinds that are asked for first is a document of its own, whatever it holds.
LawReading read_law(const FileText& text, const FileOrigin& origin) {
  LawReading reading;
  if (auto list = read_list(text, origin, reading.refused)) {
    reading.documents = std::move(*list);
  } else if (auto procedure = read_procedure_sheet(text, origin)) {
    reading.documents.emplace_back(std::move(*procedure));
  } else {
    NormativeDocument document = read_normative(text, origin);
    if (auto announcement = read_announcement(text, origin, document)) {
      reading.documents.emplace_back(std::move(*announcement));
    } else {
      reading.documents.emplace_back(std::move(document));
    }
  }
  return reading;
}

}  // namespace tracuu::corpus
