#include "tools/held_out_split.h"

#include <algorithm>
#include <cstdint>
#include <random>
#include <set>
#include <variant>

#include "corpus/document.h"
#include "indexer/document_builder.h"
#include "indexer/query_phrases.h"
#include "tools/readable_records.h"

namespace tracuu::tools {
namespace {

constexpr unsigned kSeed = 20261125;

// What people would type to find the record: its name, the headings of its articles.
std::vector<std::string> titles_of(const corpus::Document& document) {
  if (const auto* procedure = std::get_if<corpus::Procedure>(&document)) return {procedure->name};
  const auto* law = std::get_if<corpus::NormativeDocument>(&document);
  if (law == nullptr) return {};
  std::vector<std::string> titles = {law->title};
  for (const corpus::Provision& article : law->provisions) {
    if (!article.heading.empty()) titles.push_back(article.heading);
  }
  return titles;
}

std::uint64_t hash_of(const std::string& text) {
  std::uint64_t hash = 1469598103934665603ULL;  // FNV-1a: the same records on every machine
  for (const char c : text) hash = (hash ^ static_cast<unsigned char>(c)) * 1099511628211ULL;
  return hash;
}

}  // namespace

HeldOutSplit split_corpus(const std::vector<std::filesystem::path>& corpus,
                          const analyzers::VietnameseAnalyzer& analyzer,
                          const SplitOptions& options) {
  HeldOutSplit split;
  const indexer::DocumentBuilder builder;
  std::set<std::string> seen;
  visit_records(corpus, [&](const corpus::Document& document) {
    const std::vector<std::string> titles = titles_of(document);
    if (titles.empty()) return true;
    const bool held_out = options.hold_out > 0 && hash_of(titles.front()) % options.hold_out == 0;
    if (!held_out) {
      builder.build(document, "", split.counts);
      return true;
    }
    for (const std::string& title : titles) {
      if (seen.insert(title).second) split.titles.push_back(title);
    }
    return true;
  });
  indexer::count_query_phrases(analyzer, split.counts);
  std::mt19937 random(kSeed);
  std::shuffle(split.titles.begin(), split.titles.end(), random);
  if (split.titles.size() > options.most_titles) split.titles.resize(options.most_titles);
  return split;
}

}  // namespace tracuu::tools
