// FileReading: with what the files of a run are read.
#pragma once

#include <atomic>
#include <cstddef>
#include <filesystem>

#include "corpus/files/reader_limits.h"

namespace tracuu::indexer {

struct FileReading {
  corpus::ReaderLimits limits;    // of each child process
  std::filesystem::path scratch;  // a folder for what readers write on the way
  std::size_t workers;            // how many read at a time
  const std::atomic<bool>& stop;  // ends all reading; outlives it
};

}  // namespace tracuu::indexer
