// An index of its own in a temporary folder, filled by the real indexer.
#pragma once

#include <atomic>
#include <sstream>
#include <string>
#include <vector>

#include "indexer/index_job.h"
#include "tests/support/records.h"
#include "tests/support/temporary_folder.h"

namespace tracuu::tests {

class TestIndex {
 public:
  TestIndex() : directory_(folder_ / "index") {}

  indexer::IndexDirectory& directory() { return directory_; }
  const TemporaryFolder& folder() const { return folder_; }

  indexer::RunReport reindex(const std::vector<std::filesystem::path>& paths,
                             indexer::IndexOptions options = {}) {
    options.allow_shrink = true;
    return job(options, [&](indexer::IndexJob& job) { return job.reindex(paths); });
  }

  indexer::RunReport update(const std::vector<std::filesystem::path>& paths,
                            const indexer::IndexOptions& options = {}) {
    return job(options, [&](indexer::IndexJob& job) { return job.update(paths); });
  }

  indexer::RunReport reindex(const std::vector<corpus::Document>& documents) {
    return reindex({folder_.write("documents.jsonl", lines(documents))});
  }

 private:
  template <class Run>
  indexer::RunReport job(const indexer::IndexOptions& options, const Run& run) {
    std::ostringstream out;
    indexer::Progress progress(out, false, true);
    const std::atomic<bool> stop = false;
    indexer::IndexJob job(directory_, options, progress, stop);
    return run(job);
  }

  TemporaryFolder folder_;
  indexer::IndexDirectory directory_;
};

}  // namespace tracuu::tests
