#include "indexer/index_job.h"

#include <algorithm>
#include <unordered_map>
#include <unordered_set>

#include "indexer/document_id.h"
#include "indexer/generation_check.h"
#include "indexer/index_metadata.h"
#include "indexer/parallel_build.h"
#include "indexer/query_phrases.h"
#include "indexer/relation_document.h"
#include "indexer/relation_store.h"
#include "indexer/stopwatch.h"
#include "indexer/twin_files.h"
#include "indexer/validity_pass.h"

namespace tracuu::indexer {
namespace {

namespace fs = std::filesystem;

IndexJob::Paths absolute(const IndexJob::Paths& paths) {
  IndexJob::Paths result;
  for (const fs::path& path : paths) result.push_back(fs::absolute(path).lexically_normal());
  return result;
}

// Where the workers build, beside the generation they build; cleared with it.
fs::path shards_of(const fs::path& building) {
  return building.parent_path() / ("shards-of-" + building.filename().string());
}

// Removes a half-built generation when a run ends early.
class BuildingGuard {
 public:
  explicit BuildingGuard(fs::path path) : path_(std::move(path)) {}
  BuildingGuard(const BuildingGuard&) = delete;
  BuildingGuard& operator=(const BuildingGuard&) = delete;
  ~BuildingGuard() {
    std::error_code ignored;  // a leftover is cleared by the next run as well
    fs::remove_all(path_, ignored);
    fs::remove_all(shards_of(path_), ignored);
  }

  const fs::path& path() const { return path_; }

 private:
  fs::path path_;
};

bool lies_under(const std::string& input, const fs::path& path) {
  const std::string prefix = path.string();
  if (input == prefix) return true;
  return input.starts_with(prefix) && (prefix.ends_with('/') || input[prefix.size()] == '/');
}

// Whether the index has the record's id from a file that is still there: what a reindex of both
// would tell apart, an update of one must not overwrite.
bool stands_for_another_file(const Record& record, const Xapian::Database& database) {
  const std::string term = key_term(kIdPrefix, record_id(record.document));
  const auto known = database.postlist_begin(term);
  if (known == database.postlist_end(term)) return false;
  const std::string input = database.get_document(*known).get_value(kInputSlot);
  return input != record.input && fs::exists(input);
}

// What texts and lists of announcements name, so that relations lead to it.
bool is_citable(HitKind kind) {
  return kind == HitKind::document || kind == HitKind::announcement || kind == HitKind::procedure ||
         kind == HitKind::listing;
}

// The rows of all lists that name one procedure as one row.
IndexJob::Listings merged(const IndexJob::Listings& listings) {
  IndexJob::Listings merged;
  std::unordered_map<std::string, std::size_t> places;
  for (const Record& record : listings) {
    const auto& row = std::get<corpus::ProcedureListing>(record.document);
    const auto [place, is_new] = places.try_emplace(row.procedure_code, merged.size());
    if (is_new) {
      merged.push_back(record);
      continue;
    }
    auto& whole = std::get<corpus::ProcedureListing>(merged[place->second].document);
    if (!whole.weight) whole.weight = row.weight;
    if (whole.fields.empty()) whole.fields = row.fields;
    if (whole.agencies.empty()) whole.agencies = row.agencies;
  }
  return merged;
}

std::string joined(const std::vector<std::string>& problems) {
  std::string text;
  for (const std::string& problem : problems) text += "\n  " + problem;
  return text;
}

}  // namespace

IndexJob::IndexJob(IndexDirectory& directory, IndexOptions options, Progress& progress,
                   const std::atomic<bool>& stop)
    : directory_(directory), options_(std::move(options)), progress_(progress), stop_(stop) {}

RunReport IndexJob::reindex(const Paths& paths) {
  const Stopwatch watch;
  const IndexLock lock = directory_.lock();
  RecordReader reader = read(absolute(paths));
  const BuildingGuard building(directory_.create_generation());

  std::size_t documents = 0;
  analyzers::LanguageCounts counts;
  const Listings listings = build_shards(reader, building.path(), documents, counts);
  {
    IndexWriter writer(building.path(), IndexWriter::Mode::update);
    writer.count(std::move(counts));
    documents += apply_listings(listings, writer);
    documents += put_relations(writer);
    compute_validity(writer.database());
    write_fingerprint(writer.database());
    writer.commit();
  }
  progress_.stage("checking");
  CheckOptions check;
  check.expected_documents = documents;
  if (const auto live = directory_.live(); live && !options_.allow_shrink) {
    check.live_documents = Xapian::Database(live->path.string()).get_doccount();
  }
  if (const auto problems = check_generation(building.path(), check); !problems.empty()) {
    throw IndexError("the new generation did not pass its check, nothing is published:" +
                     joined(problems));
  }
  count_against_live(Xapian::Database(building.path().string()));
  if (stop_) throw Interrupted();
  const Generation generation = directory_.seal(building.path());
  directory_.publish(generation);
  report_.generation = generation.name;
  report_.documents = documents;
  report_.seconds = watch.seconds();
  progress_.finish();
  return report_;
}

RecordReader IndexJob::read(const Paths& paths) {
  return {corpus::find_files(paths),
          options_.reader_limits,
          directory_.create_scratch(),
          options_.workers,
          report_,
          progress_,
          stop_};
}

IndexJob::Listings IndexJob::build_shards(RecordReader& reader, const fs::path& building,
                                          std::size_t& documents,
                                          analyzers::LanguageCounts& counts) {
  const DocumentBuilder builder;
  ParallelBuild build(builder, shards_of(building), options_.workers, options_.memory_bytes);
  Listings listings;
  while (auto record = reader.next()) {
    if (std::holds_alternative<corpus::ProcedureListing>(record->document)) {
      listings.push_back(std::move(*record));
    } else {
      build.add(std::move(*record));
    }
  }
  progress_.stage("merging");
  documents = build.merge(building);
  counts = build.take_counts();
  count_query_phrases(analyzers::VietnameseAnalyzer(), counts);
  return listings;
}

RunReport IndexJob::update(const Paths& paths) {
  const Stopwatch watch;
  const auto live = directory_.live();
  if (!live) {
    progress_.stage("no generation yet: building the first one");
    return reindex(paths);
  }
  const IndexLock lock = directory_.lock();
  if (fingerprint_of(*live) != schema_fingerprint()) {
    throw IndexError("the live generation " + live->name + " was built for another schema (" +
                     fingerprint_of(*live) + ", this program writes " + schema_fingerprint() +
                     "); build a new one with `indexer reindex`");
  }
  const Paths inputs = absolute(paths);
  IndexWriter writer(live->path, IndexWriter::Mode::update);
  RecordReader reader = read(inputs);
  const DocumentBuilder builder(read_popularity(writer.database()));
  const Listings listings = put_changes(reader, builder, writer);
  apply_listings(listings, writer);
  if (options_.mirror) remove_missing(inputs, reader, writer);
  remove_by_id(writer);
  put_relations(writer);
  compute_validity(writer.database());
  writer.commit();
  report_.generation = live->name;
  report_.documents = writer.database().get_doccount();
  report_.seconds = watch.seconds();
  progress_.finish();
  return report_;
}

IndexJob::Listings IndexJob::put_changes(RecordReader& reader, const DocumentBuilder& builder,
                                         IndexWriter& writer) {
  Listings listings;
  while (auto record = reader.next()) {
    if (std::holds_alternative<corpus::ProcedureListing>(record->document)) {
      listings.push_back(std::move(*record));
      continue;
    }
    if (waits_for_documents(record->document)) {
      given_by_id_.push_back(std::move(*record));
      continue;
    }
    if (stands_for_another_file(*record, writer.database())) {
      if (stands_in(record->document)) continue;
      set_apart(record->document);
    }
    put_one(*record, builder, writer);
  }
  return listings;
}

void IndexJob::put_one(const Record& record, const DocumentBuilder& builder, IndexWriter& writer) {
  analyzers::LanguageCounts words;
  std::vector<IndexDocument> built = builder.build(record.document, record.input, words);
  const bool citable = is_citable(built.front().kind);
  if (citable) note_citable(built.front().id, writer.database());
  if (built.front().relations) relations_.push_back(std::move(*built.front().relations));
  bool any_change = false;
  for (const IndexDocument& one : built) {
    KindCounts& counts = report_.of(one.kind);
    const PutResult result = writer.put(one);
    any_change = any_change || result != PutResult::unchanged;
    count(result, counts);
  }
  if (any_change && citable) note_citable(built.front().id, writer.database());
  if (any_change) writer.count(std::move(words));
  if (const auto* procedure = std::get_if<corpus::Procedure>(&record.document)) {
    if (writer.remove(listing_id(procedure->procedure_code)))
      ++report_.of(HitKind::listing).removed;
  }
  if (built.front().kind == HitKind::document) remove_lost_articles(built, writer);
}

// An article that a new text of its document no longer has.
void IndexJob::remove_lost_articles(const std::vector<IndexDocument>& built, IndexWriter& writer) {
  std::unordered_set<std::string> kept;
  for (const IndexDocument& one : built) kept.insert(one.id);
  const std::string parent = key_term(kParentPrefix, built.front().id);
  std::vector<std::string> lost;
  Xapian::Database& database = writer.database();
  for (auto it = database.postlist_begin(parent); it != database.postlist_end(parent); ++it) {
    std::string id = database.get_document(*it).get_value(kIdSlot);
    if (!kept.contains(id)) lost.push_back(std::move(id));
  }
  for (const std::string& id : lost) writer.remove(id);
  report_.of(HitKind::article).removed += lost.size();
}

// The terms by which citations find a document of the index as it stands now.
void IndexJob::note_citable(const std::string& id, const Xapian::Database& database) {
  const std::string term = key_term(kIdPrefix, id);
  const auto known = database.postlist_begin(term);
  if (known == database.postlist_end(term)) return;
  for (std::string& one : lookup_terms(database.get_document(*known))) {
    citable_.insert(std::move(one));
  }
}

bool IndexJob::remove(const std::string& id, IndexWriter& writer) {
  const HitKind kind = kind_of_id(id);
  if (is_citable(kind)) {
    note_citable(id, writer.database());
    gone_.push_back(id);
  }
  return writer.remove(id);
}

// Once all documents are there: what the texts read say, and again what others say of what changed.
// Returns how many relations more there are.
std::size_t IndexJob::put_relations(IndexWriter& writer) {
  progress_.stage("relations");
  RelationStore store(writer.database(), writer);
  KindCounts& counts = report_.of(HitKind::relation);
  const std::size_t before = counts.added - counts.removed;
  for (const std::string& id : gone_) store.remove(id, counts);
  for (const Record& record : given_by_id_) {
    store.put(std::get<corpus::Relation>(record.document), record.input, counts);
  }
  for (const DocumentRelations& relations : relations_) store.put(relations, counts);
  store.put_again(citable_, counts);
  return counts.added - counts.removed - before;  // modulo: there may be fewer
}

// Gives the weights to the procedures they belong to; a code without a procedure is indexed as the
// little that is known of it. Returns how many documents that added.
std::size_t IndexJob::apply_listings(const Listings& listings, IndexWriter& writer) {
  Popularity popularity = read_popularity(writer.database());
  const DocumentBuilder builder;
  std::size_t added = 0;
  for (Record& record : merged(listings)) {
    auto& listing = std::get<corpus::ProcedureListing>(record.document);
    if (listing.weight) popularity[listing.procedure_code] = *listing.weight;
    const auto known = popularity.find(listing.procedure_code);
    if (known != popularity.end()) listing.weight = known->second;
    if (writer.set_popularity(listing.procedure_code, listing.weight.value_or(0))) continue;
    analyzers::LanguageCounts words;
    const PutResult result =
        writer.put(builder.build(record.document, record.input, words).front());
    if (result != PutResult::unchanged) {
      writer.count(std::move(words));
      note_citable(listing_id(listing.procedure_code), writer.database());
    }
    if (result == PutResult::added) {
      ++report_.of(HitKind::listing).added;
      ++added;
    } else if (result == PutResult::changed) {
      ++report_.of(HitKind::listing).changed;
    }
  }
  write_popularity(writer.database(), popularity);
  return added;
}

void IndexJob::remove_missing(const Paths& paths, const RecordReader& reader, IndexWriter& writer) {
  std::vector<std::string> missing;
  for_each_document(writer.database(), [&](const IndexedDocument& document) {
    const bool ours = std::any_of(paths.begin(), paths.end(), [&](const fs::path& path) {
      return lies_under(document.input, path);
    });
    // A file that was partly refused may still mean to hold it: nothing is lost to a typo.
    if (ours && !reader.met(document.id) && !reader.had_refusals(document.input)) {
      missing.push_back(document.id);
    }
  });
  for (const std::string& id : missing) {
    if (remove(id, writer)) ++report_.of(kind_of_id(id)).removed;
  }
}

void IndexJob::remove_by_id(IndexWriter& writer) {
  for (const std::string& id : options_.remove) {
    if (!remove(id, writer)) {
      report_.refuse(corpus::BadDocument("--remove", 0, "", "no document has the id " + id));
      continue;
    }
    ++report_.of(kind_of_id(id)).removed;
    report_.of(HitKind::article).removed += writer.remove_articles(id);
  }
}

// What a reindex changed, told by ids and digests against the generation that answered before.
void IndexJob::count_against_live(const Xapian::Database& built) {
  std::unordered_map<std::string, std::string> before;
  if (const auto live = directory_.live()) {
    for_each_document(Xapian::Database(live->path.string()), [&](const IndexedDocument& document) {
      before.emplace(document.id, document.digest);
    });
  }
  report_.by_kind = {};
  for_each_document(built, [&](const IndexedDocument& document) {
    KindCounts& counts = report_.of(kind_of_id(document.id));
    auto old = before.find(document.id);
    if (old == before.end()) {
      ++counts.added;
      return;
    }
    ++(old->second == document.digest ? counts.unchanged : counts.changed);
    before.erase(old);
  });
  for (const auto& [id, digest] : before) ++report_.of(kind_of_id(id)).removed;
}

}  // namespace tracuu::indexer
