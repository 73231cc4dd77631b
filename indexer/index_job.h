// IndexJob: one run of the indexer over files and folders.
//
//   IndexJob job(directory, options, progress);
//   RunReport report = job.reindex(paths);      // a new generation, checked, then published
//   RunReport report = job.update(paths);       // into the live one; only what changed is written
//
// Both hold the index lock for the whole run. A record that cannot be taken is reported and the
// run goes on; what stops a run (a full disk, a damaged index) throws, and then nothing new is
// published.
#pragma once

#include <atomic>
#include <cstddef>
#include <filesystem>
#include <set>
#include <string>
#include <thread>
#include <vector>

#include "indexer/index_directory.h"
#include "indexer/index_writer.h"
#include "indexer/progress.h"
#include "indexer/record_reader.h"
#include "indexer/run_report.h"

namespace tracuu::indexer {

struct IndexOptions {
  std::size_t workers = std::max(1U, std::thread::hardware_concurrency());
  std::size_t memory_bytes = 128u << 20;  // texts held by all workers before they go to disk
  bool allow_shrink = false;              // publish even if much smaller than the live one
  bool mirror = false;                    // update: remove what the paths no longer hold
  std::vector<std::string> remove;        // update: ids to remove
  corpus::ReaderLimits reader_limits;     // of each office file
};

class IndexJob {
 public:
  using Paths = std::vector<std::filesystem::path>;

  // `stop` may become true at any time (Ctrl-C): the run ends with Interrupted.
  IndexJob(IndexDirectory& directory, IndexOptions options, Progress& progress,
           const std::atomic<bool>& stop);

  // Throws IndexError, Xapian::Error, std::filesystem::filesystem_error, Interrupted.
  RunReport reindex(const Paths& paths);

  // The same; without a live generation it is a reindex.
  RunReport update(const Paths& paths);

  using Listings = std::vector<Record>;  // rows of lists of procedures

 private:
  RecordReader read(const Paths& paths);
  Listings build_shards(RecordReader& reader, const std::filesystem::path& building,
                        std::size_t& documents, analyzers::LanguageCounts& counts);
  Listings put_changes(RecordReader& reader, const DocumentBuilder& builder, IndexWriter& writer);
  void put_one(const Record& record, const DocumentBuilder& builder, IndexWriter& writer);
  std::size_t put_relations(IndexWriter& writer);
  void note_citable(const std::string& id, const Xapian::Database& database);
  bool remove(const std::string& id, IndexWriter& writer);
  void remove_lost_articles(const std::vector<IndexDocument>& built, IndexWriter& writer);
  std::size_t apply_listings(const Listings& listings, IndexWriter& writer);
  void remove_missing(const Paths& paths, const RecordReader& reader, IndexWriter& writer);
  void remove_by_id(IndexWriter& writer);
  void count_against_live(const Xapian::Database& built);

  IndexDirectory& directory_;
  IndexOptions options_;
  Progress& progress_;
  const std::atomic<bool>& stop_;
  RunReport report_;
  // Of an update: what the texts read say, by which terms citations may now find another document
  // than before, and which documents went.
  std::vector<DocumentRelations> relations_;
  std::vector<Record> given_by_id_;  // relations of data between ids of their source
  std::set<std::string> citable_;
  std::vector<std::string> gone_;
};

}  // namespace tracuu::indexer
