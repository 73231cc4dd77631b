// RelationResolver: finds the documents of an index that texts name.
//
//   RelationResolver resolver(database);
//   resolver.resolve(draft, acting)   // "Luật Đất đai năm 2024" -> to_key 31/2024/qh15, resolved
//
// A number that several documents bear is narrowed by type, date and issuer; provincial numbers are
// those of the issuer named or of the acting document's own. What stays open stays unresolved, with
// what was cited as its key: never guessed. Keeps what it has looked up; one thread uses one.
#pragma once

#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include <xapian.h>

#include "indexer/relation_draft.h"

namespace tracuu::indexer {

class RelationResolver {
 public:
  // Sees the documents that `database` holds at this moment.
  explicit RelationResolver(Xapian::Database database);

  // The relations a draft of `acting` means: one; none if it speaks of itself; of a document that
  // ends but for some articles one for each article that ends.
  std::vector<corpus::Relation> resolve(const RelationDraft& draft,
                                        const DocumentRelations& acting);

  // A relation given by data, with the keys of the documents whose ids it names; resolved if what
  // is acted on is there, or the data say so. An id that several documents bear is none's.
  corpus::Relation resolve(const corpus::Relation& given);

 private:
  struct Target {
    std::string key;
    std::string id;
    corpus::DocumentType type{};
    bool is_local = false;  // of a province, district or commune
    std::optional<corpus::Date> issued;
    std::optional<corpus::Date> effective_from;
    std::optional<corpus::Date> effective_to;
    std::vector<std::string> issuers;  // comparable
  };
  using Targets = std::vector<const Target*>;

  struct KnownProcedure {
    std::string code;
    std::vector<std::string> fields;  // comparable
    std::vector<corpus::Level> levels;
  };

  corpus::Relation resolve_procedure(const RelationDraft& draft);
  std::vector<KnownProcedure> procedures(const CitedDocument& cited) const;
  bool put_key(std::string& key);
  bool is_there(const corpus::Relation& relation) const;
  const std::string& key_of_id(const std::string& id);
  const Target* find(const CitedDocument& cited, const DocumentRelations& acting);
  const Target* by_number(const CitedDocument& cited, const DocumentRelations& acting,
                          Targets targets);
  const Target* by_title(const CitedDocument& cited, const DocumentRelations& acting,
                         Targets targets);
  const std::vector<Target>& looked_up(const CitedDocument& cited);
  const std::vector<std::string>& articles_of(const Target& target);
  std::string placed(const Target& target, const std::string& path);
  std::vector<corpus::Relation> end_but(const RelationDraft& draft, const Target& target);

  Xapian::Database database_;
  std::unordered_map<std::string, std::vector<Target>> targets_;        // by lookup term
  std::unordered_map<std::string, std::string> keys_;                   // by id of a source
  std::unordered_map<std::string, std::vector<std::string>> articles_;  // by id: paths, sorted
};

}  // namespace tracuu::indexer
