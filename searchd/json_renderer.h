// The JSON bodies of the API, from plain results.
//
//   HttpResponse::json(200, render_search(request, results, timing))
//
// Pure functions.
#pragma once

#include <string>

#include "searchd/api_error.h"
#include "searchd/search_request.h"
#include "searchd/search_results.h"
#include "searchd/searcher.h"

namespace tracuu::searchd {

// What an answer says of its making.
struct AnswerInfo {
  std::string generation;
  std::string query_id;
  double milliseconds = 0;
};

std::string render_search(const SearchRequest& request, const SearchResults& results,
                          const AnswerInfo& info);
std::string render_suggestions(const std::string& query,
                               const std::vector<Suggestion>& suggestions);
// The two-list form of OpenSearch suggestions: ["query", ["text", ...]].
std::string render_browser_suggestions(const std::string& query,
                                       const std::vector<Suggestion>& suggestions);
std::string render_lookup(const std::string& query, const LookupResults& results);
std::string render_relations(const RelationsView& view);
std::string render_document(const DocumentView& view, const DocumentRequest& request);
std::string render_ready(const Snapshot& snapshot);
std::string render_version();
std::string render_errors(const BadRequest& bad);

}  // namespace tracuu::searchd
