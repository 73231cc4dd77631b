#include "tools/evaluation.h"

#include <chrono>

namespace tracuu::tools {
namespace {

Measures mean(const std::vector<Measures>& all) {
  Measures sum;
  for (const Measures& one : all) sum += one;
  return all.empty() ? sum : sum / static_cast<double>(all.size());
}

}  // namespace

std::optional<IdParts> parts_of(const std::string& id) {
  const auto first = id.find('.');
  if (first == std::string::npos) return std::nullopt;
  const auto second = id.find('.', first + 1);
  if (second == std::string::npos) return std::nullopt;
  return IdParts{id.substr(0, first), id.substr(first + 1, second - first - 1)};
}

void average(VariantResult& result) {
  std::vector<Measures> all;
  std::map<std::string, std::map<std::string, std::vector<Measures>>> grouped;
  for (const QueryResult& query : result.queries) {
    all.push_back(query.measures);
    if (const auto parts = parts_of(query.id)) {
      grouped[parts->kind][parts->intent].push_back(query.measures);
    }
  }
  std::vector<Measures> kinds;
  for (const auto& [kind, intents] : grouped) {
    std::vector<Measures> per_intent;
    for (const auto& [intent, queries] : intents) per_intent.push_back(mean(queries));
    result.by_kind[kind] = mean(per_intent);
    kinds.push_back(result.by_kind[kind]);
  }
  result.overall = kinds.empty() ? mean(all) : mean(kinds);
}

VariantResult evaluate(const Ranker& ranker, const QueryVariant& variant, const Topics& topics,
                       const Qrels& qrels) {
  using Clock = std::chrono::steady_clock;
  VariantResult result;
  result.variant = variant.name;
  const auto start = Clock::now();
  for (const Topic& topic : topics) {
    const auto grades = qrels.find(topic.id);
    if (grades == qrels.end()) continue;
    result.queries.push_back(
        {topic.id, measure(ranker(variant.make(topic.query)), grades->second)});
  }
  const std::chrono::duration<double, std::milli> spent = Clock::now() - start;
  if (!result.queries.empty()) {
    result.milliseconds_per_query = spent.count() / static_cast<double>(result.queries.size());
  }
  average(result);
  return result;
}

}  // namespace tracuu::tools
