// RecordSource is the DocumentSource of every format in which one JSON object is one document, or a
// document with its relations.
//
//   return std::make_unique<RecordSource>(file, to_document);
//
// One thread uses one source.
#pragma once

#include <functional>
#include <vector>

#include "corpus/document_source.h"
#include "corpus/json_records.h"

namespace tracuu::corpus {

class RecordSource : public DocumentSource {
 public:
  // Throws BadField for a record that cannot be taken.
  using Convert = Document (*)(const JsonRecord&);
  using ConvertToSeveral = std::vector<Document> (*)(const JsonRecord&);

  RecordSource(const InputFile& file, Convert convert);
  RecordSource(const InputFile& file, ConvertToSeveral convert);

  std::optional<Document> next() override;
  std::size_t line() const override { return records_.line(); }

 private:
  std::string name_;
  JsonRecords records_;
  std::function<std::vector<Document>(const JsonRecord&)> convert_;
  std::vector<Document> of_record_;  // those not yet given, the next one last
};

}  // namespace tracuu::corpus
