#include "tools/evaluation_report.h"

#include <array>
#include <iomanip>
#include <ostream>
#include <stdexcept>

#include "corpus/json_text.h"
#include "corpus/json_tree.h"

namespace tracuu::tools {
namespace {

struct MeasureName {
  const char* label;
  const char* key;
  double Measures::*value;
};

constexpr std::array<MeasureName, 6> kMeasures = {{
    {"nDCG@10", "ndcg@10", &Measures::ndcg10},
    {"MRR@10", "mrr@10", &Measures::mrr10},
    {"Recall@10", "recall@10", &Measures::recall10},
    {"Recall@100", "recall@100", &Measures::recall100},
    {"Success@3", "success@3", &Measures::success3},
    {"P@1", "p@1", &Measures::p1},
}};

void write_row(std::ostream& out, const std::string& name, const Measures& measures) {
  out << std::left << std::setw(24) << name << std::right << std::fixed << std::setprecision(4);
  for (const MeasureName& measure : kMeasures) out << std::setw(12) << measures.*measure.value;
  out << '\n';
}

void write_measures(corpus::JsonText& json, const Measures& measures) {
  json.begin_object();
  for (const MeasureName& measure : kMeasures) json.member(measure.key, measures.*measure.value);
  json.end_object();
}

Measures parse_measures(const corpus::JsonValue& object) {
  Measures measures;
  for (const MeasureName& measure : kMeasures) {
    if (!object[measure.key].is_number()) {
      throw std::runtime_error("no output of evaluate --json: " + std::string(object.key()) +
                               " has no " + measure.key);
    }
    measures.*measure.value = object[measure.key].number();
  }
  return measures;
}

VariantResult parse_variant(const corpus::JsonValue& object) {
  VariantResult result;
  result.variant = object["variant"].text();
  for (const corpus::JsonValue query : object["perQuery"]) {
    result.queries.push_back({std::string(query.key()), parse_measures(query)});
  }
  result.milliseconds_per_query = object["msPerQuery"].number();
  average(result);
  return result;
}

}  // namespace

void write_table(std::ostream& out, const std::vector<VariantResult>& results, bool per_query) {
  out << std::left << std::setw(24) << "";
  for (const MeasureName& measure : kMeasures) {
    out << std::right << std::setw(12) << measure.label;
  }
  out << '\n';
  for (const VariantResult& result : results) {
    if (per_query) {
      for (const QueryResult& query : result.queries) write_row(out, query.id, query.measures);
    }
    for (const auto& [kind, measures] : result.by_kind) write_row(out, "  " + kind, measures);
    write_row(out, result.variant, result.overall);
    out << "  " << result.queries.size() << " queries, " << std::setprecision(2)
        << result.milliseconds_per_query << " ms each\n";
  }
}

std::string to_json(const std::vector<VariantResult>& results) {
  corpus::JsonText json;
  json.begin_object().key("variants").begin_array();
  for (const VariantResult& result : results) {
    json.begin_object().member("variant", result.variant);
    json.member("queries", result.queries.size());
    json.member("msPerQuery", result.milliseconds_per_query);
    json.key("overall");
    write_measures(json, result.overall);
    json.key("kinds").begin_object();
    for (const auto& [kind, measures] : result.by_kind) {
      json.key(kind);
      write_measures(json, measures);
    }
    json.end_object().key("perQuery").begin_object();
    for (const QueryResult& query : result.queries) {
      json.key(query.id);
      write_measures(json, query.measures);
    }
    json.end_object().end_object();
  }
  json.end_array().end_object();
  return json.take();
}

std::vector<VariantResult> parse_results(std::string_view json) {
  corpus::JsonTree tree;
  const corpus::JsonValue root = tree.parse(json);
  if (!root["variants"].is(corpus::JsonType::array)) {
    throw std::runtime_error("no output of evaluate --json: it has no variants");
  }
  std::vector<VariantResult> results;
  for (const corpus::JsonValue variant : root["variants"]) {
    results.push_back(parse_variant(variant));
  }
  return results;
}

}  // namespace tracuu::tools
