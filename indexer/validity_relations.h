// ValidityRelations: the changes that the relations of an index bring to one of its documents.
//
//   ValidityRelations relations(database);
//   for (const Change& change : relations.changes_on(document)) ...
//
// A document that acts is looked at itself, but not those that act on what acts on it: closures of
// thousands of amendments and circles end here. Keeps what it has read; one thread uses one.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include <xapian.h>

#include "indexer/validity.h"
#include "indexer/validity_change.h"

namespace tracuu::indexer {

class ValidityRelations {
 public:
  explicit ValidityRelations(Xapian::Database database) : database_(std::move(database)) {}

  // On a document, a decision or one version of a procedure, those that do not act among them; by
  // day. Throws corpus::BadField for a damaged record.
  std::vector<Change> changes_on(const Xapian::Document& target);

  std::optional<Xapian::Document> find(std::string_view id) const;

 private:
  struct Read {
    std::string id;
    corpus::Relation relation;
  };
  std::vector<Read> relations_to(std::string_view name) const;
  const DocumentDates& dates_of(const std::string& id);
  std::string first_end(const std::string& id) const;
  DocumentDates acting_dates(const corpus::Relation& relation);

  Xapian::Database database_;
  std::unordered_map<std::string, DocumentDates> dates_;
};

// What the source says of a document, as it lies in its slots.
Validity source_validity(const Xapian::Document& document);

// The units an article stands in.
std::vector<std::string> ancestors_of(const Xapian::Document& article);

}  // namespace tracuu::indexer
