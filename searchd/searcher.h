// Searcher answers from one snapshot of the index.
//
//   Searcher searcher(snapshot, analyzer, ranking);
//   SearchResults results = searcher.search(request);
//
// One thread uses one searcher at a time; SearcherPool lends them. Any call may throw
// Xapian::DatabaseModifiedError when the snapshot has been overtaken twice: ask for a fresh one.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include <xapian.h>

#include "analyzers/vietnamese_analyzer.h"
#include "corpus/document.h"
#include "indexer/validity_change.h"
#include "searchd/provision_parts.h"
#include "searchd/query_builder.h"
#include "searchd/relation_finder.h"
#include "searchd/search_request.h"
#include "searchd/search_results.h"
#include "searchd/snapshot.h"

namespace tracuu::searchd {

// A document as /v1/documents shows it.
struct DocumentView {
  Hit card;
  std::string record;  // canonical JSON
  struct ArticleLine {
    std::string id;
    std::string title;
    std::string url;
    indexer::Status status{};
  };
  // What another document does to its validity, or would if nothing stood against it.
  struct ChangeLine {
    indexer::Change change;
    std::string acting_title;  // empty if the index does not hold the acting document
  };
  std::vector<ChangeLine> changed_by;  // by day
  std::string reason;                  // id of the relation behind the status of the day
  std::vector<ArticleLine> articles;   // of a normative document, in order
  std::vector<ProvisionPart> parts;    // khoản and điểm of an article, in order
  std::optional<ProvisionPart> part;   // the one that was asked for
  RelationsView relations;             // the first of each direction
};

// What a number, a code or a citation names.
struct LookupResults {
  std::vector<Hit> matches;       // by rank of authority, then date, newest first
  std::vector<std::string> near;  // numbers like it, when nothing matches
  std::string anchor;             // clause and point inside the one match: "khoan-2/diem-dd"
};

class Searcher {
 public:
  Searcher(std::shared_ptr<const Snapshot> snapshot, const analyzers::VietnameseAnalyzer& analyzer,
           const RankingOptions& ranking);

  const Snapshot& snapshot() const { return *snapshot_; }

  SearchResults search(const SearchRequest& request) const;
  std::vector<Suggestion> suggest(const ShortRequest& request) const;
  LookupResults lookup(const ShortRequest& request) const;

  // By the id of a hit, of a clause or point in an article, or by tthc:<code> for the version in
  // force on the date (else the latest).
  std::optional<DocumentView> document(const std::string& id, const DocumentRequest& request) const;

  // Of the same ids; nullopt if there is no such document.
  std::optional<RelationsView> relations(const std::string& id,
                                         const RelationsRequest& request) const;

 private:
  std::optional<DocumentView> part(const std::string& id, const DocumentRequest& request) const;
  std::optional<Xapian::Document> find(const std::string& id, corpus::Date as_of) const;
  std::vector<DocumentView::ChangeLine> changes_on(const Xapian::Document& document) const;
  RelationsView relations_of(const Xapian::Document& document,
                             const RelationsRequest& request) const;
  std::vector<Xapian::Document> with_term(const std::string& term) const;
  std::vector<FacetCount> count_facets(const SearchRequest& request,
                                       const Xapian::Query& content) const;
  std::vector<Xapian::Document> with_own_keys(const std::vector<std::string>& keys) const;
  std::vector<Xapian::Document> cited(const analyzers::Citation& citation) const;
  std::vector<Xapian::Document> with_title(const analyzers::DocumentReference& reference) const;
  void open_articles(const std::vector<analyzers::Provision>& provisions,
                     const ShortRequest& request, LookupResults& results) const;
  std::vector<std::string> near_numbers(const std::vector<analyzers::Citation>& citations) const;
  void prepare(Xapian::Enquire& enquire, const SearchRequest& request) const;

  std::shared_ptr<const Snapshot> snapshot_;
  const analyzers::VietnameseAnalyzer& analyzer_;
  const RankingOptions& ranking_;
  Xapian::Database database_;
};

}  // namespace tracuu::searchd
