// RecordSource is the DocumentSource of every format in which one JSON object is one document.
//
//   return std::make_unique<RecordSource>(file, to_document);
//
// One thread uses one source.
#pragma once

#include "corpus/document_source.h"
#include "corpus/json_records.h"

namespace tracuu::corpus {

class RecordSource : public DocumentSource {
 public:
  // Throws BadField for a record that cannot be taken.
  using Convert = Document (*)(const JsonRecord&);

  RecordSource(const InputFile& file, Convert convert);

  std::optional<Document> next() override;
  std::size_t line() const override { return records_.line(); }

 private:
  std::string name_;
  JsonRecords records_;
  Convert convert_;
};

}  // namespace tracuu::corpus
