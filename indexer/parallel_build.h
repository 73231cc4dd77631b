// ParallelBuild indexes records on all cores, each worker into a shard of its own; merge() makes
// one compact database of them.
//
//   ParallelBuild build(builder, shards_folder, workers);
//   while (auto record = reader.next()) build.add(std::move(*record));
//   build.merge(target);
//
// Records are dealt to the shards in turn, so that the same input gives the same database.
#pragma once

#include <cstddef>
#include <filesystem>
#include <functional>
#include <memory>
#include <utility>
#include <vector>

#include "indexer/document_builder.h"
#include "indexer/record_reader.h"
#include "indexer/relation_store.h"

namespace tracuu::indexer {

class ParallelBuild {
 public:
  // `shards` must not exist or be empty. `memory_bytes` bounds what all workers together hold
  // before they write to disk.
  ParallelBuild(const DocumentBuilder& builder, std::filesystem::path shards, std::size_t workers,
                std::size_t memory_bytes);
  ~ParallelBuild();

  // Waits while the worker's queue is full. Throws what a worker threw (a full disk, ...).
  void add(Record record);

  // Ends the workers, adds the relations their texts speak of, merges and compacts the shards into
  // `target` and removes them.
  // Returns how many documents went into it.
  std::size_t merge(const std::filesystem::path& target);

  // Of the words of all documents; once, after merging.
  analyzers::LanguageCounts take_counts() { return std::move(counts_); }

 private:
  class Worker;

  // What a worker met that waits until all documents are there.
  struct Relations {
    std::vector<Record> given;  // by data, between ids of their source
    std::vector<DocumentRelations> read;
  };
  using AddPart = std::function<std::size_t(std::size_t, RelationStore&)>;

  std::size_t add_relations(const std::vector<Relations>& relations);
  std::size_t add_shards(std::size_t parts, std::size_t known, const AddPart& add);
  Xapian::Database open_shards(std::size_t count) const;

  std::filesystem::path shards_;
  std::vector<std::unique_ptr<Worker>> workers_;
  std::size_t next_ = 0;
  analyzers::LanguageCounts counts_;
};

}  // namespace tracuu::indexer
