// evaluate: how well an index answers judged queries.
//
//   evaluate --index DIR --topics topics.tsv --qrels qrels.txt [--variant no-marks] [--json]
//   evaluate ... --baseline FILE     fails where nDCG@10 fell below what was accepted
//   evaluate ... --compare OLD.json  against an earlier --json: is the difference more than chance?

#include <filesystem>
#include <fstream>
#include <iomanip>
#include <iostream>
#include <optional>
#include <sstream>

#include <CLI/CLI.hpp>

#include "tools/baseline.h"
#include "tools/evaluation.h"
#include "tools/evaluation_report.h"
#include "tools/index_ranker.h"
#include "tools/judged_queries.h"
#include "tools/query_variants.h"
#include "tools/significance.h"

namespace {

using namespace tracuu;

constexpr int kWorseThanBaseline = 3;

struct Options {
  std::filesystem::path index;
  std::vector<std::filesystem::path> corpus;
  std::filesystem::path topics;
  std::filesystem::path qrels;
  std::vector<std::string> variants;
  std::string as_of;
  bool in_force = false;
  std::size_t depth = searchd::SearchRequest::kMostHits;
  bool json = false;
  bool per_query = false;
  std::filesystem::path baseline;
  bool update_baseline = false;
  std::filesystem::path compare;
  searchd::RankingOptions ranking;
};

std::string name_of_set(const std::filesystem::path& topics) {
  const std::string name = topics.filename().string();
  return name.substr(0, name.find('.'));
}

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
  app.add_option("--as-of", options.as_of, "Asked on this day (YYYY-MM-DD); default: today");
  app.add_flag("--in-force", options.in_force, "Find only what is in force then, or may be");
  app.add_option("--depth", options.depth, "Hits looked at; fewer than 100 cut Recall@100")
      ->check(CLI::Range(std::size_t{1}, searchd::SearchRequest::kMostHits))
      ->capture_default_str();
  app.add_flag("--json", options.json, "Print one JSON object, with every query");
  app.add_flag("--per-query", options.per_query, "A line for every query");
  app.add_option("--baseline", options.baseline,
                 "Accepted figures; a drop of nDCG@10 by more than 0.01 fails");
  app.add_flag("--update-baseline", options.update_baseline,
               "Write the figures of this run to --baseline: they are accepted")
      ->envname("TRACUU_ACCEPT");
  app.add_option("--compare", options.compare,
                 "The --json of an earlier run: difference of nDCG@10 and its significance");
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

tools::SearchConditions conditions_of(const Options& options) {
  tools::SearchConditions conditions;
  conditions.in_force = options.in_force;
  conditions.depth = options.depth;
  if (options.as_of.empty()) return conditions;
  const auto date = corpus::parse_iso_date(options.as_of);
  if (!date)
    throw std::runtime_error("--as-of " + options.as_of + " is not of the form YYYY-MM-DD");
  conditions.as_of = *date;
  return conditions;
}

std::vector<tools::VariantResult> evaluate(const Options& options, const tools::Topics& topics) {
  const auto variants = chosen_variants(options.variants);
  const tools::Qrels qrels = tools::read_qrels(options.qrels);
  const tools::SearchConditions conditions = conditions_of(options);
  std::optional<tools::TemporaryIndex> temporary;
  if (!options.corpus.empty()) temporary.emplace(options.corpus);
  tools::IndexRanker ranker(temporary ? temporary->path() : options.index, options.ranking,
                            conditions);
  std::vector<tools::VariantResult> results;
  for (const auto* variant : variants) {
    results.push_back(tools::evaluate(std::ref(ranker), *variant, topics, qrels));
  }
  return results;
}

std::string text_of(const std::filesystem::path& path) {
  const std::ifstream file(path);
  if (!file) throw std::runtime_error(path.string() + " cannot be read");
  std::ostringstream text;
  text << file.rdbuf();
  return text.str();
}

void print_differences(const std::filesystem::path& earlier_json,
                       const std::vector<tools::VariantResult>& results) {
  const auto earlier = tools::parse_results(text_of(earlier_json));
  for (const tools::VariantResult& result : results) {
    for (const tools::VariantResult& before : earlier) {
      if (before.variant != result.variant) continue;
      const tools::Difference difference = tools::compare(before, result);
      std::cerr << result.variant << ": nDCG@10 " << std::showpos << std::fixed
                << std::setprecision(4) << difference.mean << std::noshowpos
                << ", p = " << difference.p_value << " over " << difference.pairs
                << " intents or queries";
      if (difference.unpaired > 0) {
        std::cerr << "; " << difference.unpaired << " queries are in one of the two only";
      }
      std::cerr << '\n';
    }
  }
}

// Whether the figures pass.
bool meet_baseline(const Options& options, const tools::Topics& topics,
                   const std::vector<tools::VariantResult>& results) {
  if (options.update_baseline) {
    tools::write_baseline(options.baseline, results);
    std::cerr << options.baseline.string() << " written\n";
    return true;
  }
  bool passes = true;
  for (const tools::Verdict& verdict :
       tools::judge(tools::read_baseline(options.baseline), results)) {
    tools::describe(std::cerr, name_of_set(options.topics), verdict, topics);
    passes = passes && !verdict.fails();
  }
  return passes;
}

int run(const Options& options) {
  const tools::Topics topics = tools::read_topics(options.topics);
  const auto results = evaluate(options, topics);
  if (options.json) {
    std::cout << tools::to_json(results) << '\n';
  } else {
    tools::write_table(std::cout, results, options.per_query);
  }
  if (!options.compare.empty()) print_differences(options.compare, results);
  if (options.baseline.empty()) return 0;
  return meet_baseline(options, topics, results) ? 0 : kWorseThanBaseline;
}

}  // namespace

int main(int argc, char** argv) {
  Options options;
  CLI::App app("evaluate: how well an index answers judged queries");
  declare_options(app, options);
  CLI11_PARSE(app, argc, argv);
  try {
    return run(options);
  } catch (const std::exception& error) {
    std::cerr << "evaluate: " << error.what() << '\n';
    return 1;
  }
}
