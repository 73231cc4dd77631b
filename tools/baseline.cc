#include "tools/baseline.h"

#include <algorithm>
#include <cmath>
#include <fstream>
#include <iomanip>
#include <ostream>
#include <sstream>
#include <stdexcept>

namespace tracuu::tools {
namespace {

constexpr const char* kHeading = "variant\tof\tndcg@10";
constexpr std::size_t kMostLosses = 10;
// Less than this is the rounding of the file, or of another machine's arithmetic.
constexpr double kNoChange = 0.0005;

std::string query_row(const std::string& id) { return "query " + id; }

bool same_queries(const std::map<std::string, double>& rows, const VariantResult& result) {
  const auto known = std::count_if(rows.begin(), rows.end(),
                                   [](const auto& row) { return row.first.starts_with("query "); });
  return static_cast<std::size_t>(known) == result.queries.size() &&
         std::all_of(result.queries.begin(), result.queries.end(),
                     [&](const QueryResult& query) { return rows.contains(query_row(query.id)); });
}

std::vector<QueryLoss> losses(const std::map<std::string, double>& rows,
                              const VariantResult& result) {
  std::vector<QueryLoss> found;
  for (const QueryResult& query : result.queries) {
    const double was = rows.at(query_row(query.id));
    if (was - query.measures.ndcg10 > kNoChange)
      found.push_back({query.id, was, query.measures.ndcg10});
  }
  std::stable_sort(found.begin(), found.end(), [](const QueryLoss& a, const QueryLoss& b) {
    return a.was - a.is > b.was - b.is;
  });
  found.resize(std::min(found.size(), kMostLosses));
  return found;
}

Verdict judge_one(const Baseline& baseline, const VariantResult& result) {
  Verdict verdict;
  verdict.variant = result.variant;
  verdict.is = result.overall.ndcg10;
  const auto rows = baseline.find(result.variant);
  if (rows == baseline.end() || !rows->second.contains("all")) {
    verdict.kind = Verdict::Kind::unknown;
    return verdict;
  }
  verdict.was = rows->second.at("all");
  if (!same_queries(rows->second, result)) {
    verdict.kind = Verdict::Kind::other_queries;
    return verdict;
  }
  const double gain = verdict.is - verdict.was;
  if (gain > kNoChange) verdict.kind = Verdict::Kind::better;
  if (gain < -kMostDrop) verdict.kind = Verdict::Kind::worse;
  verdict.lost_most = losses(rows->second, result);
  return verdict;
}

std::string query_of(const Topics& topics, const std::string& id) {
  const auto topic =
      std::find_if(topics.begin(), topics.end(), [&](const Topic& t) { return t.id == id; });
  return topic == topics.end() ? "" : topic->query;
}

}  // namespace

Baseline read_baseline(const std::filesystem::path& path) {
  const auto fail = [&](std::size_t line, const std::string& reason) {
    throw std::runtime_error(path.string() + ":" + std::to_string(line) + ": " + reason);
  };
  std::ifstream file(path);
  if (!file) fail(0, "cannot be read; --update-baseline writes it");
  Baseline baseline;
  std::string line;
  std::getline(file, line);
  if (line != kHeading) fail(1, "the heading must be variant, of, ndcg@10");
  for (std::size_t number = 2; std::getline(file, line); ++number) {
    std::istringstream fields(line);
    std::string variant;
    std::string of;
    double value = 0;
    if (!std::getline(fields, variant, '\t') || !std::getline(fields, of, '\t') ||
        !(fields >> value)) {
      fail(number, "not of the form: variant TAB all, kind X or query ID TAB number");
    }
    baseline[variant][of] = value;
  }
  return baseline;
}

void write_baseline(const std::filesystem::path& path, const std::vector<VariantResult>& results) {
  std::ofstream file(path);
  file << kHeading << '\n' << std::fixed << std::setprecision(4);
  for (const VariantResult& result : results) {
    const auto row = [&](const std::string& of, const Measures& measures) {
      file << result.variant << '\t' << of << '\t' << measures.ndcg10 << '\n';
    };
    row("all", result.overall);
    for (const auto& [kind, measures] : result.by_kind) row("kind " + kind, measures);
    for (const QueryResult& query : result.queries) row(query_row(query.id), query.measures);
  }
  if (!file.flush()) throw std::runtime_error(path.string() + ": cannot be written");
}

std::vector<Verdict> judge(const Baseline& baseline, const std::vector<VariantResult>& results) {
  std::vector<Verdict> verdicts;
  for (const VariantResult& result : results) verdicts.push_back(judge_one(baseline, result));
  return verdicts;
}

void describe(std::ostream& out, const std::string& set, const Verdict& verdict,
              const Topics& topics) {
  out << set << ", " << verdict.variant << ": nDCG@10 " << std::fixed << std::setprecision(4);
  switch (verdict.kind) {
    case Verdict::Kind::unknown:
      out << verdict.is << "; the baseline lacks this variant: --update-baseline adds it\n";
      return;
    case Verdict::Kind::other_queries:
      out << verdict.is << "; the baseline (" << verdict.was
          << ") is of other queries: look at the figures, then --update-baseline\n";
      return;
    case Verdict::Kind::same:
    case Verdict::Kind::better:
    case Verdict::Kind::worse:
      break;
  }
  const double gain = verdict.is - verdict.was;
  out << "was " << verdict.was << ", is " << verdict.is << std::showpos << " ("
      << (std::abs(gain) < kNoChange ? 0 : gain) << ")" << std::noshowpos;
  if (verdict.kind == Verdict::Kind::same) out << '\n';
  if (verdict.kind == Verdict::Kind::better)
    out << ": better; --update-baseline or TRACUU_ACCEPT=1 accepts it\n";
  if (verdict.kind != Verdict::Kind::worse) return;
  out << ": worse by more than " << kMostDrop << ". Queries that lost most:\n";
  for (const QueryLoss& loss : verdict.lost_most) {
    out << "  " << std::left << std::setw(36) << loss.id << std::right << loss.was << " -> "
        << loss.is << "  " << query_of(topics, loss.id) << '\n';
  }
}

}  // namespace tracuu::tools
