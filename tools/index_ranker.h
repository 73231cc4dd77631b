// The ranker of an index: what searchd's Searcher answers, as ids.
//
//   TemporaryIndex index({"corpus/sample"});          // or the path of an index that is there
//   IndexRanker ranker(index.path(), {}, conditions);
//   std::vector<std::string> ids = ranker("khai sinh");
//
// Articles are hits of their own. Versions of a procedure share an id; only the first of them
// counts, as when searchd groups them. One thread.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "analyzers/vietnamese_analyzer.h"
#include "corpus/date.h"
#include "searchd/searcher_pool.h"

namespace tracuu::tools {

// How every query is asked.
struct SearchConditions {
  corpus::Date as_of = corpus::today();
  bool in_force = false;  // only what searchd gives when no status is asked for
  std::size_t depth = searchd::SearchRequest::kMostHits;  // hits looked at
};

class IndexRanker {
 public:
  IndexRanker(const std::filesystem::path& index, const searchd::RankingOptions& ranking,
              const SearchConditions& conditions);

  std::vector<std::string> operator()(const std::string& query);

 private:
  SearchConditions conditions_;
  analyzers::VietnameseAnalyzer analyzer_;
  searchd::SearcherPool pool_;
};

// A corpus indexed into a folder that goes with the object. One worker: documents of equal weight
// stand in the order of the files, whatever the machine.
class TemporaryIndex {
 public:
  explicit TemporaryIndex(const std::vector<std::filesystem::path>& corpus);
  TemporaryIndex(const TemporaryIndex&) = delete;
  TemporaryIndex& operator=(const TemporaryIndex&) = delete;
  ~TemporaryIndex();
  const std::filesystem::path& path() const { return path_; }

 private:
  std::filesystem::path path_;
};

}  // namespace tracuu::tools
