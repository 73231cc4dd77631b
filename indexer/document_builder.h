// DocumentBuilder makes documents of the corpus into documents of the index.
//
//   for (IndexDocument& built : builder.build(document, "a.jsonl", counts)) writer.put(built);
//
// One record gives one index document, a normative document one more for each article. Immutable:
// all threads may share one.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include <xapian.h>

#include "analyzers/collation.h"
#include "analyzers/language_counts.h"
#include "analyzers/vietnamese_analyzer.h"
#include "corpus/document.h"
#include "indexer/authorities.h"
#include "indexer/field_texts.h"
#include "indexer/relation_draft.h"
#include "indexer/schema.h"

namespace tracuu::indexer {

// How often each procedure code is asked for on the portal (ProcedureListing::weight).
using Popularity = std::map<std::string, std::int64_t, std::less<>>;

class RelationDrafter;

struct IndexDocument {
  std::string id;
  HitKind kind{};
  std::string digest;  // of the stored record and of what is indexed beside it
  Xapian::Document document;
  std::optional<DocumentRelations> relations;  // what its texts, its articles' too, say of others
};

// What every index document carries, whatever its kind. `group`: see kGroupSlot.
void finish_document(IndexDocument& built, std::string_view group, const std::string& record);

class DocumentBuilder {
 public:
  // Throws corpus::BadDocument if the tables of places and agencies do not hold together.
  explicit DocumentBuilder(Popularity popularity = {});

  // `input` is the file the record came from, kept for `indexer index --mirror`. The words of the
  // record are counted into `counts`.
  std::vector<IndexDocument> build(const corpus::Document& document, const std::string& input,
                                   analyzers::LanguageCounts& counts) const;

 private:
  IndexDocument build_one(const corpus::Procedure& procedure,
                          analyzers::LanguageCounts& counts) const;
  IndexDocument build_one(const corpus::Announcement& announcement,
                          analyzers::LanguageCounts& counts) const;
  IndexDocument build_one(const corpus::Relation& relation,
                          analyzers::LanguageCounts& counts) const;
  IndexDocument build_one(const corpus::ProcedureListing& listing,
                          analyzers::LanguageCounts& counts) const;
  std::vector<IndexDocument> build_law(const corpus::NormativeDocument& document,
                                       analyzers::LanguageCounts& counts) const;
  IndexDocument build_document(const corpus::NormativeDocument& document, RelationDrafter& drafter,
                               analyzers::LanguageCounts& counts) const;
  IndexDocument build_article(const corpus::NormativeDocument& document, std::size_t article,
                              RelationDrafter& drafter, analyzers::LanguageCounts& counts) const;

  Popularity popularity_;
  const Authorities& authorities_;
  analyzers::VietnameseAnalyzer analyzer_;
  analyzers::Collation collation_;
};

}  // namespace tracuu::indexer
