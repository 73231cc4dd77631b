#include "corpus/law/given_metadata.h"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "corpus/document_number.h"
#include "corpus/law/document_key.h"
#include "corpus/law/folded.h"
#include "corpus/law/written_number.h"
#include "corpus/legal_values.h"
#include "corpus/text.h"

namespace tracuu::corpus {
namespace {

// A register writes "UBND tỉnh X", "quyết định ban hành ..." where the text prints "ỦY BAN NHÂN DÂN
// TỈNH X", "Ban hành ...": other words for the same are no difference.
std::string comparable(const std::string& text) {
  std::string words = folded(text);
  for (const auto& [letters, name] :
       {std::pair{"ubnd", "uy ban nhan dan"}, {"hdnd", "hoi dong nhan dan"}}) {
    const std::size_t at = words.find(letters);
    if (at != words.npos) words.replace(at, 4, name);
  }
  return words;
}

bool same(const std::string& a, const std::string& b) {
  return lower_case(trim(a)) == lower_case(trim(b)) || comparable(a) == comparable(b);
}

template <class T>
bool same(const T& a, const T& b) {
  return a == b;
}

bool same(const std::vector<std::string>& a, const std::vector<std::string>& b) {
  return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                    [](const std::string& x, const std::string& y) { return same(x, y); });
}

// Type, number and issuer may stand around a title.
bool same_title(const std::string& a, const std::string& b) {
  const std::string x = comparable(a);
  const std::string y = comparable(b);
  return has_words(x, y) || has_words(y, x);
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

  void put_title(const std::string& given, std::string& read) {
    if (given.empty()) return;
    differs_ = differs_ || (!read.empty() && !same_title(given, read));
    read = given;
  }

  bool differs() const { return differs_; }

 private:
  bool differs_ = false;
};

// A type or rank that was only guessed is no contradiction: these are set without being compared.
void set_type(const FileMetadata& given, const NumberParts& number, NormativeDocument& document) {
  if (given.doc_type) document.doc_type = *given.doc_type;
  document.is_normative =
      given.is_normative.value_or(given.doc_type ? is_normative(document) : document.is_normative);
  document.authority_rank = authority_rank(document.doc_type, number);
}

void set_number(const NumberParts& number, NormativeDocument& document) {
  document.number = number.number;
  document.year = number.year;
  if (!document.year && document.issued_date) {
    document.year = static_cast<int>(document.issued_date->year());
  }
}

// What was missing in the text and is given is missing no more.
void set_flags(NormativeDocument& document, bool differs) {
  std::vector<QualityFlag>& flags = document.quality_flags;
  const auto set = [&](QualityFlag flag, bool holds) {
    std::erase(flags, flag);
    if (holds) flags.push_back(flag);
  };
  const std::string& number = document.number_display;
  set(QualityFlag::thieu_so_hieu, document.number.empty());
  set(QualityFlag::so_hieu_la, !document.number.empty() && !is_regular_number(number));
  set(QualityFlag::thieu_ngay_ban_hanh, !document.issued_date);
  set(QualityFlag::hieu_luc_truoc_ban_hanh, document.issued_date && document.effective_from &&
                                                *document.effective_from < *document.issued_date);
  if (differs) set(QualityFlag::khac_du_lieu_kem, true);
}

void apply(const FileMetadata& given, std::string_view path, NormativeDocument& document) {
  Overlay over;
  // "Không số" says that nothing was read.
  std::string read_number = document.number.empty() ? "" : document.number_display;
  over.put(given.number_display, read_number);
  if (!given.number_display.empty()) document.number_display = given.number_display;
  over.put_title(given.title, document.title);
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
  set_flags(document, over.differs());
}

void apply(const FileMetadata& given, std::string_view /*path*/, Announcement& decision) {
  Overlay over;
  over.put_title(given.title, decision.title);
  std::string signer = given.signers.empty() ? std::string() : given.signers.front();
  over.put(signer, decision.signer);
  over.put(given.issued_date, decision.issued_date);
  over.put(given.effective_from, decision.effective_from);
  over.put(given.fields, decision.fields);
  if (!given.url.empty()) decision.source.url = given.url;
  if (!over.differs()) return;
  std::erase(decision.quality_flags, QualityFlag::khac_du_lieu_kem);
  decision.quality_flags.push_back(QualityFlag::khac_du_lieu_kem);
}

template <class Other>
void apply(const FileMetadata&, std::string_view, Other&) {}

}  // namespace

void apply_metadata(const FileMetadata& given, std::string_view path, Document& document) {
  std::visit([&](auto& record) { apply(given, path, record); }, document);
}

}  // namespace tracuu::corpus
