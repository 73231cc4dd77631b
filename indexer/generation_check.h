// check_generation: is this generation fit to answer? Asked before it is published, and by
// `indexer check`.
//
//   for (const std::string& problem : check_generation(path, {})) std::cerr << problem << '\n';
#pragma once

#include <cstddef>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace tracuu::indexer {

struct CheckOptions {
  std::optional<std::size_t> expected_documents;  // what the run has put
  std::optional<std::size_t> live_documents;      // what answers today
  double smallest_share = 0.5;                    // of live_documents; less is a problem
  bool thorough = false;                          // also every block of every table (xapian-check)
};

// What is wrong, a line each; empty if nothing is. Looks at the schema, the counts, and whether
// documents spread over the index are found again by id and by their whole title.
std::vector<std::string> check_generation(const std::filesystem::path& path,
                                          const CheckOptions& options);

}  // namespace tracuu::indexer
