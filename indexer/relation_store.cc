#include "indexer/relation_store.h"

#include <map>
#include <utility>

#include "corpus/json_lines.h"
#include "indexer/document_id.h"
#include "indexer/relation_document.h"
#include "indexer/schema.h"

namespace tracuu::indexer {
RelationStore::RelationStore(Xapian::Database known, IndexWriter& writer)
    : known_(known), writer_(writer), resolver_(std::move(known)) {}

std::size_t RelationStore::add(const DocumentRelations& relations) {
  const std::vector<IndexDocument> documents = resolved(relations);
  for (const IndexDocument& document : documents) writer_.put(document);
  return documents.size();
}

void RelationStore::add(const corpus::Relation& given, const std::string& input) {
  writer_.put(resolved(given, input));
}

void RelationStore::put(const corpus::Relation& given, const std::string& input,
                        KindCounts& counts) {
  count(writer_.put(resolved(given, input)), counts);
}

void RelationStore::put(const DocumentRelations& relations, KindCounts& counts) {
  const std::string from_id = id_of_key(relations.from_key);
  put_.insert(from_id);
  std::set<std::string> before;
  const std::string said_by = key_term(kSaidByPrefix, from_id);
  Xapian::Database& database = writer_.database();
  for (auto it = database.postlist_begin(said_by); it != database.postlist_end(said_by); ++it) {
    before.insert(database.get_document(*it).get_value(kIdSlot));
  }
  for (const IndexDocument& document : resolved(relations)) {
    before.erase(document.id);
    count(writer_.put(document), counts);
  }
  for (const std::string& id : before) counts.removed += writer_.remove(id) ? 1 : 0;
}

void RelationStore::remove(const std::string& from_id, KindCounts& counts) {
  put_.insert(from_id);
  const std::string said_by = key_term(kSaidByPrefix, from_id);
  counts.removed += known_.get_termfreq(said_by);
  if (known_.term_exists(said_by)) writer_.database().delete_document(said_by);
}

void RelationStore::put_again(const std::set<std::string>& terms, KindCounts& counts) {
  std::set<std::string> acting;
  std::map<Xapian::docid, Xapian::Document> given;
  for (const std::string& term : terms) {
    const std::string wanted = key_term(kWantedPrefix, term);
    for (auto it = known_.postlist_begin(wanted); it != known_.postlist_end(wanted); ++it) {
      const Xapian::Document document = known_.get_document(*it);
      if (!document.get_value(kGivenKeysSlot).empty()) {
        given.emplace(*it, document);
        continue;
      }
      const auto record = corpus::parse_document(document.get_data());
      acting.insert(id_of_key(std::get<corpus::Relation>(record).from_key));
    }
  }
  for (const auto& [docid, document] : given) {
    put(*given_relation(document), document.get_value(kInputSlot), counts);
  }
  for (const std::string& id : acting) {
    if (!put_.contains(id)) put(drafts_of(id), counts);
  }
}

// What `relations` come to, each once.
std::vector<IndexDocument> RelationStore::resolved(const DocumentRelations& relations) {
  std::vector<IndexDocument> documents;
  std::unordered_set<std::string> seen;
  for (const RelationDraft& draft : relations.drafts) {
    for (const corpus::Relation& relation : resolver_.resolve(draft, relations)) {
      if (given_by_data(relation)) continue;
      IndexDocument document = read_relation_document(relation, draft);
      if (seen.insert(document.id).second) documents.push_back(std::move(document));
    }
  }
  return documents;
}

IndexDocument RelationStore::resolved(const corpus::Relation& given, const std::string& input) {
  IndexDocument document = relation_document(given, resolver_.resolve(given));
  document.document.add_value(kInputSlot, input);
  return document;
}

bool RelationStore::given_by_data(const corpus::Relation& relation) const {
  return known_.term_exists(same_relation_term(relation, "")) ||
         known_.term_exists(same_relation_term(relation, relation.from_provision));
}

DocumentRelations RelationStore::drafts_of(const std::string& from_id) const {
  DocumentRelations relations;
  const std::string said_by = key_term(kSaidByPrefix, from_id);
  for (auto it = known_.postlist_begin(said_by); it != known_.postlist_end(said_by); ++it) {
    relations.drafts.push_back(draft_of(known_.get_document(*it)));
    relations.from_key = relations.drafts.back().relation.from_key;
  }
  const std::string id = key_term(kIdPrefix, from_id);
  const auto posting = known_.postlist_begin(id);
  if (posting == known_.postlist_end(id)) return relations;
  const auto record = corpus::parse_document(known_.get_document(*posting).get_data());
  if (const auto* law = std::get_if<corpus::NormativeDocument>(&record)) {
    relations.issued = law->issued_date;
    relations.issuers = law->issuers;
  } else if (const auto* decision = std::get_if<corpus::Announcement>(&record)) {
    relations.issued = decision->issued_date;
    relations.issuers = {decision->issuer};
  }
  return relations;
}

}  // namespace tracuu::indexer
