// SearchRequest: the parameters of /v1/search, parsed and checked. Nothing behind it sees a string
// parameter again.
//
//   SearchRequest request = parse_search_request(http.parameters);   // throws BadRequest
#pragma once

#include <cstddef>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "corpus/date.h"
#include "corpus/enumerations.h"
#include "indexer/schema.h"
#include "indexer/validity.h"
#include "searchd/http.h"

namespace tracuu::searchd {

// filter_levels=xa, reject_fields=Đất đai: any of the values; reject turns it round. A place stands
// for what lies in it, a place and an agency also for what merged into them.
struct FacetFilter {
  const indexer::Facet* facet = nullptr;
  std::vector<std::string> values;  // kMissing stands for "has none"
  bool reject = false;
  std::vector<std::string> predecessors;  // among the values: what became what was asked for
};

inline constexpr const char* kMissing = "_MISSING";

struct DateRange {
  std::optional<corpus::Date> from;  // inclusive
  std::optional<corpus::Date> to;    // inclusive
};

enum class SortKey { relevance, issued, title, valid_from };

struct SearchRequest {
  static constexpr std::size_t kLongestQuery = 512;  // characters
  static constexpr std::size_t kMostHits = 100;
  static constexpr std::size_t kDeepest = 10'000;  // offset + limit

  std::string q;
  std::size_t offset = 0;
  std::size_t limit = 10;
  std::vector<FacetFilter> filters;
  DateRange issued;
  corpus::Date as_of{};  // today unless given
  // Empty = all; otherwise any of these on `as_of`. Default: what is in force, or may be.
  std::set<indexer::Status> statuses;
  bool include_internal = false;    // internal procedures were asked for by filter_procedureKind
  std::vector<std::string> facets;  // names; "status" is computed, the others are indexer::Facet
  SortKey sort = SortKey::relevance;
  bool descending = true;
  std::set<std::string> fields;  // members of a hit to give; empty = all
  bool group_by_document = true;
  std::size_t crop_words = 35;
  bool exact = false;    // only hits with every word as typed
  bool explain = false;  // how each hit was weighed
};

// Throws BadRequest that lists every mistake: unknown or repeated parameters, bad values, bytes
// that are not UTF-8, control characters.
SearchRequest parse_search_request(const std::vector<NameValue>& parameters);

// The parameters of /v1/suggest and /v1/lookup.
struct ShortRequest {
  std::string q;
  std::size_t limit = 10;  // 1 to 10, suggestions only
  corpus::Date as_of{};
};

ShortRequest parse_suggest_request(const std::vector<NameValue>& parameters);
ShortRequest parse_lookup_request(const std::vector<NameValue>& parameters);

// The parameters of /v1/documents/{id}/relations.
struct RelationsRequest {
  static constexpr std::size_t kMostLines = 100;
  static constexpr std::size_t kShown = 20;  // of each direction, also with the document itself

  std::optional<bool> acts;  // direction=from: what the document does; to: what is done to it
  std::optional<corpus::RelationKind> kind;
  std::size_t offset = 0;
  std::size_t limit = kShown;  // of each direction
};

RelationsRequest parse_relations_request(const std::vector<NameValue>& parameters);

// The parameters of /v1/documents/{id}.
struct DocumentRequest {
  std::optional<corpus::Date> as_of;
  std::set<std::string> fields;
};

DocumentRequest parse_document_request(const std::vector<NameValue>& parameters);

}  // namespace tracuu::searchd
