// Evaluation: judged queries put to a ranker, measured and averaged.
//
//   VariantResult result = evaluate(ranker, *find_variant("no-marks"), topics, qrels);
//   result.overall.ndcg10
//
// Query ids of the form intent.kind.n are averaged per intent within a kind, then over intents,
// then over kinds, so that an intent asked twenty times does not drown the others. Functions
// without state; any thread, if the ranker allows it.
#pragma once

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "tools/judged_queries.h"
#include "tools/measures.h"
#include "tools/query_variants.h"

namespace tracuu::tools {

// The ids of what a query finds, best first.
using Ranker = std::function<std::vector<std::string>(const std::string& query)>;

struct QueryResult {
  std::string id;
  Measures measures;
};

struct VariantResult {
  std::string variant;
  std::vector<QueryResult> queries;
  std::map<std::string, Measures> by_kind;  // empty where ids name no kinds
  Measures overall;
  double milliseconds_per_query = 0;
};

// Topics without a judgement are left out.
VariantResult evaluate(const Ranker& ranker, const QueryVariant& variant, const Topics& topics,
                       const Qrels& qrels);

// The averages of these queries; fills by_kind and overall.
void average(VariantResult& result);

struct IdParts {
  std::string intent;
  std::string kind;
};

// Of intent.kind.n; nullopt for ids of another form.
std::optional<IdParts> parts_of(const std::string& id);

}  // namespace tracuu::tools
