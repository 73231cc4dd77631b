// RunReport: what one run of the indexer did, for people and for programs.
//
//   std::cout << report.to_text();     report.to_json()
#pragma once

#include <array>
#include <cstddef>
#include <map>
#include <string>
#include <vector>

#include "corpus/document_source.h"
#include "indexer/schema.h"

namespace tracuu::indexer {

struct KindCounts {
  std::size_t added = 0;
  std::size_t changed = 0;
  std::size_t unchanged = 0;
  std::size_t removed = 0;
};

// What became of the files of one format.
struct FormatCounts {
  std::size_t files = 0;
  std::size_t documents = 0;
  std::size_t refused = 0;  // files, records of them
};

struct RunReport {
  static constexpr std::size_t kKinds = 6;

  std::string generation;                     // the one written to; empty if nothing was published
  std::array<KindCounts, kKinds> by_kind;     // by HitKind
  std::size_t refused = 0;                    // records and files
  std::vector<corpus::BadDocument> refusals;  // the first kMostRefusals of them
  std::map<std::string, FormatCounts> formats;  // by "docx", "json"; "" could not be told
  std::size_t converted = 0;                    // records with text in a legacy encoding
  std::size_t files = 0;
  std::size_t documents = 0;  // in the index after the run
  double seconds = 0;

  static constexpr std::size_t kMostRefusals = 10'000;

  KindCounts& of(HitKind kind) { return by_kind[static_cast<std::size_t>(kind)]; }
  const KindCounts& of(HitKind kind) const { return by_kind[static_cast<std::size_t>(kind)]; }
  void refuse(const corpus::BadDocument& bad);
  KindCounts total() const;

  std::string to_text() const;
  std::string to_json() const;
};

}  // namespace tracuu::indexer
