// Progress tells how far a run is: a bar on a terminal, a plain line now and then elsewhere.
//
//   Progress progress(std::cerr, isatty(2));
//   progress.start(files);  progress.record_done();  progress.file_done();  progress.finish();
//
// Used from one thread.
#pragma once

#include <chrono>
#include <cstddef>
#include <iosfwd>
#include <string_view>

namespace tracuu::indexer {

class Progress {
 public:
  Progress(std::ostream& out, bool terminal, bool quiet = false);

  void start(std::size_t files);
  void file_done();
  void record_done();
  void stage(std::string_view what);   // "merging", "checking"
  void refused(std::string_view why);  // one line each, up to kMostLines of them
  void finish();

 private:
  static constexpr std::size_t kMostLines = 20;

  void show(bool now);
  void clear_bar();

  std::ostream& out_;
  bool terminal_;
  bool quiet_;
  std::size_t files_ = 0;
  std::size_t files_done_ = 0;
  std::size_t records_ = 0;
  std::size_t refusals_ = 0;
  bool bar_shown_ = false;
  std::chrono::steady_clock::time_point last_shown_;
};

}  // namespace tracuu::indexer
