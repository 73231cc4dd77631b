// What an index directory holds, for `indexer status`.
#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <vector>

#include "indexer/index_directory.h"

namespace tracuu::indexer {

struct GenerationStatus {
  std::string name;
  bool live = false;
  std::size_t documents = 0;
  std::map<std::string, std::size_t> by_kind;   // HitKind name -> documents
  std::map<std::string, std::size_t> by_level;  // procedures by Level name
  std::uintmax_t bytes = 0;                     // on disk
  std::string schema;
  std::string problem;  // why it cannot be read; empty if it can
};

struct IndexStatus {
  std::string directory;
  std::string program_schema;
  std::vector<GenerationStatus> generations;  // oldest first

  std::string to_text() const;
  std::string to_json() const;
};

// Throws IndexError if there is no index directory at that place.
IndexStatus index_status(const IndexDirectory& directory);

}  // namespace tracuu::indexer
