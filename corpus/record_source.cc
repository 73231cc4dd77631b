#include "corpus/record_source.h"

#include "corpus/json_lines.h"

namespace tracuu::corpus {

RecordSource::RecordSource(const InputFile& file, Convert convert)
    : name_(file.path.string()), records_(file), convert_(convert) {}

std::optional<Document> RecordSource::next() {
  const std::optional<JsonRecord> record = records_.next();
  if (!record) return std::nullopt;
  try {
    return convert_(*record);
  } catch (const BadField& bad) {
    throw BadDocument(name_, record->line, bad.field(), bad.what());
  }
}

}  // namespace tracuu::corpus
