#include "tools/index_ranker.h"

#include <algorithm>
#include <atomic>
#include <iostream>

#include <unistd.h>

#include "indexer/index_directory.h"
#include "indexer/index_job.h"
#include "searchd/filter_query.h"

namespace tracuu::tools {

IndexRanker::IndexRanker(const std::filesystem::path& index, const searchd::RankingOptions& ranking,
                         const SearchConditions& conditions)
    : conditions_(conditions), pool_(indexer::IndexDirectory(index), analyzer_, ranking) {}

std::vector<std::string> IndexRanker::operator()(const std::string& query) {
  searchd::SearchRequest request;
  request.q = query;
  request.limit = conditions_.depth;
  request.as_of = conditions_.as_of;
  if (conditions_.in_force) request.statuses = searchd::may_be_in_force();
  request.group_by_document = false;
  request.fields = {"sourceId"};
  const auto results = pool_.with_searcher([&](const auto& s) { return s.search(request); });
  std::vector<std::string> ids;
  for (const searchd::Hit& hit : results.hits) {
    if (std::find(ids.begin(), ids.end(), hit.source_id) == ids.end()) {
      ids.push_back(hit.source_id);
    }
  }
  return ids;
}

TemporaryIndex::TemporaryIndex(const std::vector<std::filesystem::path>& corpus)
    : path_(std::filesystem::temp_directory_path() /
            ("tracuu-evaluate-" + std::to_string(getpid()))) {
  indexer::IndexDirectory directory(path_);
  indexer::Progress progress(std::cerr, false, true);
  const std::atomic<bool> stop = false;
  indexer::IndexOptions options;
  options.workers = 1;
  indexer::IndexJob(directory, options, progress, stop).reindex(corpus);
}

TemporaryIndex::~TemporaryIndex() {
  std::error_code ignored;
  std::filesystem::remove_all(path_, ignored);
}

}  // namespace tracuu::tools
