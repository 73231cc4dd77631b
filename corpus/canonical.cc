#include "corpus/document_value.h"
#include "corpus/record_source.h"
#include "corpus/shapes.h"

namespace tracuu::corpus {
namespace {

bool recognises(JsonValue record) { return record.has("kind"); }

Document convert(const JsonRecord& record) { return to_document(record.value); }

std::unique_ptr<DocumentSource> open(const InputFile& file) {
  return std::make_unique<RecordSource>(file, convert);
}

}  // namespace

Shape canonical_shape() { return {"canonical JSON lines (\"kind\")", recognises, open}; }

}  // namespace tracuu::corpus
