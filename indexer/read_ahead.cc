#include "indexer/read_ahead.h"

#include <chrono>
#include <exception>
#include <string>
#include <utility>

#include "corpus/data_kind.h"
#include "indexer/interrupted.h"

namespace tracuu::indexer {
namespace {

// What was read and not yet indexed is held in memory: the window bounds it.
constexpr std::size_t kFilesAheadOfEachWorker = 4;

constexpr std::chrono::milliseconds kLookForStop(100);

ReadFile refused(const corpus::BadDocument& bad) {
  ReadFile read;
  read.office.refusals.push_back(bad);
  return read;
}

}  // namespace

ReadAhead::ReadAhead(const std::vector<corpus::InputFile>& files, const OfficeFileReader& reader,
                     std::size_t workers, const std::atomic<bool>& stop)
    : files_(files), reader_(reader), stop_(stop), window_(workers * kFilesAheadOfEachWorker) {
  for (std::size_t i = 0; i < workers; ++i) threads_.emplace_back([this] { work(); });
}

ReadAhead::~ReadAhead() {
  {
    const std::lock_guard lock(mutex_);
    over_ = true;
  }
  changed_.notify_all();
  for (std::thread& thread : threads_) thread.join();
}

ReadFile ReadAhead::take(std::size_t file) {
  std::unique_lock lock(mutex_);
  const auto is_read = [&] { return taken_ == file && !done_.empty() && done_.front(); };
  while (!changed_.wait_for(lock, kLookForStop, is_read)) {
    if (stop_) throw Interrupted();
  }
  ReadFile read = std::move(*done_.front());
  done_.pop_front();
  ++taken_;
  changed_.notify_all();
  return read;
}

void ReadAhead::work() {
  std::unique_lock lock(mutex_);
  for (;;) {
    changed_.wait(lock,
                  [&] { return over_ || next_ == files_.size() || next_ < taken_ + window_; });
    if (over_ || next_ == files_.size()) return;
    const std::size_t mine = next_++;
    done_.emplace_back();
    lock.unlock();
    ReadFile read = this->read(files_[mine]);
    lock.lock();
    done_[mine - taken_] = std::move(read);
    changed_.notify_all();
  }
}

// Whatever goes wrong with one file, even by a fault of ours, the others are read.
ReadFile ReadAhead::read(const corpus::InputFile& file) const try {
  if (corpus::is_data_file(file)) return {true, {}};
  return {false, reader_.read(file, over_)};
} catch (const corpus::BadDocument& bad) {
  return refused(bad);
} catch (const std::exception& error) {
  return refused(corpus::BadDocument(file.path.string(), 0, "",
                                     std::string("could not be read here: ") + error.what()));
}

}  // namespace tracuu::indexer
