#include "corpus/law/document_key.h"

#include "corpus/text.h"

namespace tracuu::corpus {
namespace {

// Keys become terms of the index, which have a limit of 245 bytes.
constexpr std::size_t kLongestPart = 70;

// One in the whole country: with a year, and not of a province or a district.
bool is_unique(const NumberParts& number) {
  return number.year && !number.number.empty() && !contains(number.symbol, "ub") &&
         !contains(number.symbol, "hđnd");
}

std::string part(std::string_view text) {
  std::string key(shortened(lower_case(trim(text)), kLongestPart));
  for (char& c : key) {
    if (c == '#' || c == '|' || c == '\n' || c == '\t') c = ' ';
  }
  return key;
}

// "qd/24.docx" -> "24.docx"
std::string_view file_name(std::string_view path) {
  const std::size_t slash = path.rfind('/');
  return slash == std::string_view::npos ? path : path.substr(slash + 1);
}

}  // namespace

std::string document_key(const NormativeDocument& document, const NumberParts& number,
                         std::string_view path) {
  const std::string issuer = document.issuers.empty() ? "" : part(document.issuers.front());
  const std::string date = document.issued_date ? to_iso_string(*document.issued_date) : "";
  if (number.key.empty()) {
    const std::string name =
        date.empty() || issuer.empty() ? part(file_name(path)) : part(document.title);
    return "không số|" + joined(issuer, "|", date) + "|" + name;
  }
  const std::string key = part(number.key);
  if (is_unique(number)) return key;
  return key + "|" + issuer + "|" + date;
}

void set_key(NormativeDocument& document, const std::string& key) {
  document.doc_key = key;
  for (Provision& provision : document.provisions) {
    provision.doc_key = key;
    provision.provision_id.replace(0, provision.provision_id.find('#'), key);
  }
}

}  // namespace tracuu::corpus
