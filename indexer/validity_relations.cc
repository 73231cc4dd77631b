#include "indexer/validity_relations.h"

#include <algorithm>

#include "corpus/json_lines.h"
#include "corpus/text.h"
#include "indexer/authorities.h"
#include "indexer/document_id.h"
#include "indexer/schema.h"

namespace tracuu::indexer {
namespace {

// The names under which relations know a document. A procedure goes by its code alone, too,
// whoever publishes it.
std::vector<std::string> names_of(const Xapian::Document& document) {
  const std::string id = document.get_value(kIdSlot);
  if (id.starts_with("listing:")) return {"tthc:" + id.substr(id.find(':') + 1)};
  if (!id.starts_with("tthc:")) return {id};
  const std::string group = document.get_value(kGroupSlot);
  const std::string code = group.substr(0, group.find('@'));
  return code == group ? std::vector{group} : std::vector{group, code};
}

// The decision that announces a version may in the same breath end the one before it.
bool announces(const corpus::Procedure& version, const std::string& decision_key) {
  return std::any_of(version.announcements.begin(), version.announcements.end(),
                     [&](const corpus::AnnouncementReference& one) {
                       return one.decision_key == decision_key &&
                              one.action != corpus::AnnouncementAction::bai_bo;
                     });
}

std::vector<std::string> places_of(const Xapian::Document& document) {
  return corpus::split(document.get_value(find_facet("place")->slot),
                       std::string_view(&kValueSeparator, 1));
}

// Whether a decision made in one place is for another: the place itself, what lies in it, what
// merged into it. Where either is unknown nothing speaks against it.
bool is_for(const Xapian::Document& acting, const Xapian::Document& target) {
  const std::vector<std::string> own = places_of(target);
  const std::vector<std::string> deciding = places_of(acting);
  if (own.empty() || deciding.empty()) return true;
  return std::any_of(deciding.begin(), deciding.end(), [&](const std::string& place) {
    const auto selection = Authorities::of_data_files().place(place);
    return selection && std::any_of(own.begin(), own.end(), [&](const std::string& one) {
             return std::find(selection->names.begin(), selection->names.end(), one) !=
                    selection->names.end();
           });
  });
}

// Of a code's versions a change meets those that began before it.
void keep_own_changes(const Xapian::Document& target, std::vector<Change>& changes) {
  const std::string begin = target.get_value(kValidFromSlot);
  std::erase_if(
      changes, [&](const Change& change) { return begin != kUnknownPast && change.from <= begin; });
  const corpus::Document record = corpus::parse_document(target.get_data());
  const auto* version = std::get_if<corpus::Procedure>(&record);
  if (version == nullptr || begin != kUnknownPast) return;
  for (Change& change : changes) {
    if (change.acts() && announces(*version, change.relation.from_key)) {
      change.hindrance = Hindrance::announces_it;
    }
  }
}

bool ends_for_sure(const corpus::Relation& relation) {
  return effect_of(relation.kind) == Effect::ends && relation.to_provision.empty() &&
         relation.resolved && relation.confidence.value_or(1) >= kLeastConfidence &&
         relation.from_key != relation.to_key;
}

std::optional<corpus::Provision> provision_of(const Xapian::Document& article) {
  corpus::Document record = corpus::parse_document(article.get_data());
  auto* document = std::get_if<corpus::NormativeDocument>(&record);
  if (document == nullptr || document->provisions.empty()) return std::nullopt;
  return std::move(document->provisions.front());
}

}  // namespace

Validity source_validity(const Xapian::Document& document) {
  return {document.get_value(kValidFromSlot), document.get_value(kValidToSlot),
          document.get_value(kSourceLabelSlot), document.get_value(kIssuedSlot)};
}

std::vector<std::string> ancestors_of(const Xapian::Document& article) {
  const auto provision = provision_of(article);
  return provision ? provision->ancestors : std::vector<std::string>();
}

std::optional<Xapian::Document> ValidityRelations::find(std::string_view id) const {
  const std::string term = key_term(kIdPrefix, id);
  const auto posting = database_.postlist_begin(term);
  if (posting == database_.postlist_end(term)) return std::nullopt;
  return database_.get_document(*posting);
}

std::vector<ValidityRelations::Read> ValidityRelations::relations_to(std::string_view name) const {
  std::vector<Read> relations;
  const std::string term = key_term(kChangePrefix, name);
  const auto end = database_.postlist_end(term);
  for (auto posting = database_.postlist_begin(term); posting != end; ++posting) {
    const Xapian::Document document = database_.get_document(*posting);
    corpus::Document record = corpus::parse_document(document.get_data());
    if (auto* relation = std::get_if<corpus::Relation>(&record)) {
      relations.push_back({document.get_value(kIdSlot), std::move(*relation)});
    }
  }
  return relations;
}

std::vector<Change> ValidityRelations::changes_on(const Xapian::Document& target) {
  const DocumentDates dates{target.get_value(kIssuedSlot), {}, {}};
  std::vector<Change> changes;
  for (const std::string& name : names_of(target)) {
    for (Read& read : relations_to(name)) {
      const DocumentDates acting = acting_dates(read.relation);
      changes.push_back(change_of(std::move(read.relation), std::move(read.id), acting, dates));
    }
  }
  if (target.get_value(kIdSlot).starts_with("tthc:")) {
    keep_own_changes(target, changes);
    for (Change& change : changes) {
      const auto acting = find(change.acting_id);
      if (change.acts() && acting && !is_for(*acting, target)) {
        change.hindrance = Hindrance::other_place;
      }
    }
  }
  std::sort(changes.begin(), changes.end(), [](const Change& a, const Change& b) {
    return std::tie(a.from, a.relation_id) < std::tie(b.from, b.relation_id);
  });
  return changes;
}

DocumentDates ValidityRelations::acting_dates(const corpus::Relation& relation) {
  DocumentDates dates = dates_of(id_of_key(relation.from_key));
  if (relation.from_provision.empty()) return dates;
  const auto article =
      find(id_of_key(relation.from_key) + ":" + provision_address(relation.from_provision));
  const auto provision = article ? provision_of(*article) : std::nullopt;
  // One article of a law may take effect on another day than the law (Luật 64/2025/QH15, Điều 71).
  if (provision && provision->valid_from) dates.from = to_slot(*provision->valid_from);
  return dates;
}

const DocumentDates& ValidityRelations::dates_of(const std::string& id) {
  const auto known = dates_.find(id);
  if (known != dates_.end()) return known->second;
  DocumentDates dates{{}, std::string(kUnknownPast), std::string(kOpenFuture)};
  if (const auto document = find(id)) {
    dates.issued = document->get_value(kIssuedSlot);
    dates.from = document->get_value(kValidFromSlot);
    dates.to = std::min(document->get_value(kValidToSlot), first_end(id));
  }
  return dates_.emplace(id, std::move(dates)).first->second;
}

// The day a document is first ended by another, taken as it is said: who acts here is not asked
// whether it may.
std::string ValidityRelations::first_end(const std::string& id) const {
  std::string first(kOpenFuture);
  for (const Read& read : relations_to(id)) {
    if (!ends_for_sure(read.relation)) continue;
    const auto day = read.relation.effective_from;
    const auto acting = day ? std::nullopt : find(id_of_key(read.relation.from_key));
    const std::string from = day      ? to_slot(*day)
                             : acting ? acting->get_value(kValidFromSlot)
                                      : std::string(kUnknownPast);
    if (from != kUnknownPast) first = std::min(first, from);
  }
  return first;
}

}  // namespace tracuu::indexer
