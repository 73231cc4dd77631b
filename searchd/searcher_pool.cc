#include "searchd/searcher_pool.h"

#include "indexer/index_metadata.h"
#include "indexer/schema.h"

namespace tracuu::searchd {
namespace {

std::string version_of(const indexer::Generation& generation, const Xapian::Database& database) {
  return generation.name + "." + std::to_string(database.get_revision());
}

}  // namespace

SearcherPool::SearcherPool(indexer::IndexDirectory directory,
                           const analyzers::VietnameseAnalyzer& analyzer, RankingOptions ranking,
                           std::chrono::milliseconds look_interval)
    : directory_(std::move(directory)),
      analyzer_(analyzer),
      ranking_(ranking),
      lexicon_(std::make_shared<const QueryLexicon>(analyzer)),
      look_interval_(look_interval) {
  refresh();
  watcher_ = std::thread([this] { watch(); });
}

SearcherPool::~SearcherPool() {
  {
    const std::lock_guard lock(mutex_);
    stopping_ = true;
  }
  stop_.notify_all();
  watcher_.join();
}

void SearcherPool::watch() {
  std::unique_lock lock(mutex_);
  while (!stop_.wait_for(lock, look_interval_, [this] { return stopping_; })) {
    lock.unlock();
    refresh();
    lock.lock();
  }
}

std::shared_ptr<const Snapshot> SearcherPool::snapshot() const {
  const std::lock_guard lock(mutex_);
  return snapshot_;
}

std::string SearcherPool::problem() const {
  const std::lock_guard lock(mutex_);
  return problem_;
}

// What would be read now: cheap enough to ask several times a second.
std::string SearcherPool::current_version() const {
  const auto live = directory_.live();
  if (!live) throw NoIndex(directory_.root().string() + ": no generation is published yet");
  return version_of(*live, Xapian::Database(live->path.string()));
}

std::shared_ptr<const Snapshot> SearcherPool::load() const {
  const auto live = directory_.live();
  if (!live) throw NoIndex(directory_.root().string() + ": no generation is published yet");
  const std::string fingerprint = indexer::fingerprint_of(*live);
  if (fingerprint != indexer::schema_fingerprint()) {
    throw NoIndex("generation " + live->name + " was built for schema " + fingerprint +
                  ", this program reads " + indexer::schema_fingerprint() +
                  "; build a new one with `indexer reindex`");
  }
  const Xapian::Database database(live->path.string());
  auto snapshot = std::make_shared<Snapshot>();
  snapshot->generation = live->name;
  snapshot->path = live->path;
  snapshot->version = version_of(*live, database);
  snapshot->documents = database.get_doccount();
  snapshot->suggester = Suggester(database, analyzer_);
  snapshot->lexicon = lexicon_;
  snapshot->language = analyzers::LanguageModel(indexer::read_language_counts(database));
  return snapshot;
}

void SearcherPool::refresh() {
  const std::lock_guard one_at_a_time(refreshing_);
  try {
    const auto before = snapshot();
    if (before && before->version == current_version()) return;
    auto fresh = load();
    const std::lock_guard lock(mutex_);
    snapshot_ = std::move(fresh);
    idle_.clear();
    problem_.clear();
  } catch (const std::exception& error) {  // the old snapshot goes on answering
    const std::lock_guard lock(mutex_);
    problem_ = error.what();
  } catch (const Xapian::Error& error) {
    const std::lock_guard lock(mutex_);
    problem_ = error.get_description();
  }
}

std::unique_ptr<Searcher> SearcherPool::lend() {
  std::shared_ptr<const Snapshot> current;
  {
    const std::lock_guard lock(mutex_);
    if (!snapshot_) throw NoIndex(problem_);
    current = snapshot_;
    if (!idle_.empty()) {
      auto searcher = std::move(idle_.back());
      idle_.pop_back();
      return searcher;
    }
  }
  return std::make_unique<Searcher>(std::move(current), analyzer_, ranking_);
}

void SearcherPool::take_back(std::unique_ptr<Searcher> searcher) {
  const std::lock_guard lock(mutex_);
  if (&searcher->snapshot() == snapshot_.get()) idle_.push_back(std::move(searcher));
}

}  // namespace tracuu::searchd
