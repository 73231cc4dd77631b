// IndexWriter is the only thing that writes an index.
//
//   IndexWriter writer(path, IndexWriter::Mode::update);
//   writer.put(document);    // adds, or replaces by id; the same call does both
//   writer.commit();                      // durable from here on
//
// What is put between two commits becomes visible together. One thread uses one writer.
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <optional>
#include <string>

#include <xapian.h>

#include "analyzers/language_counts.h"
#include "indexer/document_builder.h"
#include "indexer/run_report.h"

namespace tracuu::indexer {

enum class PutResult { added, changed, unchanged };

void count(PutResult result, KindCounts& counts);

class IndexWriter {
 public:
  enum class Mode {
    build,   // a new database nobody reads yet: no waiting for the disk, ids must be new
    update,  // a live one: every commit is durable
  };

  // Throws Xapian::DatabaseLockError if another writer has it, Xapian::Error if it is damaged.
  IndexWriter(const std::filesystem::path& path, Mode mode);

  // Writes only what differs from what is there. In build mode nothing is looked up.
  PutResult put(const IndexDocument& built);

  // False if there was no such document.
  bool remove(const std::string& id);

  // Removes the articles of a document; returns how many.
  std::size_t remove_articles(const std::string& document_id);

  // Sets the use count of all versions of a procedure; false if there is none of that code.
  bool set_popularity(const std::string& procedure_code, std::int64_t weight);

  // Adds to the counts of the index's words; stored by the next commit. Only ever grows: what is
  // removed or replaced stays counted until the next reindex.
  void count(analyzers::LanguageCounts counts);

  // Commits by itself when this many bytes of records have been put since the last commit: memory
  // follows bytes, not documents.
  void set_commit_bytes(std::size_t bytes) { commit_bytes_ = bytes; }

  void commit();

  Xapian::WritableDatabase& database() { return database_; }

 private:
  std::size_t pending_bytes_ = 0;
  std::size_t commit_bytes_ = 64u << 20;
  Mode mode_;
  Xapian::WritableDatabase database_;
  std::optional<analyzers::LanguageCounts> counts_;  // read when first added to
  bool counts_changed_ = false;
};

// What update and mirror need to know of a document without opening it.
struct IndexedDocument {
  std::string id;
  std::string digest;
  std::string input;
};

// Calls `visit` for each document of an index, in the order of the database.
void for_each_document(const Xapian::Database& database,
                       const std::function<void(const IndexedDocument&)>& visit);

}  // namespace tracuu::indexer
