#include "tools/benchmarks/ratio_reporter.h"

#include <algorithm>
#include <iomanip>

namespace tracuu::tools {

void RatioReporter::ReportRuns(const std::vector<Run>& runs) {
  ConsoleReporter::ReportRuns(runs);
  for (const Run& run : runs) {
    failed_ |= run.error_occurred;
    const auto bytes = run.counters.find("bytes_per_second");
    if (!run.error_occurred && bytes != run.counters.end()) {
      speeds_.emplace_back(run.benchmark_name(), bytes->second.value);
    }
  }
}

void RatioReporter::Finalize() {
  const auto yardstick = std::find_if(speeds_.begin(), speeds_.end(), [this](const auto& speed) {
    return speed.first == yardstick_;
  });
  if (yardstick == speeds_.end()) return;
  auto& out = GetOutputStream();
  out << "\nMB/s (10^6 bytes) and ratio to " << yardstick_ << '\n' << std::fixed;
  for (const auto& [name, speed] : speeds_) {
    out << std::left << std::setw(28) << name << std::right << std::setprecision(1) << std::setw(9)
        << speed / 1e6 << std::setprecision(2) << std::setw(9) << speed / yardstick->second << '\n';
  }
}

}  // namespace tracuu::tools
