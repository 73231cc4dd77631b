// RatioReporter prints what the console reporter prints and then, as a table, how fast each
// benchmark of bytes was against one of them.
//
//   RatioReporter reporter("icu_word_break_utf8");
//   benchmark::RunSpecifiedBenchmarks(&reporter);
#pragma once

#include <string>
#include <utility>
#include <vector>

#include <benchmark/benchmark.h>

namespace tracuu::tools {

class RatioReporter : public benchmark::ConsoleReporter {
 public:
  explicit RatioReporter(std::string yardstick) : yardstick_(std::move(yardstick)) {}

  void ReportRuns(const std::vector<Run>& runs) override;
  void Finalize() override;

  bool failed() const { return failed_; }  // a benchmark found its own result wrong

 private:
  std::string yardstick_;
  std::vector<std::pair<std::string, double>> speeds_;  // bytes a second
  bool failed_ = false;
};

}  // namespace tracuu::tools
