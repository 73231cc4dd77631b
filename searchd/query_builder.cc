#include "searchd/query_builder.h"

#include <algorithm>

#include "analyzers/procedure_code.h"
#include "indexer/schema.h"

namespace tracuu::searchd {
namespace {

using indexer::key_term;

Xapian::Query scaled(const Xapian::Query& query, double weight) {
  return weight == 1.0 ? query : Xapian::Query(Xapian::Query::OP_SCALE_WEIGHT, query, weight);
}

FamilyWeights weights_for(Marking marking, const RankingOptions& options) {
  switch (marking) {
    case Marking::all:
      return options.marked;
    case Marking::some:
      return options.partly_marked;
    case Marking::none:
      return options.unmarked;
  }
  return options.unmarked;
}

// N61/2018/nd-cp says more than N61/2018, and that more than N61/nd.
double key_weight(const std::string& key) {
  if (key.starts_with('P')) return 10.0;
  if (!key.starts_with('N')) return 0.5;
  const auto slashes = std::count(key.begin(), key.end(), '/');
  if (slashes >= 2) return 10.0;
  const auto behind = key.find('/') + 1;
  const bool has_year = behind < key.size() && key[behind] >= '0' && key[behind] <= '9';
  return has_year ? 5.0 : 2.0;
}

}  // namespace

Xapian::Query QueryBuilder::build(const QueryWords& words, bool all_words) const {
  if (words.words.empty()) return Xapian::Query::MatchAll;
  std::vector<Xapian::Query> parts = keys(words);
  parts.push_back(scaled(Xapian::Query(key_term(indexer::kExactTitlePrefix, words.folded)),
                         options_.exact_title));
  Xapian::Query query = content(words);
  if (all_words) {
    query = Xapian::Query(Xapian::Query::OP_AND_MAYBE, every_word(words), query);
    return Xapian::Query(Xapian::Query::OP_AND_MAYBE, query,
                         Xapian::Query(Xapian::Query::OP_OR, parts.begin(), parts.end()));
  }
  parts.push_back(query);
  return Xapian::Query(Xapian::Query::OP_OR, parts.begin(), parts.end());
}

void QueryBuilder::add(std::vector<WeightedTerm>& terms, char prefix, const std::string& text,
                       double weight) const {
  if (text.empty() || weight <= 0) return;
  std::string term = key_term(std::string_view(&prefix, 1), text);
  const Xapian::doccount frequency = database_.get_termfreq(term);
  if (frequency > 0) terms.push_back({std::move(term), weight, frequency});
}

std::vector<QueryBuilder::WeightedTerm> QueryBuilder::content_terms(const QueryWords& words) const {
  const FamilyWeights weights = weights_for(words.marking, options_);
  std::vector<WeightedTerm> terms;
  for (const analyzers::Word& word : words.words) {
    add(terms, indexer::kExactPrefix, word.exact, weights.exact);
    // A word without an exact term (a number, a foreign word) must not lose its weight.
    const bool only_folded = word.exact.empty() && weights.exact > 0;
    add(terms, indexer::kFoldedPrefix, word.folded,
        only_folded ? std::max(weights.exact, weights.folded) : weights.folded);
  }
  for (const std::string& bigram : words.bigrams) {
    add(terms, indexer::kBigramPrefix, bigram, weights.bigram);
  }
  std::sort(terms.begin(), terms.end(), [](const WeightedTerm& a, const WeightedTerm& b) {
    return a.frequency != b.frequency ? a.frequency < b.frequency : a.term < b.term;
  });
  return terms;
}

Xapian::Query QueryBuilder::content(const QueryWords& words) const {
  const std::vector<WeightedTerm> terms = content_terms(words);
  std::vector<Xapian::Query> selecting;
  std::vector<Xapian::Query> adding;
  for (const WeightedTerm& term : terms) {
    auto& side = selecting.size() < options_.selecting_terms ? selecting : adding;
    side.push_back(scaled(Xapian::Query(term.term), term.weight));
  }
  const Xapian::Query select(Xapian::Query::OP_OR, selecting.begin(), selecting.end());
  if (adding.empty()) return select;
  return Xapian::Query(Xapian::Query::OP_AND_MAYBE, select,
                       Xapian::Query(Xapian::Query::OP_OR, adding.begin(), adding.end()));
}

Xapian::Query QueryBuilder::every_word(const QueryWords& words) const {
  std::vector<Xapian::Query> all;
  for (const analyzers::Word& word : words.words) {
    const bool by_marks = word.marked && !word.exact.empty();
    const char prefix = by_marks ? indexer::kExactPrefix : indexer::kFoldedPrefix;
    all.emplace_back(key_term(std::string_view(&prefix, 1), by_marks ? word.exact : word.folded));
  }
  return Xapian::Query(Xapian::Query::OP_FILTER,
                       Xapian::Query(Xapian::Query::OP_SCALE_WEIGHT, Xapian::Query::MatchAll, 0.0),
                       Xapian::Query(Xapian::Query::OP_AND, all.begin(), all.end()));
}

std::vector<Xapian::Query> QueryBuilder::keys(const QueryWords& words) const {
  std::vector<Xapian::Query> parts;
  for (const std::string& key : words.keys) {
    const double weight = key_weight(key);
    parts.push_back(scaled(Xapian::Query(key_term("", key)), weight / 5));
    if (key.starts_with('N') || key.starts_with('P')) {
      parts.push_back(scaled(Xapian::Query(key_term(indexer::kOwnKeyPrefix, key)), weight));
    }
  }
  return parts;
}

}  // namespace tracuu::searchd
