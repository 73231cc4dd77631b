#include "indexer/relation_document.h"

#include <utility>

#include "corpus/json_lines.h"
#include "corpus/legal_values.h"
#include "corpus/sha256.h"
#include "indexer/document_id.h"
#include "indexer/schema.h"
#include "indexer/validity_change.h"

namespace tracuu::indexer {
namespace {

constexpr char kSeparator = '\x1f';

// Who does what to whom. A source that does not say where in its document a relation stands says
// the same as one that does.
std::string identity(const corpus::Relation& relation, std::string_view from_provision) {
  std::string text = id_of_key(relation.from_key);
  for (const std::string_view part :
       {std::string_view(from_provision), corpus::to_name(relation.kind),
        std::string_view(relation.to_provision)}) {
    text += kSeparator;
    text += part;
  }
  return text + kSeparator + id_of_key(relation.to_key);
}

std::string address_of(const std::string& provision) {
  return provision.empty() ? std::string() : provision_address(provision);
}

IndexDocument make_document(const corpus::Relation& relation, std::string id) {
  IndexDocument built{std::move(id), HitKind::relation, {}, {}, {}};
  const std::string from = id_of_key(relation.from_key);
  const std::string to = id_of_key(relation.to_key);
  Xapian::Document& document = built.document;
  document.add_boolean_term(key_term(kRelationFromPrefix, from));
  document.add_boolean_term(key_term(kRelationToPrefix, to));
  if (effect_of(relation.kind)) document.add_boolean_term(key_term(kChangePrefix, to));
  document.add_value(kRelationSlot, std::string(corpus::to_name(relation.kind)) + kValueSeparator +
                                        address_of(relation.from_provision) + kValueSeparator +
                                        address_of(relation.to_provision));
  finish_document(built, built.id, corpus::to_json(relation));
  return built;
}

}  // namespace

std::string same_relation_term(const corpus::Relation& relation, std::string_view from_provision) {
  return key_term(kSameRelationPrefix,
                  corpus::sha256_hex(identity(relation, from_provision)).substr(0, 32));
}

IndexDocument relation_document(const corpus::Relation& relation) {
  IndexDocument built = make_document(relation, relation_id(relation));
  built.document.add_boolean_term(same_relation_term(relation, relation.from_provision));
  return built;
}

bool waits_for_documents(const corpus::Document& record) {
  const auto* relation = std::get_if<corpus::Relation>(&record);
  return relation != nullptr &&
         (!relation->resolved || corpus::is_source_id_key(relation->from_key) ||
          corpus::is_source_id_key(relation->to_key));
}

IndexDocument relation_document(const corpus::Relation& given, const corpus::Relation& found) {
  IndexDocument built = make_document(found, relation_id(given));
  Xapian::Document& document = built.document;
  document.add_boolean_term(same_relation_term(found, found.from_provision));
  for (const std::string& key : {given.from_key, given.to_key}) {
    if (!corpus::is_source_id_key(key)) continue;
    document.add_boolean_term(key_term(kWantedPrefix, key_term(kSourceIdPrefix, key)));
  }
  if (!given.resolved && !corpus::is_source_id_key(given.to_key)) {
    const std::string id = key_term(kIdPrefix, id_of_key(given.to_key));
    document.add_boolean_term(key_term(kWantedPrefix, id));
  }
  document.add_value(kGivenKeysSlot, given.from_key + kSeparator + given.to_key + kSeparator +
                                         (given.resolved ? "resolved" : ""));
  return built;
}

std::optional<corpus::Relation> given_relation(const Xapian::Document& document) {
  const std::string keys = document.get_value(kGivenKeysSlot);
  if (keys.empty()) return std::nullopt;
  auto relation = std::get<corpus::Relation>(corpus::parse_document(document.get_data()));
  const std::size_t first = keys.find(kSeparator);
  const std::size_t second = keys.find(kSeparator, first + 1);
  relation.from_key = keys.substr(0, first);
  relation.to_key = keys.substr(first + 1, second - first - 1);
  relation.resolved = second + 1 < keys.size();
  return relation;
}

IndexDocument read_relation_document(const corpus::Relation& relation, const RelationDraft& draft) {
  IndexDocument built = make_document(
      relation,
      "relation:" + corpus::sha256_hex(identity(relation, relation.from_provision)).substr(0, 32));
  Xapian::Document& document = built.document;
  document.add_boolean_term(key_term(kSaidByPrefix, id_of_key(relation.from_key)));
  if (const std::string wanted = draft.cited.lookup_term(); !wanted.empty()) {
    document.add_boolean_term(key_term(kWantedPrefix, wanted));
  }
  document.add_value(kCitedSlot, draft.cited.to_string());
  std::string kept;
  for (const std::string& path : draft.kept) kept += path + kSeparator;
  if (!kept.empty()) document.add_value(kKeptSlot, kept);
  return built;
}

RelationDraft draft_of(const Xapian::Document& document) {
  RelationDraft draft;
  draft.relation = std::get<corpus::Relation>(corpus::parse_document(document.get_data()));
  draft.cited = CitedDocument::from_string(document.get_value(kCitedSlot));
  std::string_view kept;
  const std::string stored = document.get_value(kKeptSlot);
  for (kept = stored; !kept.empty(); kept.remove_prefix(kept.find(kSeparator) + 1)) {
    draft.kept.emplace_back(kept.substr(0, kept.find(kSeparator)));
  }
  corpus::Relation& relation = draft.relation;
  relation.resolved = false;
  relation.to_key = draft.cited.as_key();
  relation.to_provision.erase(0, relation.to_provision.find('#') + 1);
  if (!draft.kept.empty()) {
    relation.to_provision.clear();
    relation.changes_validity = true;
  }
  return draft;
}

std::vector<std::string> lookup_terms(const Xapian::Document& document) {
  std::vector<std::string> terms;
  for (const std::string& prefix :
       {std::string(kOwnKeyPrefix) + "N", std::string(kExactTitlePrefix),
        std::string(kVersionsPrefix), std::string(kSourceIdPrefix), std::string(kIdPrefix)}) {
    auto term = document.termlist_begin();
    for (term.skip_to(prefix); term != document.termlist_end(); ++term) {
      if (!(*term).starts_with(prefix)) break;
      terms.push_back(*term);
    }
  }
  return terms;
}

}  // namespace tracuu::indexer
