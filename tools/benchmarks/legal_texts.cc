#include "tools/benchmarks/legal_texts.h"

#include <type_traits>
#include <variant>

#include <unicode/normalizer2.h>
#include <unicode/unistr.h>

#include "analyzers/normalizer.h"
#include "corpus/document.h"
#include "indexer/field_texts.h"
#include "tools/readable_records.h"

namespace tracuu::tools {
namespace {

class Collector {
 public:
  bool full() const { return bytes_ >= kMostTextBytes; }

  void add(const corpus::Document& document) {
    std::visit([this](const auto& record) { add_record(record); }, document);
  }

  LegalTexts take() { return std::move(texts_); }

 private:
  void add_record(const corpus::Relation&) {}  // holds no text

  template <class Record>
  void add_record(const Record& record) {
    add_fields(indexer::field_texts(record));
    if constexpr (std::is_same_v<Record, corpus::NormativeDocument>) {
      for (const auto& article : record.provisions) {
        add_fields(indexer::article_texts(record, article));
      }
    }
  }

  void add_fields(const std::vector<indexer::FieldText>& fields) {
    for (const auto& field : fields) {
      if (field.text.empty()) continue;
      if (field.field == indexer::FieldId::name) texts_.titles.push_back(field.text);
      bytes_ += field.text.size();
      texts_.source.push_back(field.text);
    }
  }

  LegalTexts texts_;
  std::size_t bytes_ = 0;
};

std::string decomposed(const std::string& text) {
  UErrorCode status = U_ZERO_ERROR;
  const auto* nfd = icu::Normalizer2::getNFDInstance(status);
  std::string result;
  if (U_FAILURE(status)) return result;
  nfd->normalize(icu::UnicodeString::fromUTF8(text), status).toUTF8String(result);
  return result;
}

}  // namespace

LegalTexts read_legal_texts(const std::vector<std::filesystem::path>& paths) {
  Collector collector;
  visit_records(paths, [&](const corpus::Document& document) {
    collector.add(document);
    return !collector.full();
  });
  LegalTexts texts = collector.take();
  for (const std::string& text : texts.source) {
    texts.plain.push_back(analyzers::normalize(text).text);
    texts.decomposed.push_back(decomposed(texts.plain.back()));
  }
  return texts;
}

std::size_t total_bytes(const std::vector<std::string>& texts) {
  std::size_t bytes = 0;
  for (const std::string& text : texts) bytes += text.size();
  return bytes;
}

}  // namespace tracuu::tools
