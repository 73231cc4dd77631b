#include "indexer/twin_files.h"

#include <string>

#include "corpus/law/document_key.h"
#include "corpus/sha256.h"

namespace tracuu::indexer {
namespace {

// Of the path, not of the bytes: a new text of the same file keeps its key.
std::string mark_of(const corpus::Source& source) {
  constexpr std::size_t kDigits = 8;
  return corpus::sha256_hex(source.id).substr(0, kDigits);
}

void mark(corpus::NormativeDocument& document) {
  corpus::set_key(document, document.doc_key + "|" + mark_of(document.source));
  document.quality_flags.push_back(corpus::QualityFlag::trung_lap);
}

void mark(corpus::Announcement& decision) {
  decision.decision_key += "~" + mark_of(decision.source);
  decision.quality_flags.push_back(corpus::QualityFlag::trung_lap);
}

template <class Record>
bool set_apart(Record& record) {
  if constexpr (requires { mark(record); }) {
    if (record.source.system != corpus::kFileSystem) return false;
    mark(record);
    return true;
  }
  return false;
}

}  // namespace

bool stands_in(const corpus::Document& document) {
  const auto* law = std::get_if<corpus::NormativeDocument>(&document);
  return law != nullptr && law->source.system == corpus::kListSystem;
}

bool set_apart(corpus::Document& document) {
  return std::visit([](auto& record) { return set_apart(record); }, document);
}

}  // namespace tracuu::indexer
