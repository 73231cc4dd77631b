// An index of its own with everything that searches it.
#pragma once

#include <string>
#include <vector>

#include "searchd/searcher_pool.h"
#include "tests/support/index_fixture.h"

namespace tracuu::tests {

class SearchedIndex {
 public:
  explicit SearchedIndex(const std::vector<corpus::Document>& documents) {
    index_.reindex(documents);
    pool_.refresh();
  }

  searchd::SearchResults search(const std::vector<searchd::NameValue>& parameters) {
    const searchd::SearchRequest request = searchd::parse_search_request(parameters);
    return pool_.with_searcher([&](const searchd::Searcher& s) { return s.search(request); });
  }

  searchd::LookupResults lookup(const std::string& q) {
    const searchd::ShortRequest request = searchd::parse_lookup_request({{"q", q}});
    return pool_.with_searcher([&](const searchd::Searcher& s) { return s.lookup(request); });
  }

  searchd::SearcherPool& pool() { return pool_; }

 private:
  TestIndex index_;
  analyzers::VietnameseAnalyzer analyzer_;
  searchd::SearcherPool pool_{index_.directory(), analyzer_, {}};
};

}  // namespace tracuu::tests
