#include "indexer/parallel_build.h"

#include <condition_variable>
#include <deque>
#include <exception>
#include <future>
#include <mutex>
#include <thread>

#include "indexer/index_writer.h"
#include "indexer/relation_document.h"
#include "indexer/relation_store.h"

namespace tracuu::indexer {
namespace {

constexpr std::size_t kQueueBytes = 16u << 20;

}  // namespace

// A thread with a bounded queue and a shard. A failure ends it and is handed to the next caller.
class ParallelBuild::Worker {
 public:
  Worker(const DocumentBuilder& builder, const std::filesystem::path& shard,
         std::size_t commit_bytes)
      : builder_(builder), writer_(shard, IndexWriter::Mode::build) {
    writer_.set_commit_bytes(commit_bytes);
    thread_ = std::thread([this] { run(); });
  }

  ~Worker() { join(); }

  void add(Record record) {
    std::unique_lock lock(mutex_);
    changed_.wait(lock, [&] { return queued_bytes_ < kQueueBytes || failure_; });
    if (failure_) std::rethrow_exception(failure_);
    queued_bytes_ += record.bytes;
    queue_.push_back(std::move(record));
    changed_.notify_all();
  }

  // Everything added is on the shard when this returns; says how many documents that were.
  std::size_t finish() {
    join();
    if (failure_) std::rethrow_exception(failure_);
    return put_;
  }

  // Once finished.
  analyzers::LanguageCounts take_counts() { return std::move(counts_); }
  Relations take_relations() { return std::move(relations_); }

 private:
  void join() {
    {
      const std::lock_guard lock(mutex_);
      ended_ = true;
      changed_.notify_all();
    }
    if (thread_.joinable()) thread_.join();
  }

  void run() {
    try {
      while (auto record = take()) {
        if (waits_for_documents(record->document)) {
          relations_.given.push_back(std::move(*record));
          continue;
        }
        for (IndexDocument& built : builder_.build(record->document, record->input, counts_)) {
          writer_.put(built);
          ++put_;
          if (built.relations && !built.relations->drafts.empty()) {
            relations_.read.push_back(std::move(*built.relations));
          }
        }
      }
      writer_.commit();
    } catch (...) {
      const std::lock_guard lock(mutex_);
      failure_ = std::current_exception();
      changed_.notify_all();
    }
  }

  std::optional<Record> take() {
    std::unique_lock lock(mutex_);
    changed_.wait(lock, [&] { return !queue_.empty() || ended_; });
    if (queue_.empty()) return std::nullopt;
    Record record = std::move(queue_.front());
    queue_.pop_front();
    queued_bytes_ -= record.bytes;
    changed_.notify_all();
    return record;
  }

  const DocumentBuilder& builder_;
  IndexWriter writer_;  // the worker thread's, until it is joined
  std::mutex mutex_;
  std::condition_variable changed_;
  std::deque<Record> queue_;
  std::size_t queued_bytes_ = 0;
  std::size_t put_ = 0;
  analyzers::LanguageCounts counts_;
  Relations relations_;
  bool ended_ = false;
  std::exception_ptr failure_;
  std::thread thread_;
};

namespace {

std::filesystem::path shard_path(const std::filesystem::path& shards, std::size_t n) {
  return shards / std::to_string(n);
}

}  // namespace

ParallelBuild::ParallelBuild(const DocumentBuilder& builder, std::filesystem::path shards,
                             std::size_t workers, std::size_t memory_bytes)
    : shards_(std::move(shards)) {
  std::filesystem::create_directories(shards_);
  for (std::size_t i = 0; i < workers; ++i) {
    workers_.push_back(
        std::make_unique<Worker>(builder, shard_path(shards_, i), memory_bytes / workers));
  }
}

ParallelBuild::~ParallelBuild() = default;

void ParallelBuild::add(Record record) {
  workers_[next_]->add(std::move(record));
  next_ = (next_ + 1) % workers_.size();
}

// The documents they name are looked for among all of them, each worker's part by a thread of its
// own, into one more shard for each. What data give goes first: it wins over what texts say.
std::size_t ParallelBuild::add_relations(const std::vector<Relations>& relations) {
  const std::size_t parts = relations.size();
  const std::size_t given = add_shards(parts, parts, [&](std::size_t part, RelationStore& store) {
    for (const Record& one : relations[part].given) {
      store.add(std::get<corpus::Relation>(one.document), one.input);
    }
    return relations[part].given.size();
  });
  const std::size_t read =
      add_shards(parts, 2 * parts, [&](std::size_t part, RelationStore& store) {
        std::size_t added = 0;
        for (const DocumentRelations& one : relations[part].read) added += store.add(one);
        return added;
      });
  return given + read;
}

// Behind the first `known` shards as many as there are parts. Returns how many documents `add` says
// it put there.
std::size_t ParallelBuild::add_shards(std::size_t parts, std::size_t known, const AddPart& add) {
  std::vector<std::future<std::size_t>> running;
  for (std::size_t i = 0; i < parts; ++i) {
    running.push_back(std::async(std::launch::async, [&, i] {
      IndexWriter writer(shard_path(shards_, known + i), IndexWriter::Mode::build);
      RelationStore store(open_shards(known), writer);
      const std::size_t added = add(i, store);
      writer.commit();
      return added;
    }));
  }
  std::size_t added = 0;
  for (auto& part : running) added += part.get();
  return added;
}

Xapian::Database ParallelBuild::open_shards(std::size_t count) const {
  Xapian::Database shards;
  for (std::size_t i = 0; i < count; ++i) {
    shards.add_database(Xapian::Database(shard_path(shards_, i).string()));
  }
  return shards;
}

std::size_t ParallelBuild::merge(const std::filesystem::path& target) {
  std::size_t documents = 0;
  std::vector<Relations> relations;
  for (auto& worker : workers_) {
    documents += worker->finish();
    counts_.merge(worker->take_counts());
    relations.push_back(worker->take_relations());
  }
  const std::size_t count = workers_.size();
  workers_.clear();
  documents += add_relations(relations);
  Xapian::Database shards = open_shards(3 * count);
  shards.compact(target.string());
  shards.close();
  std::filesystem::remove_all(shards_);
  return documents;
}

}  // namespace tracuu::indexer
