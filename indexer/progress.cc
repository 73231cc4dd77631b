#include "indexer/progress.h"

#include <algorithm>
#include <ostream>
#include <string>

namespace tracuu::indexer {
namespace {

constexpr std::size_t kBarWidth = 30;
constexpr auto kBarInterval = std::chrono::milliseconds(100);
constexpr auto kLineInterval = std::chrono::seconds(10);

std::string bar(std::size_t done, std::size_t all) {
  const std::size_t filled = all == 0 ? kBarWidth : std::min(kBarWidth, done * kBarWidth / all);
  return "[" + std::string(filled, '#') + std::string(kBarWidth - filled, '.') + "]";
}

}  // namespace

Progress::Progress(std::ostream& out, bool terminal, bool quiet)
    : out_(out),
      terminal_(terminal),
      quiet_(quiet),
      last_shown_(std::chrono::steady_clock::now()) {}

void Progress::start(std::size_t files) { files_ = files; }

void Progress::file_done() {
  ++files_done_;
  show(false);
}

void Progress::record_done() {
  ++records_;
  show(false);
}

void Progress::stage(std::string_view what) {
  if (quiet_) return;
  clear_bar();
  out_ << what << '\n' << std::flush;
}

void Progress::refused(std::string_view why) {
  if (++refusals_ > kMostLines + 1) return;
  clear_bar();
  if (refusals_ > kMostLines) {
    out_ << "refused: more records; the report lists them all\n";
  } else {
    out_ << "refused: " << why << '\n';
  }
}

void Progress::finish() { clear_bar(); }

void Progress::show(bool now) {
  if (quiet_) return;
  const auto time = std::chrono::steady_clock::now();
  if (!now &&
      time - last_shown_ < (terminal_ ? kBarInterval : std::chrono::milliseconds(kLineInterval)))
    return;
  last_shown_ = time;
  const std::string counts = std::to_string(files_done_) + "/" + std::to_string(files_) +
                             " files, " + std::to_string(records_) + " records";
  if (terminal_) {
    out_ << '\r' << bar(files_done_, files_) << ' ' << counts << std::flush;
    bar_shown_ = true;
  } else {
    out_ << counts << '\n' << std::flush;
  }
}

void Progress::clear_bar() {
  if (!bar_shown_) return;
  out_ << "\r\033[K";
  bar_shown_ = false;
}

}  // namespace tracuu::indexer
