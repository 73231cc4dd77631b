#include "corpus/law/given_metadata.h"

#include <algorithm>
#include <optional>
#include <string>
#include <vector>

#include "corpus/document_number.h"
#include "corpus/law/document_key.h"
#include "corpus/text.h"

namespace tracuu::corpus {
namespace {

bool same(const std::string& a, const std::string& b) {
  return lower_case(trim(a)) == lower_case(trim(b));
}

template <class T>
bool same(const T& a, const T& b) {
  return a == b;
}

bool same(const std::vector<std::string>& a, const std::vector<std::string>& b) {
  return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                    [](const std::string& x, const std::string& y) { return same(x, y); });
}

// Puts given values over those that were read, and remembers whether two said different things.
class Overlay {
 public:
  template <class T>
  void put(const T& given, T& read) {
    if (given.empty()) return;
    differs_ = differs_ || (!read.empty() && !same(given, read));
    read = given;
  }

  template <class T>
  void put(const std::optional<T>& given, std::optional<T>& read) {
    if (!given) return;
    differs_ = differs_ || (read && !same(*given, *read));
    read = given;
  }

  bool differs() const { return differs_; }

 private:
  bool differs_ = false;
};

// A type or rank that was only guessed is no contradiction: these are set without being compared.
void set_type(const FileMetadata& given, const NumberParts& number, NormativeDocument& document) {
  if (given.doc_type) document.doc_type = *given.doc_type;
  if (given.is_normative) document.is_normative = *given.is_normative;
  document.authority_rank = authority_rank(document.doc_type, number);
}

void set_number(const NumberParts& number, NormativeDocument& document) {
  document.number = number.number;
  document.year = number.year;
  if (!document.year && document.issued_date) {
    document.year = static_cast<int>(document.issued_date->year());
  }
}

void apply(const FileMetadata& given, std::string_view path, NormativeDocument& document) {
  Overlay over;
  // "Không số" says that nothing was read.
  std::string read_number = document.number.empty() ? "" : document.number_display;
  over.put(given.number_display, read_number);
  if (!given.number_display.empty()) document.number_display = given.number_display;
  over.put(given.title, document.title);
  over.put(given.abstract, document.abstract);
  over.put(given.issuers, document.issuers);
  over.put(given.signers, document.signers);
  over.put(given.issued_date, document.issued_date);
  over.put(given.effective_from, document.effective_from);
  over.put(given.effective_to, document.effective_to);
  over.put(given.source_status, document.source_status);
  over.put(given.scope, document.scope);
  over.put(given.sectors, document.sectors);
  over.put(given.fields, document.fields);
  over.put(given.gazette_no, document.gazette_no);
  over.put(given.gazette_date, document.gazette_date);
  if (!given.url.empty()) document.source.url = given.url;
  const NumberParts number = take_apart(read_number);
  set_number(number, document);
  set_type(given, number, document);
  set_key(document, document_key(document, number, path));
  if (over.differs()) document.quality_flags.push_back(QualityFlag::khac_du_lieu_kem);
}

void apply(const FileMetadata& given, std::string_view /*path*/, Announcement& decision) {
  Overlay over;
  over.put(given.title, decision.title);
  over.put(given.issued_date, decision.issued_date);
  over.put(given.effective_from, decision.effective_from);
  over.put(given.fields, decision.fields);
  if (!given.url.empty()) decision.source.url = given.url;
  if (over.differs()) decision.quality_flags.push_back(QualityFlag::khac_du_lieu_kem);
}

template <class Other>
void apply(const FileMetadata&, std::string_view, Other&) {}

}  // namespace

void apply_metadata(const FileMetadata& given, std::string_view path, Document& document) {
  std::visit([&](auto& record) { apply(given, path, record); }, document);
}

}  // namespace tracuu::corpus
