// Baseline: what a judged set reached when its figures were last accepted; a table a person reads.
//
//   variant   of                    ndcg@10
//   as-typed  all                   0.8312
//   as-typed  kind lay              0.7120
//   as-typed  query tach-thua.lay.1 0.6309
//
//   std::vector<Verdict> verdicts = judge(read_baseline(file), results);
//   write_baseline(file, results);                                       // accepts them
//
// Columns stand apart by TABs. Functions without state.
#pragma once

#include <filesystem>
#include <iosfwd>
#include <map>
#include <string>
#include <vector>

#include "tools/evaluation.h"

namespace tracuu::tools {

// nDCG@10 may fall by so much before it counts as worse.
inline constexpr double kMostDrop = 0.01;

// variant -> "all", "kind X" or "query ID" -> nDCG@10.
using Baseline = std::map<std::string, std::map<std::string, double>>;

// Throws std::runtime_error with file and line.
Baseline read_baseline(const std::filesystem::path& path);
void write_baseline(const std::filesystem::path& path, const std::vector<VariantResult>& results);

struct QueryLoss {
  std::string id;
  double was = 0;
  double is = 0;
};

struct Verdict {
  enum class Kind { same, better, worse, other_queries, unknown };
  Kind kind = Kind::same;
  std::string variant;
  double was = 0;
  double is = 0;
  std::vector<QueryLoss> lost_most;  // at most ten, the greatest loss first
  bool fails() const { return kind != Kind::same && kind != Kind::better; }
};

// One for each result. other_queries: the set has gained or lost queries, averages cannot be
// compared; unknown: the baseline lacks the variant.
std::vector<Verdict> judge(const Baseline& baseline, const std::vector<VariantResult>& results);

// What a person should know of it: set, variant, was, is, the queries that lost most, what to do.
void describe(std::ostream& out, const std::string& set, const Verdict& verdict,
              const Topics& topics);

}  // namespace tracuu::tools
