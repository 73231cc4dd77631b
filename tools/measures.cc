#include "tools/measures.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <set>

namespace tracuu::tools {
namespace {

double gain(int grade) { return std::exp2(grade) - 1; }

double discount(std::size_t index) { return std::log2(static_cast<double>(index) + 2); }

double ideal_dcg10(const Grades& grades) {
  std::vector<int> sorted;
  for (const auto& [document, grade] : grades) sorted.push_back(grade);
  std::sort(sorted.begin(), sorted.end(), std::greater<>());
  double dcg = 0;
  for (std::size_t i = 0; i < std::min<std::size_t>(10, sorted.size()); ++i) {
    dcg += gain(sorted[i]) / discount(i);
  }
  return dcg;
}

}  // namespace

Measures& Measures::operator+=(const Measures& other) {
  ndcg10 += other.ndcg10;
  mrr10 += other.mrr10;
  recall10 += other.recall10;
  recall100 += other.recall100;
  success3 += other.success3;
  p1 += other.p1;
  return *this;
}

Measures Measures::operator/(double count) const {
  return {ndcg10 / count,    mrr10 / count,    recall10 / count,
          recall100 / count, success3 / count, p1 / count};
}

Measures measure(const std::vector<std::string>& ranking, const Grades& grades) {
  Measures result;
  if (grades.empty()) return result;
  double dcg = 0;
  std::set<std::string> seen;
  for (std::size_t i = 0; i < std::min<std::size_t>(100, ranking.size()); ++i) {
    const auto found = grades.find(ranking[i]);
    if (found == grades.end() || !seen.insert(ranking[i]).second) continue;
    result.recall100 += 1;
    if (i >= 10) continue;
    result.recall10 += 1;
    dcg += gain(found->second) / discount(i);
    if (result.mrr10 == 0) result.mrr10 = 1.0 / static_cast<double>(i + 1);
    if (i < 3) result.success3 = 1;
    if (i == 0) result.p1 = 1;
  }
  const auto relevant = static_cast<double>(grades.size());
  result.recall10 /= relevant;
  result.recall100 /= relevant;
  result.ndcg10 = dcg / ideal_dcg10(grades);
  return result;
}

}  // namespace tracuu::tools
