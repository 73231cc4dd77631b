// evaluate: how well an index answers judged queries.
//
//   evaluate --index DIR --topics topics.tsv --qrels qrels.txt [--variant no-marks] [--json]

#include <atomic>
#include <filesystem>
#include <iomanip>
#include <iostream>
#include <map>
#include <optional>

#include <CLI/CLI.hpp>
#include <unistd.h>

#include "analyzers/vietnamese_analyzer.h"
#include "corpus/json_text.h"
#include "indexer/index_directory.h"
#include "indexer/index_job.h"
#include "indexer/stopwatch.h"
#include "searchd/searcher_pool.h"
#include "tools/judged_queries.h"
#include "tools/measures.h"
#include "tools/query_variants.h"

namespace {

using namespace tracuu;

struct Options {
  std::filesystem::path index;
  std::vector<std::filesystem::path> corpus;
  std::filesystem::path topics;
  std::filesystem::path qrels;
  std::vector<std::string> variants;
  bool json = false;
  bool per_query = false;
  searchd::RankingOptions ranking;
};

struct QueryResult {
  std::string id;
  tools::Measures measures;
};

struct VariantResult {
  std::string variant;
  std::vector<QueryResult> queries;
  // Query ids of the form intent.kind.n are averaged per intent within a kind, then over intents,
  // so that an intent asked twenty times does not drown the others.
  std::map<std::string, tools::Measures> by_kind;
  tools::Measures overall;
  double milliseconds_per_query = 0;
};

std::vector<std::string> ranking(searchd::SearcherPool& pool, const std::string& query) {
  searchd::SearchRequest request;
  request.q = query;
  request.limit = searchd::SearchRequest::kMostHits;
  request.as_of = corpus::today();
  request.group_by_document = false;
  request.fields = {"sourceId"};
  const auto results = pool.with_searcher([&](const auto& s) { return s.search(request); });
  std::vector<std::string> ids;
  for (const searchd::Hit& hit : results.hits) ids.push_back(hit.source_id);
  return ids;
}

struct IdParts {
  std::string intent;
  std::string kind;
};

std::optional<IdParts> parts_of(const std::string& id) {
  const auto first = id.find('.');
  const auto second = id.find('.', first + 1);
  if (first == std::string::npos || second == std::string::npos) return std::nullopt;
  return IdParts{id.substr(0, first), id.substr(first + 1, second - first - 1)};
}

tools::Measures mean(const std::vector<tools::Measures>& all) {
  tools::Measures sum;
  for (const tools::Measures& one : all) sum += one;
  return all.empty() ? sum : sum / static_cast<double>(all.size());
}

void average(VariantResult& result) {
  std::vector<tools::Measures> all;
  std::map<std::string, std::map<std::string, std::vector<tools::Measures>>> grouped;
  for (const QueryResult& query : result.queries) {
    all.push_back(query.measures);
    if (const auto parts = parts_of(query.id)) {
      grouped[parts->kind][parts->intent].push_back(query.measures);
    }
  }
  std::vector<tools::Measures> kinds;
  for (const auto& [kind, intents] : grouped) {
    std::vector<tools::Measures> per_intent;
    for (const auto& [intent, queries] : intents) per_intent.push_back(mean(queries));
    result.by_kind[kind] = mean(per_intent);
    kinds.push_back(result.by_kind[kind]);
  }
  result.overall = kinds.empty() ? mean(all) : mean(kinds);
}

VariantResult evaluate(searchd::SearcherPool& pool, const tools::QueryVariant& variant,
                       const tools::Topics& topics, const tools::Qrels& qrels) {
  VariantResult result;
  result.variant = variant.name;
  const indexer::Stopwatch watch;
  for (const tools::Topic& topic : topics) {
    const auto grades = qrels.find(topic.id);
    if (grades == qrels.end()) continue;
    result.queries.push_back(
        {topic.id, tools::measure(ranking(pool, variant.make(topic.query)), grades->second)});
  }
  if (!result.queries.empty()) {
    result.milliseconds_per_query =
        1000 * watch.seconds() / static_cast<double>(result.queries.size());
  }
  average(result);
  return result;
}

void write_measures(corpus::JsonText& json, const tools::Measures& m) {
  json.begin_object().member("ndcg@10", m.ndcg10).member("mrr@10", m.mrr10);
  json.member("recall@10", m.recall10).member("recall@100", m.recall100);
  json.member("success@3", m.success3).member("p@1", m.p1).end_object();
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

void print_row(const std::string& name, const tools::Measures& m) {
  std::cout << std::left << std::setw(24) << name << std::right << std::fixed
            << std::setprecision(4);
  for (const double value : {m.ndcg10, m.mrr10, m.recall10, m.recall100, m.success3, m.p1}) {
    std::cout << std::setw(12) << value;
  }
  std::cout << '\n';
}

void print_table(const std::vector<VariantResult>& results, bool per_query) {
  std::cout << std::left << std::setw(24) << "";
  for (const char* name : {"nDCG@10", "MRR@10", "Recall@10", "Recall@100", "Success@3", "P@1"}) {
    std::cout << std::right << std::setw(12) << name;
  }
  std::cout << '\n';
  for (const VariantResult& result : results) {
    if (per_query) {
      for (const QueryResult& query : result.queries) print_row(query.id, query.measures);
    }
    for (const auto& [kind, measures] : result.by_kind) print_row("  " + kind, measures);
    print_row(result.variant, result.overall);
    std::cout << "  " << result.queries.size() << " queries, " << std::setprecision(2)
              << result.milliseconds_per_query << " ms each\n";
  }
}

// A corpus is indexed into a folder that goes when the program ends.
class TemporaryIndex {
 public:
  explicit TemporaryIndex(const std::vector<std::filesystem::path>& corpus)
      : path_(std::filesystem::temp_directory_path() /
              ("tracuu-evaluate-" + std::to_string(getpid()))) {
    indexer::IndexDirectory directory(path_);
    indexer::Progress progress(std::cerr, false, true);
    const std::atomic<bool> stop = false;
    indexer::IndexJob(directory, {}, progress, stop).reindex(corpus);
  }
  TemporaryIndex(const TemporaryIndex&) = delete;
  TemporaryIndex& operator=(const TemporaryIndex&) = delete;
  ~TemporaryIndex() {
    std::error_code ignored;
    std::filesystem::remove_all(path_, ignored);
  }
  const std::filesystem::path& path() const { return path_; }

 private:
  std::filesystem::path path_;
};

void declare_options(CLI::App& app, Options& options) {
  auto* index = app.add_option("--index", options.index, "An index directory");
  app.add_option("--corpus", options.corpus, "Instead of --index: files or folders to index")
      ->excludes(index);
  app.add_option("--topics", options.topics, "Queries: qid TAB query")->required();
  app.add_option("--qrels", options.qrels, "Judgements: qid 0 docid grade (TREC)")->required();
  std::string names;
  for (const tools::QueryVariant& variant : tools::query_variants()) {
    names += "\n  " + std::string(variant.name) + ": " + std::string(variant.help);
  }
  app.add_option("--variant", options.variants,
                 "How the queries are typed; can be given again; \"all\" for each:" + names);
  app.add_flag("--json", options.json, "Print one JSON object, with every query");
  app.add_flag("--per-query", options.per_query, "A line for every query");
  auto* weights = app.add_option_group("ranking", "Weights to try; defaults are searchd's");
  const auto family = [&](const std::string& name, searchd::FamilyWeights& w) {
    weights->add_option("--" + name + "-exact", w.exact)->capture_default_str();
    weights->add_option("--" + name + "-folded", w.folded)->capture_default_str();
    weights->add_option("--" + name + "-bigram", w.bigram)->capture_default_str();
  };
  family("sure", options.ranking.sure);
  family("doubtful", options.ranking.doubtful);
  weights->add_option("--typed", options.ranking.typed)->capture_default_str();
  weights->add_option("--asking", options.ranking.asking)->capture_default_str();
  weights->add_option("--called", options.ranking.called)->capture_default_str();
  weights->add_option("--popularity", options.ranking.popularity)->capture_default_str();
  weights->add_option("--exact-title", options.ranking.exact_title)->capture_default_str();
  weights->add_option("--verbatim", options.ranking.verbatim)->capture_default_str();
  weights->add_option("--selecting-terms", options.ranking.selecting_terms)->capture_default_str();
  weights->add_option("--k1", options.ranking.k1)->capture_default_str();
  weights->add_option("--b", options.ranking.b)->capture_default_str();
}

std::vector<const tools::QueryVariant*> chosen_variants(std::vector<std::string> names) {
  if (names.empty()) names = {"as-typed"};
  std::vector<const tools::QueryVariant*> chosen;
  for (const std::string& name : names) {
    if (name == "all") {
      for (const tools::QueryVariant& variant : tools::query_variants()) chosen.push_back(&variant);
      continue;
    }
    const tools::QueryVariant* variant = tools::find_variant(name);
    if (!variant) throw std::runtime_error("there is no variant " + name + "; see --help");
    chosen.push_back(variant);
  }
  return chosen;
}

void run(const Options& options) {
  const auto variants = chosen_variants(options.variants);
  const tools::Topics topics = tools::read_topics(options.topics);
  const tools::Qrels qrels = tools::read_qrels(options.qrels);
  std::optional<TemporaryIndex> temporary;
  if (!options.corpus.empty()) temporary.emplace(options.corpus);
  const analyzers::VietnameseAnalyzer analyzer;
  searchd::SearcherPool pool(indexer::IndexDirectory(temporary ? temporary->path() : options.index),
                             analyzer, options.ranking);
  std::vector<VariantResult> results;
  for (const auto* variant : variants) results.push_back(evaluate(pool, *variant, topics, qrels));
  if (options.json) {
    std::cout << to_json(results) << '\n';
  } else {
    print_table(results, options.per_query);
  }
}

}  // namespace

int main(int argc, char** argv) {
  Options options;
  CLI::App app("evaluate: how well an index answers judged queries");
  declare_options(app, options);
  CLI11_PARSE(app, argc, argv);
  try {
    run(options);
  } catch (const std::exception& error) {
    std::cerr << "evaluate: " << error.what() << '\n';
    return 1;
  }
  return 0;
}
