#include "searchd/query_builder.h"

#include <algorithm>
#include <set>

#include "analyzers/citation_keys.h"
#include "indexer/schema.h"
#include "searchd/match_all.h"
#include "searchd/popularity_source.h"

namespace tracuu::searchd {
namespace {

using indexer::key_term;

Xapian::Query scaled(const Xapian::Query& query, double weight) {
  return weight == 1.0 ? query : Xapian::Query(Xapian::Query::OP_SCALE_WEIGHT, query, weight);
}

// What adds a fixed weight where it matches, whatever the statistics of the index.
Xapian::Query fixed(const Xapian::Query& query, double weight) {
  auto* source = new Xapian::FixedWeightPostingSource(weight);
  return Xapian::Query(Xapian::Query::OP_FILTER, Xapian::Query(source->release()), query);
}

Xapian::Query fixed(const std::string& term, double weight) {
  return fixed(Xapian::Query(term), weight);
}

// The exact form of a word where it has one that counts, else the folded one.
std::string word_term(const std::string& exact, const std::string& folded) {
  const char prefix = exact.empty() ? indexer::kFoldedPrefix : indexer::kExactPrefix;
  return key_term(std::string_view(&prefix, 1), exact.empty() ? folded : exact);
}

// Shorter queries name a subject; from so many words on they may be copied from a text.
constexpr std::size_t kFewestVerbatim = 6;

// The words of the query in their order and close together: the ends of lines and sentences, which
// a query does not show, leave gaps.
Xapian::Query in_a_row(const QueryWords& words) {
  std::vector<Xapian::Query> row;
  for (const QueryWord& word : words.words) {
    row.emplace_back(key_term(std::string_view(&indexer::kFoldedPrefix, 1), word.folded));
  }
  const auto window = static_cast<Xapian::termcount>(row.size() + row.size() / 2);
  return Xapian::Query(Xapian::Query::OP_PHRASE, row.begin(), row.end(), window);
}

// The keys of the articles cited, each once: Adieu:8.
std::set<std::string> articles_of(const std::vector<analyzers::Citation>& citations) {
  std::set<std::string> articles;
  for (const analyzers::Citation& citation : citations) {
    for (const analyzers::Provision& provision : citation.provisions) {
      for (const analyzers::ProvisionStep& step : provision) {
        if (step.unit != analyzers::ProvisionUnit::article || step.ordinal.empty()) continue;
        articles.insert(analyzers::step_key(step.unit, step.ordinal));
      }
    }
  }
  return articles;
}

// True if the exact form may decide which documents are looked at. Marks that were read into a word
// only add to the score, so that nothing is lost where another word was meant.
bool selects_by_marks(const QueryWord& word) {
  return word.sure && word.marks_typed && !word.exact.empty();
}

}  // namespace

Xapian::Query QueryBuilder::build(const QueryWords& words, bool all_words) const {
  if (words.words.empty()) return match_all();
  std::vector<Xapian::Query> parts = keys(words);
  parts.push_back(fixed(key_term(indexer::kExactTitlePrefix, words.folded), options_.exact_title));
  for (const QueryTerm& called : words.called) {
    if (!called.is_all) continue;
    parts.push_back(fixed(key_term(indexer::kExactTitlePrefix, called.term->folded),
                          options_.exact_title * options_.called));
  }
  if (words.words.size() >= kFewestVerbatim) {
    parts.push_back(fixed(in_a_row(words), options_.verbatim));
  }
  Xapian::Query query = content(words);
  if (all_words) {
    query = Xapian::Query(Xapian::Query::OP_AND_MAYBE, every_word(words), query);
    return Xapian::Query(Xapian::Query::OP_AND_MAYBE, query,
                         Xapian::Query(Xapian::Query::OP_OR, parts.begin(), parts.end()));
  }
  parts.push_back(query);
  const Xapian::Query any(Xapian::Query::OP_OR, parts.begin(), parts.end());
  if (options_.popularity <= 0) return any;
  auto* use = new PopularitySource(options_.popularity);
  return Xapian::Query(Xapian::Query::OP_AND_MAYBE, any, Xapian::Query(use->release()));
}

void QueryBuilder::add(std::vector<WeightedTerm>& terms, char prefix, const std::string& text,
                       double weight) const {
  if (text.empty() || weight <= 0) return;
  std::string term = key_term(std::string_view(&prefix, 1), text);
  const Xapian::doccount frequency = database_.get_termfreq(term);
  if (frequency > 0) terms.push_back({std::move(term), weight, frequency});
}

// The words that may select documents.
std::vector<QueryBuilder::WeightedTerm> QueryBuilder::word_terms(const QueryWords& words) const {
  std::vector<WeightedTerm> terms;
  for (const QueryWord& word : words.words) {
    if (word.asking) continue;
    const FamilyWeights& weights = weights_for(word.sure);
    if (selects_by_marks(word)) {
      add(terms, indexer::kExactPrefix, word.exact, weights.exact);
    } else {
      const bool carries = !word.sure || word.exact.empty();  // there is no exact form that counts
      add(terms, indexer::kFoldedPrefix, word.folded, carries ? 1.0 : weights.folded);
    }
  }
  std::sort(terms.begin(), terms.end(), [](const WeightedTerm& a, const WeightedTerm& b) {
    return a.frequency != b.frequency ? a.frequency < b.frequency : a.term < b.term;
  });
  return terms;
}

// What adds to the score of a document that was selected.
std::vector<QueryBuilder::WeightedTerm> QueryBuilder::further_terms(const QueryWords& words) const {
  std::vector<WeightedTerm> terms;
  for (const QueryWord& word : words.words) {
    const FamilyWeights& weights = weights_for(word.sure);
    if (word.asking) {
      const bool by_marks = selects_by_marks(word);
      add(terms, by_marks ? indexer::kExactPrefix : indexer::kFoldedPrefix,
          by_marks ? word.exact : word.folded, options_.asking);
      continue;
    }
    if (selects_by_marks(word)) {
      add(terms, indexer::kFoldedPrefix, word.folded, weights.folded);
    } else {
      add(terms, indexer::kExactPrefix, word.exact, weights.exact);
    }
    if (word.folded != word.typed.folded) {
      add(terms, indexer::kFoldedPrefix, word.typed.folded, options_.typed);
    } else if (word.change == analyzers::Change::spelling) {
      add(terms, indexer::kExactPrefix, word.typed.exact, options_.typed);
    }
  }
  for (const QueryBigram& bigram : words.bigrams) {
    const bool asking = words.words[bigram.first].asking || words.words[bigram.first + 1].asking;
    const double weight = weights_for(bigram.sure).bigram * (asking ? options_.asking : 1);
    add(terms, indexer::kBigramPrefix, bigram.text, weight);
  }
  return terms;
}

Xapian::Query QueryBuilder::content(const QueryWords& words) const {
  std::vector<Xapian::Query> selecting;
  std::vector<Xapian::Query> adding;
  for (const WeightedTerm& term : word_terms(words)) {
    auto& side = selecting.size() < options_.selecting_terms ? selecting : adding;
    side.push_back(scaled(Xapian::Query(term.term), term.weight));
  }
  for (const WeightedTerm& term : further_terms(words)) {
    adding.push_back(scaled(Xapian::Query(term.term), term.weight));
  }
  for (const QueryTerm& called : words.called) {
    selecting.push_back(scaled(official(*called.term), options_.called));
  }
  const Xapian::Query select(Xapian::Query::OP_OR, selecting.begin(), selecting.end());
  if (adding.empty()) return select;
  return Xapian::Query(Xapian::Query::OP_AND_MAYBE, select,
                       Xapian::Query(Xapian::Query::OP_OR, adding.begin(), adding.end()));
}

// Texts that hold every word of the term; its bigrams add.
Xapian::Query QueryBuilder::official(const OfficialTerm& term) const {
  std::vector<Xapian::Query> all;
  for (const analyzers::Word& word : term.words) {
    all.emplace_back(word_term(word.exact, word.folded));
  }
  std::vector<Xapian::Query> close;
  for (const std::string& bigram : term.bigrams) {
    close.push_back(
        scaled(Xapian::Query(key_term(std::string_view(&indexer::kBigramPrefix, 1), bigram)),
               options_.sure.bigram));
  }
  return Xapian::Query(Xapian::Query::OP_AND_MAYBE,
                       Xapian::Query(Xapian::Query::OP_AND, all.begin(), all.end()),
                       Xapian::Query(Xapian::Query::OP_OR, close.begin(), close.end()));
}

Xapian::Query QueryBuilder::every_word(const QueryWords& words) const {
  std::vector<Xapian::Query> all;
  for (const QueryWord& word : words.words) {
    all.emplace_back(word_term(word.typed.marked ? word.exact : std::string(), word.folded));
  }
  return Xapian::Query(Xapian::Query::OP_FILTER,
                       Xapian::Query(Xapian::Query::OP_SCALE_WEIGHT, match_all(), 0.0),
                       Xapian::Query(Xapian::Query::OP_AND, all.begin(), all.end()));
}

std::vector<Xapian::Query> QueryBuilder::keys(const QueryWords& words) const {
  std::vector<Xapian::Query> parts;
  for (const std::string& key : words.keys) {
    parts.emplace_back(key_term("", key));  // a mention in a text, weighed as a rare word
    if (!indexer::may_be_own(key)) continue;
    const double weight = own_key_weight(key);
    parts.push_back(fixed(key_term(indexer::kOwnKeyPrefix, key), weight));
    for (const std::string& article : articles_of(words.citations)) {
      parts.push_back(fixed(key_term(indexer::kOwnKeyPrefix, indexer::article_key(key, article)),
                            weight + options_.article_key));
    }
  }
  return parts;
}

// N61/2018/nd-cp says more than N61/2018, and that more than N61/nd.
double QueryBuilder::own_key_weight(const std::string& key) const {
  const auto slashes = std::count(key.begin(), key.end(), '/');
  if (key.starts_with('P') || slashes >= 2) return options_.full_key;
  const auto behind = key.find('/') + 1;
  const bool has_year = behind < key.size() && key[behind] >= '0' && key[behind] <= '9';
  return has_year ? options_.year_key : options_.type_key;
}

double QueryBuilder::share_of_texts() const {
  const Xapian::doccount all = database_.get_doccount();
  if (all == 0) return 1;
  const Xapian::doccount relations = database_.get_termfreq(
      indexer::key_term(indexer::kKindPrefix, indexer::to_name(indexer::HitKind::relation)));
  return static_cast<double>(all - relations) / static_cast<double>(all);
}

}  // namespace tracuu::searchd
