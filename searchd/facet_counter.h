// FacetCounter counts the values of one facet over everything a query matches.
//
//   FacetCounter counter("levels", request);
//   enquire.add_matchspy(&counter);  enquire.get_mset(0, 0, doccount);
//   counter.take()
//
// With grouping, a document counts once for a value however many of its articles match. Used by
// one match.
#pragma once

#include <cstdint>
#include <string>
#include <unordered_map>
#include <unordered_set>

#include <xapian.h>

#include "searchd/search_request.h"
#include "searchd/search_results.h"

namespace tracuu::searchd {

class FacetCounter : public Xapian::MatchSpy {
 public:
  FacetCounter(const std::string& facet, const SearchRequest& request);

  void operator()(const Xapian::Document& document, double weight) override;

  FacetCount take();

 private:
  std::string value_of(const Xapian::Document& document) const;

  std::string name_;
  const indexer::Facet* facet_;  // nullptr: status, which is computed
  std::string day_;
  bool group_;
  // By the slot as it lies there: documents share few different ones, so they are split once only.
  std::unordered_map<std::string, std::size_t> counts_;
  std::unordered_map<std::string, std::unordered_set<std::uint64_t>> groups_;
};

// Counts the groups a query matches: Xapian itself only knows bounds of that.
class GroupCounter : public Xapian::MatchSpy {
 public:
  void operator()(const Xapian::Document& document, double weight) override;
  std::size_t count() const { return groups_.size(); }

 private:
  std::unordered_set<std::uint64_t> groups_;
};

}  // namespace tracuu::searchd
