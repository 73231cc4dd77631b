#include "searchd/provision_parts.h"

#include "corpus/law/clauses.h"
#include "indexer/document_id.h"

namespace tracuu::searchd {

std::vector<ProvisionPart> parts_of(const std::string& article_id, std::string_view text) {
  std::vector<ProvisionPart> parts;
  for (const corpus::Clause& clause : corpus::split_clauses(text)) {
    const std::string id = article_id + ":" + indexer::provision_address(clause.path);
    parts.push_back({id, indexer::page_address(id), clause.label,
                     std::string(text.substr(clause.begin, clause.end - clause.begin))});
  }
  return parts;
}

std::string_view id_around(std::string_view id) {
  const std::size_t last = id.rfind(':');
  if (last == std::string_view::npos) return {};
  for (const std::string_view unit : {":khoan-", ":diem-", ":muc-"}) {
    if (id.substr(last).starts_with(unit)) return id.substr(0, last);
  }
  return {};
}

}  // namespace tracuu::searchd
