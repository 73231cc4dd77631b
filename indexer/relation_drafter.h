// RelationDrafter: what the texts of one document say of others, gathered while they are indexed.
//
//   RelationDrafter drafter(document);
//   drafter.read(TextPlace::front, document.front_matter, terms);
//   drafter.begin_provision(article.provision_id);
//   drafter.read(TextPlace::body, article.text, terms);
//   DocumentRelations relations = drafter.take();
//
// One relation for each provision that speaks and each it speaks of; who acts on a provision need
// not also be said to cite it. Used by one thread.
#pragma once

#include <string>
#include <string_view>
#include <unordered_map>

#include "indexer/relation_draft.h"
#include "indexer/relation_extractor.h"

namespace tracuu::indexer {

class RelationDrafter {
 public:
  explicit RelationDrafter(const corpus::NormativeDocument& document);
  explicit RelationDrafter(const corpus::Announcement& announcement);

  // What follows stands in this provision; before the first call, in none.
  void begin_provision(std::string provision_id);

  // `terms` are what the analysis made of `text`.
  void read(TextPlace place, std::string_view text, const analyzers::TextTerms& terms);

  DocumentRelations take();

 private:
  void draft(const RelationCandidate& candidate, std::string_view text);
  void add(RelationDraft draft);

  RelationExtractor extractor_;
  DocumentRelations relations_;
  std::optional<corpus::Date> effective_from_;
  std::string provision_id_;
  std::unordered_map<std::string, std::size_t> by_target_;  // of this provision; place in drafts
};

// The title as the extractor reads it: "Luật sửa đổi ..." without the type it begins with.
std::string_view title_without_type(std::string_view title);

}  // namespace tracuu::indexer
