// RelationStore: writes the relations that texts speak of into an index.
//
//   RelationStore store(known, writer);
//   store.put(given, input);      // of data: before what texts say, which they win over
//   store.put(relations);         // in place of what the document's texts said before
//   store.put_again(changed);     // what cites documents that came, changed or went
//
// A relation that data give wins over one read in a text that says the same. The documents they
// name are looked for in `known`. One thread uses one.
#pragma once

#include <cstddef>
#include <set>
#include <string>
#include <unordered_set>
#include <vector>

#include <xapian.h>

#include "indexer/index_writer.h"
#include "indexer/relation_draft.h"
#include "indexer/relation_resolver.h"
#include "indexer/run_report.h"

namespace tracuu::indexer {

class RelationStore {
 public:
  RelationStore(Xapian::Database known, IndexWriter& writer);

  // Into a new shard: nothing is looked up there. Returns how many were added.
  std::size_t add(const DocumentRelations& relations);

  // A relation of data that name documents by ids, from the file `input`. Into a new shard.
  void add(const corpus::Relation& given, const std::string& input);

  // The same into an index.
  void put(const corpus::Relation& given, const std::string& input, KindCounts& counts);

  // In place of those read before in the texts of the same document.
  void put(const DocumentRelations& relations, KindCounts& counts);

  // Of a document that is no longer there.
  void remove(const std::string& from_id, KindCounts& counts);

  // Looks again for what is cited under these terms, but by documents that were put already.
  void put_again(const std::set<std::string>& terms, KindCounts& counts);

 private:
  std::vector<IndexDocument> resolved(const DocumentRelations& relations);
  IndexDocument resolved(const corpus::Relation& given, const std::string& input);
  bool given_by_data(const corpus::Relation& relation) const;
  DocumentRelations drafts_of(const std::string& from_id) const;

  Xapian::Database known_;
  IndexWriter& writer_;
  RelationResolver resolver_;
  std::unordered_set<std::string> put_;  // ids of the acting documents
};

}  // namespace tracuu::indexer
