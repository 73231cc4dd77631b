#include "indexer/index_metadata.h"

#include <cstdint>
#include <sstream>

#include "indexer/schema.h"

namespace tracuu::indexer {
namespace {

constexpr const char* kFingerprintKey = "schema-fingerprint";
constexpr const char* kPopularityKey = "popularity";
constexpr const char* kLanguageCountsKey = "language-counts";

}  // namespace

void write_fingerprint(Xapian::WritableDatabase& database) {
  database.set_metadata(kFingerprintKey, schema_fingerprint());
}

std::string read_fingerprint(const Xapian::Database& database) {
  return database.get_metadata(kFingerprintKey);
}

void write_popularity(Xapian::WritableDatabase& database, const Popularity& popularity) {
  std::string rows;
  for (const auto& [code, weight] : popularity) {
    rows += code + '\t' + std::to_string(weight) + '\n';
  }
  database.set_metadata(kPopularityKey, rows);
}

Popularity read_popularity(const Xapian::Database& database) {
  Popularity popularity;
  std::istringstream rows(database.get_metadata(kPopularityKey));
  std::string code;
  std::int64_t weight = 0;
  while (rows >> code >> weight) popularity.emplace(code, weight);
  return popularity;
}

void write_language_counts(Xapian::WritableDatabase& database,
                           const analyzers::LanguageCounts& counts) {
  database.set_metadata(kLanguageCountsKey, counts.serialize());
}

analyzers::LanguageCounts read_language_counts(const Xapian::Database& database) {
  const std::string bytes = database.get_metadata(kLanguageCountsKey);
  return bytes.empty() ? analyzers::LanguageCounts() : analyzers::LanguageCounts::parse(bytes);
}

}  // namespace tracuu::indexer
