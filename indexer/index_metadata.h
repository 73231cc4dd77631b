// IndexMetadata: what a generation carries beside its documents, committed together with them.
//
//   write_fingerprint(database);
//   LanguageCounts counts = read_language_counts(database);
//
// Pure functions over a database; as many threads as it allows.
#pragma once

#include <string>

#include <xapian.h>

#include "analyzers/language_counts.h"
#include "indexer/document_builder.h"

namespace tracuu::indexer {

void write_fingerprint(Xapian::WritableDatabase& database);
std::string read_fingerprint(const Xapian::Database& database);

void write_popularity(Xapian::WritableDatabase& database, const Popularity& popularity);
Popularity read_popularity(const Xapian::Database& database);

// How often the words of the index and their neighbours stand in it; none counted: an empty one.
// Reading throws analyzers::BadLanguageCounts.
void write_language_counts(Xapian::WritableDatabase& database,
                           const analyzers::LanguageCounts& counts);
analyzers::LanguageCounts read_language_counts(const Xapian::Database& database);

}  // namespace tracuu::indexer
