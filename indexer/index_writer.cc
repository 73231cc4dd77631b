#include "indexer/index_writer.h"

#include <vector>

#include "indexer/index_metadata.h"

namespace tracuu::indexer {
namespace {

int open_flags(IndexWriter::Mode mode) {
  return mode == IndexWriter::Mode::build
             ? Xapian::DB_CREATE | Xapian::DB_NO_SYNC | Xapian::DB_DANGEROUS
             : Xapian::DB_OPEN;
}

}  // namespace

void count(PutResult result, KindCounts& counts) {
  switch (result) {
    case PutResult::added:
      ++counts.added;
      break;
    case PutResult::changed:
      ++counts.changed;
      break;
    case PutResult::unchanged:
      ++counts.unchanged;
      break;
  }
}

IndexWriter::IndexWriter(const std::filesystem::path& path, Mode mode)
    : mode_(mode), database_(path.string(), open_flags(mode)) {}

PutResult IndexWriter::put(const IndexDocument& built) {
  PutResult result = PutResult::added;
  if (mode_ == Mode::build) {
    database_.add_document(built.document);
  } else {
    const std::string id_term = key_term(kIdPrefix, built.id);
    auto found = database_.postlist_begin(id_term);
    if (found != database_.postlist_end(id_term)) {
      const Xapian::Document existing = database_.get_document(*found);
      if (existing.get_value(kDigestSlot) == built.digest &&
          existing.get_value(kInputSlot) == built.document.get_value(kInputSlot)) {
        return PutResult::unchanged;
      }
      result = PutResult::changed;
    }
    database_.replace_document(id_term, built.document);
  }
  pending_bytes_ += built.document.get_data().size();
  if (pending_bytes_ >= commit_bytes_) commit();
  return result;
}

bool IndexWriter::remove(const std::string& id) {
  const std::string id_term = key_term(kIdPrefix, id);
  if (!database_.term_exists(id_term)) return false;
  database_.delete_document(id_term);
  return true;
}

std::size_t IndexWriter::remove_articles(const std::string& document_id) {
  const std::string parent = key_term(kParentPrefix, document_id);
  const std::size_t count = database_.get_termfreq(parent);
  if (count > 0) database_.delete_document(parent);
  return count;
}

bool IndexWriter::set_popularity(const std::string& procedure_code, std::int64_t weight) {
  const std::string versions = key_term(kVersionsPrefix, "tthc:" + procedure_code);
  std::vector<Xapian::docid> procedures(database_.postlist_begin(versions),
                                        database_.postlist_end(versions));
  bool found = false;
  for (const Xapian::docid docid : procedures) {
    Xapian::Document document = database_.get_document(docid);
    if (document.get_value(kIdSlot).starts_with("listing:")) continue;
    // Only a value changes, so Xapian leaves the postings alone.
    document.add_value(kPopularitySlot, Xapian::sortable_serialise(static_cast<double>(weight)));
    database_.replace_document(docid, document);
    found = true;
  }
  return found;
}

void IndexWriter::count(analyzers::LanguageCounts counts) {
  if (!counts_) counts_ = read_language_counts(database_);
  counts_->merge(std::move(counts));
  counts_changed_ = true;
}

void IndexWriter::commit() {
  if (counts_changed_) write_language_counts(database_, *counts_);
  counts_changed_ = false;
  database_.commit();
  pending_bytes_ = 0;
}

void for_each_document(const Xapian::Database& database,
                       const std::function<void(const IndexedDocument&)>& visit) {
  auto digest = database.valuestream_begin(kDigestSlot);
  auto input = database.valuestream_begin(kInputSlot);
  const auto inputs_end = database.valuestream_end(kInputSlot);
  for (auto id = database.valuestream_begin(kIdSlot); id != database.valuestream_end(kIdSlot);
       ++id) {
    digest.skip_to(id.get_docid());
    if (input != inputs_end) input.skip_to(id.get_docid());
    const bool has_input = input != inputs_end && input.get_docid() == id.get_docid();
    visit({*id, *digest, has_input ? *input : std::string()});
  }
}

}  // namespace tracuu::indexer
