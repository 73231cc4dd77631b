#include "indexer/status.h"

#include <iomanip>
#include <sstream>

#include <xapian.h>

#include "corpus/enumerations.h"
#include "corpus/json_text.h"
#include "indexer/index_writer.h"

namespace tracuu::indexer {
namespace {

std::uintmax_t folder_bytes(const std::filesystem::path& folder) {
  std::uintmax_t bytes = 0;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(folder)) {
    if (entry.is_regular_file()) bytes += entry.file_size();
  }
  return bytes;
}

void count_documents(const Xapian::Database& database, GenerationStatus& status) {
  status.documents = database.get_doccount();
  for (int i = 0; i <= static_cast<int>(HitKind::relation); ++i) {
    const std::string name(to_name(static_cast<HitKind>(i)));
    status.by_kind[name] = database.get_termfreq(key_term(kKindPrefix, name));
  }
  const Facet& levels = *find_facet("levels");
  for (const auto& row : corpus::enum_rows<corpus::Level>()) {
    status.by_level[std::string(row.name)] = database.get_termfreq(facet_term(levels, row.name));
  }
}

GenerationStatus status_of(const Generation& generation) {
  GenerationStatus status;
  status.name = generation.name;
  status.bytes = folder_bytes(generation.path);
  status.schema = fingerprint_of(generation);
  try {
    const Xapian::Database database(generation.path.string());
    count_documents(database, status);
  } catch (const Xapian::Error& error) {
    status.problem = error.get_description();
  }
  return status;
}

void write_counts(corpus::JsonText& json, std::string_view name,
                  const std::map<std::string, std::size_t>& counts) {
  json.key(name).begin_object();
  for (const auto& [key, count] : counts) json.member(key, count);
  json.end_object();
}

}  // namespace

IndexStatus index_status(const IndexDirectory& directory) {
  if (!std::filesystem::is_directory(directory.root())) {
    throw IndexError(directory.root().string() +
                     ": no index here; build one with `indexer reindex`");
  }
  IndexStatus status{directory.root().string(), schema_fingerprint(), {}};
  const auto live = directory.live();
  for (const Generation& generation : directory.generations()) {
    status.generations.push_back(status_of(generation));
    status.generations.back().live = live && live->name == generation.name;
  }
  return status;
}

std::string IndexStatus::to_text() const {
  std::ostringstream text;
  text << directory << " (schema " << program_schema << ")\n";
  for (const GenerationStatus& generation : generations) {
    text << (generation.live ? "* " : "  ") << generation.name << ": ";
    if (!generation.problem.empty()) {
      text << "cannot be read: " << generation.problem << '\n';
      continue;
    }
    text << generation.documents << " documents, " << std::fixed << std::setprecision(1)
         << static_cast<double>(generation.bytes) / 1e6 << " MB\n";
    for (const auto& [kind, count] : generation.by_kind) {
      if (count > 0) text << "      " << kind << ": " << count << '\n';
    }
  }
  text << (generations.empty() ? "nothing built yet\n" : "* = live\n");
  return text.str();
}

std::string IndexStatus::to_json() const {
  corpus::JsonText json;
  json.begin_object().member("directory", directory).member("schema", program_schema);
  json.key("live");
  std::string live;
  for (const auto& generation : generations) {
    if (generation.live) live = generation.name;
  }
  live.empty() ? json.null() : json.value(live);
  json.key("generations").begin_array();
  for (const GenerationStatus& generation : generations) {
    json.begin_object().member("name", generation.name).member("live", generation.live);
    json.member("schema", generation.schema).member("bytes", generation.bytes);
    json.member("documents", generation.documents);
    write_counts(json, "kinds", generation.by_kind);
    write_counts(json, "levels", generation.by_level);
    if (!generation.problem.empty()) json.member("problem", generation.problem);
    json.end_object();
  }
  json.end_array().end_object();
  return json.take();
}

}  // namespace tracuu::indexer
