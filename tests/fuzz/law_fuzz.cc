// read_law must take any text without a fault and give every provision an address of its own.
#include <cstdint>
#include <cstdlib>
#include <set>
#include <string>
#include <string_view>
#include <variant>

#include "corpus/json_lines.h"
#include "corpus/law/clauses.h"
#include "corpus/law/law_reader.h"
#include "corpus/utf8.h"
#include "tests/support/text_notation.h"

using namespace tracuu;

namespace {

void check(const corpus::NormativeDocument& document) {
  if (document.doc_key.empty() || document.title.empty()) std::abort();
  std::set<std::string_view> ids;
  for (const corpus::Provision& provision : document.provisions) {
    if (!ids.insert(provision.provision_id).second) std::abort();
    for (const corpus::Clause& clause : corpus::split_clauses(provision.text)) {
      if (clause.begin > clause.end || clause.end > provision.text.size()) std::abort();
    }
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view notation(reinterpret_cast<const char*>(data), size);
  const corpus::FileText text = testing_support::file_text(notation);
  for (const corpus::Document& document : corpus::read_law(text, {"a/b.docx", ""}).documents) {
    if (const auto* law = std::get_if<corpus::NormativeDocument>(&document)) check(*law);
    if (!corpus::is_utf8(notation)) continue;  // the canonical form carries Unicode only
    const std::string once = corpus::to_json(document);
    if (corpus::to_json(corpus::parse_document(once)) != once) std::abort();
  }
  return 0;
}
