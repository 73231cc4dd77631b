// What a file gives, all of it: documents, and refusals as "line: field: reason".
//
//   ReadResult result = read_all(folder.write("a.jsonl", text));
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "corpus/document_source.h"

namespace tracuu::corpus {

struct ReadResult {
  std::vector<Document> documents;
  std::vector<std::size_t> lines;  // of the documents
  std::vector<std::string> refused;
};

inline std::string to_string(const BadDocument& bad) {
  return std::to_string(bad.line()) + ": " + bad.field() + ": " + bad.reason();
}

inline ReadResult read_all(const InputFile& file) {
  ReadResult result;
  std::unique_ptr<DocumentSource> source;
  try {
    source = open_source(file);
  } catch (const BadDocument& bad) {
    result.refused.push_back(to_string(bad));
    return result;
  }
  for (;;) try {
      std::optional<Document> document = source->next();
      if (!document) return result;
      result.documents.push_back(std::move(*document));
      result.lines.push_back(source->line());
    } catch (const BadDocument& bad) {
      result.refused.push_back(to_string(bad));
    }
}

}  // namespace tracuu::corpus
