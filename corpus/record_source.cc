#include "corpus/record_source.h"

#include <algorithm>

#include "corpus/json_lines.h"

namespace tracuu::corpus {

RecordSource::RecordSource(const InputFile& file, Convert convert)
    : name_(file.path.string()), records_(file), convert_([convert](const JsonRecord& record) {
        return std::vector<Document>{convert(record)};
      }) {}

RecordSource::RecordSource(const InputFile& file, ConvertToSeveral convert)
    : name_(file.path.string()), records_(file), convert_(convert) {}

std::optional<Document> RecordSource::next() {
  while (of_record_.empty()) {
    const std::optional<JsonRecord> record = records_.next();
    if (!record) return std::nullopt;
    try {
      of_record_ = convert_(*record);
    } catch (const BadField& bad) {
      throw BadDocument(name_, record->line, bad.field(), bad.what());
    }
    std::reverse(of_record_.begin(), of_record_.end());
  }
  Document document = std::move(of_record_.back());
  of_record_.pop_back();
  return document;
}

}  // namespace tracuu::corpus
