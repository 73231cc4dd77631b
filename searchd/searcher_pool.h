// SearcherPool lends searchers and follows the index: a newly published generation, or a commit
// into the live one, answers within a second.
//
//   SearcherPool pool(directory, analyzer, ranking);
//   auto results = pool.with_searcher([&](const Searcher& s) { return s.search(request); });
//
// Shared by all threads.
#pragma once

#include <chrono>
#include <condition_variable>
#include <memory>
#include <mutex>
#include <optional>
#include <stdexcept>
#include <string>
#include <thread>
#include <vector>

#include "analyzers/vietnamese_analyzer.h"
#include "indexer/index_directory.h"
#include "searchd/searcher.h"

namespace tracuu::searchd {

// There is nothing to answer from; the reason is for the log and for /health/ready.
class NoIndex : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

class SearcherPool {
 public:
  // Starts without an index, too: it is looked for until one is published. The directory is looked
  // at once every `look_interval`.
  SearcherPool(indexer::IndexDirectory directory, const analyzers::VietnameseAnalyzer& analyzer,
               RankingOptions ranking,
               std::chrono::milliseconds look_interval = std::chrono::milliseconds(200));
  ~SearcherPool();
  SearcherPool(const SearcherPool&) = delete;
  SearcherPool& operator=(const SearcherPool&) = delete;

  // Calls `answer` with a searcher nobody else uses. A snapshot overtaken by commits is exchanged
  // and the call repeated. Throws NoIndex.
  template <class Answer>
  auto with_searcher(const Answer& answer) {
    for (int tries = 1;; ++tries) {
      Lease lease(*this);
      try {
        return answer(static_cast<const Searcher&>(lease.open()));
      } catch (const Xapian::DatabaseModifiedError&) {
        // overtaken by two commits: below
      } catch (const Xapian::DatabaseOpeningError&) {
        // its generation was removed: below
      }
      lease.drop();
      refresh();
      if (tries == kMostTries) throw NoIndex("the index changes faster than it can be read");
    }
  }

  std::shared_ptr<const Snapshot> snapshot() const;

  // Why there is no snapshot, or why the last one published could not be taken; empty if all is
  // well.
  std::string problem() const;

  // Looks at the index directory now; called by the pool's own thread several times a second.
  void refresh();

 private:
  static constexpr int kMostTries = 4;

  // Lends a searcher for a scope, from the first open() on.
  class Lease {
   public:
    explicit Lease(SearcherPool& pool) : pool_(pool) {}
    Lease(const Lease&) = delete;
    Lease& operator=(const Lease&) = delete;
    ~Lease() {
      if (searcher_) pool_.take_back(std::move(searcher_));
    }
    Searcher& open() {
      searcher_ = pool_.lend();
      return *searcher_;
    }
    void drop() { searcher_.reset(); }

   private:
    SearcherPool& pool_;
    std::unique_ptr<Searcher> searcher_;
  };

  std::unique_ptr<Searcher> lend();
  void take_back(std::unique_ptr<Searcher> searcher);
  std::shared_ptr<const Snapshot> load() const;
  std::string current_version() const;
  void watch();

  indexer::IndexDirectory directory_;
  const analyzers::VietnameseAnalyzer& analyzer_;
  const RankingOptions ranking_;
  const std::shared_ptr<const QueryLexicon> lexicon_;
  const std::chrono::milliseconds look_interval_;
  mutable std::mutex mutex_;
  std::mutex refreshing_;
  std::shared_ptr<const Snapshot> snapshot_;
  std::vector<std::unique_ptr<Searcher>> idle_;
  std::string problem_;
  bool stopping_ = false;
  std::condition_variable stop_;
  std::thread watcher_;
};

}  // namespace tracuu::searchd
