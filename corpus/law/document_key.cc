#include "corpus/law/document_key.h"

#include "corpus/legal_values.h"
#include "corpus/text.h"

namespace tracuu::corpus {
namespace {

// "qd/24.docx" -> "24.docx"
std::string_view file_name(std::string_view path) {
  const std::size_t slash = path.rfind('/');
  return slash == std::string_view::npos ? path : path.substr(slash + 1);
}

}  // namespace

std::string document_key(const NormativeDocument& document, const NumberParts& number,
                         std::string_view path) {
  const std::string issuer = document.issuers.empty() ? "" : document.issuers.front();
  if (!number.key.empty()) return document_key(number, issuer, document.issued_date);
  const std::string date = document.issued_date ? to_iso_string(*document.issued_date) : "";
  const std::string name =
      key_part(date.empty() || issuer.empty() ? file_name(path) : std::string_view(document.title));
  return "không số|" + joined(key_part(issuer), "|", date) + "|" + name;
}

void set_key(NormativeDocument& document, const std::string& key) {
  document.doc_key = key;
  for (Provision& provision : document.provisions) {
    provision.doc_key = key;
    provision.provision_id.replace(0, provision.provision_id.find('#'), key);
  }
}

}  // namespace tracuu::corpus
