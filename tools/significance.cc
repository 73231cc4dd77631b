#include "tools/significance.h"

#include <cmath>
#include <map>
#include <random>

namespace tracuu::tools {
namespace {

constexpr std::size_t kRounds = 20'000;
constexpr std::mt19937_64::result_type kSeed = 20190611;

struct Sum {
  double total = 0;
  std::size_t count = 0;
};

std::string unit_of(const std::string& id) {
  const auto parts = parts_of(id);
  return parts ? parts->intent : id;
}

}  // namespace

double randomisation_p_value(const std::vector<double>& differences) {
  double observed = 0;
  for (const double difference : differences) observed += difference;
  // Sums of the same numbers in another order differ in their last bits.
  const double at_least = std::abs(observed) - 1e-12;
  std::mt19937_64 random(kSeed);
  std::size_t as_far = 1;  // the arrangement observed is one of them
  for (std::size_t round = 0; round < kRounds; ++round) {
    double sum = 0;
    std::mt19937_64::result_type coins = 0;
    for (std::size_t i = 0; i < differences.size(); ++i) {
      if (i % 64 == 0) coins = random();
      sum += (coins >> (i % 64)) & 1 ? differences[i] : -differences[i];
    }
    as_far += std::abs(sum) >= at_least;
  }
  return static_cast<double>(as_far) / static_cast<double>(kRounds + 1);
}

Difference compare(const VariantResult& earlier, const VariantResult& later) {
  std::map<std::string, double> before;
  for (const QueryResult& query : earlier.queries) before[query.id] = query.measures.ndcg10;
  std::map<std::string, Sum> units;
  Difference result;
  for (const QueryResult& query : later.queries) {
    const auto same = before.find(query.id);
    if (same == before.end()) {
      ++result.unpaired;
      continue;
    }
    Sum& unit = units[unit_of(query.id)];
    unit.total += query.measures.ndcg10 - same->second;
    ++unit.count;
    before.erase(same);
  }
  result.unpaired += before.size();
  std::vector<double> differences;
  for (const auto& [name, unit] : units) {
    differences.push_back(unit.total / static_cast<double>(unit.count));
    result.mean += differences.back();
  }
  result.pairs = differences.size();
  if (result.pairs > 0) result.mean /= static_cast<double>(result.pairs);
  result.p_value = randomisation_p_value(differences);
  return result;
}

}  // namespace tracuu::tools
