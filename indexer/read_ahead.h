// ReadAhead reads the office files of a run on all cores while the documents of earlier files are
// being indexed. They come out in the order of the files, so that the same input gives the same
// index.
//
//   ReadAhead ahead(files, reader, workers, stop);
//   for (std::size_t i = 0; i < files.size(); ++i) {
//     ReadFile read = ahead.take(i);       // waits for it
//   }
//
// take() is called from one thread, once for each file, in order.
#pragma once

#include <atomic>
#include <condition_variable>
#include <cstddef>
#include <deque>
#include <mutex>
#include <optional>
#include <thread>
#include <vector>

#include "indexer/office_file.h"

namespace tracuu::indexer {

// What became of one input file.
struct ReadFile {
  bool is_data = false;  // records: not read here, see corpus::open_source
  OfficeFile office;     // of every other file
};

class ReadAhead {
 public:
  // `files`, `reader` and `stop` outlive it.
  ReadAhead(const std::vector<corpus::InputFile>& files, const OfficeFileReader& reader,
            std::size_t workers, const std::atomic<bool>& stop);
  ~ReadAhead();
  ReadAhead(const ReadAhead&) = delete;
  ReadAhead& operator=(const ReadAhead&) = delete;

  // Throws Interrupted once `stop` is true.
  ReadFile take(std::size_t file);

 private:
  void work();
  ReadFile read(const corpus::InputFile& file) const;

  const std::vector<corpus::InputFile>& files_;
  const OfficeFileReader& reader_;
  const std::atomic<bool>& stop_;
  const std::size_t window_;        // files that may be read or held at once
  std::atomic<bool> over_ = false;  // ends the readings that still go on

  std::mutex mutex_;
  std::condition_variable changed_;
  std::size_t next_ = 0;                      // to be begun
  std::size_t taken_ = 0;                     // handed out
  std::deque<std::optional<ReadFile>> done_;  // of files taken_, taken_ + 1, ...
  std::vector<std::thread> threads_;
};

}  // namespace tracuu::indexer
