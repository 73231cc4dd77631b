#include "searchd/searcher.h"

#include <algorithm>
#include <deque>

#include "corpus/json_lines.h"
#include "indexer/document_id.h"
#include "indexer/validity_relations.h"
#include "indexer/validity_timeline.h"
#include "searchd/facet_counter.h"
#include "searchd/filter_query.h"
#include "searchd/highlighter.h"
#include "searchd/hit_builder.h"
#include "searchd/match_all.h"
#include "searchd/query_words.h"

namespace tracuu::searchd {
namespace {

using indexer::key_term;

// Hits counted one by one before the total becomes an estimate.
constexpr Xapian::doccount kCountedExactly = 1000;

// Statistics of nothing: every word is taken as typed.
const analyzers::LanguageModel& as_typed() {
  static const analyzers::LanguageModel none;
  return none;
}

Xapian::Query filtered(const Xapian::Query& content, const Xapian::Query& filter) {
  return Xapian::Query(Xapian::Query::OP_FILTER, content, filter);
}

bool has_filter_on(const SearchRequest& request, const std::string& facet) {
  if (facet == "status") return !request.statuses.empty();
  return std::any_of(request.filters.begin(), request.filters.end(),
                     [&](const FacetFilter& filter) { return filter.facet->name == facet; });
}

std::string terms_of(const Xapian::Enquire& enquire, Xapian::docid docid) {
  std::string terms;
  for (auto it = enquire.get_matching_terms_begin(docid);
       it != enquire.get_matching_terms_end(docid); ++it) {
    if (!terms.empty()) terms += ' ';
    terms += *it;
  }
  return terms;
}

std::string how_matched(const SearchRequest& request, const QueryWords& words) {
  if (words.words.empty()) return request.q.empty() ? "all" : "no_words";
  return std::string(to_name(words.marking));
}

}  // namespace

Searcher::Searcher(std::shared_ptr<const Snapshot> snapshot,
                   const analyzers::VietnameseAnalyzer& analyzer, const RankingOptions& ranking)
    : snapshot_(std::move(snapshot)),
      analyzer_(analyzer),
      ranking_(ranking),
      database_(snapshot_->path.string()) {}

void Searcher::prepare(Xapian::Enquire& enquire, const SearchRequest& request) const {
  enquire.set_weighting_scheme(QueryBuilder(database_, ranking_).weighting());
  if (request.group_by_document) enquire.set_collapse_key(indexer::kGroupSlot);
  switch (request.sort) {
    case SortKey::relevance:
      break;
    case SortKey::issued:
      enquire.set_sort_by_value_then_relevance(indexer::kIssuedSlot, request.descending);
      break;
    case SortKey::title:
      enquire.set_sort_by_value_then_relevance(indexer::kTitleSortSlot, request.descending);
      break;
    case SortKey::valid_from:
      enquire.set_sort_by_value_then_relevance(indexer::kValidFromSlot, request.descending);
      break;
  }
}

SearchResults Searcher::search(const SearchRequest& request) const {
  // Who asks for every word as typed gets no other.
  QueryWords words =
      analyze_query(analyzer_, request.exact ? as_typed() : snapshot_->language, request.q);
  if (!request.exact && snapshot_->lexicon) read_lexicon(*snapshot_->lexicon, request.q, words);
  const Xapian::Query content = words.words.empty() && !request.q.empty()
                                    ? match_nothing()  // punctuation alone names nothing
                                    : QueryBuilder(database_, ranking_).build(words, request.exact);
  Xapian::Enquire enquire(database_);
  prepare(enquire, request);
  enquire.set_query(filtered(content, filter_query(request)));

  // Who asks for facets looks at the whole: then every match is seen and the total is exact.
  const bool count_all = !request.facets.empty();
  const Xapian::doccount counted = count_all ? database_.get_doccount() : kCountedExactly;
  GroupCounter groups;
  if (count_all && request.group_by_document) enquire.add_matchspy(&groups);
  const Xapian::MSet matches =
      enquire.get_mset(static_cast<Xapian::doccount>(request.offset),
                       static_cast<Xapian::doccount>(request.limit), counted);

  SearchResults results;
  results.how = how_matched(request, words);
  results.suggested_query = words.suggestion;
  results.corrected_query = words.correction;
  for (const QueryTerm& called : words.called) {
    results.expanded_terms.push_back({called.said, called.term->text});
  }
  results.total_hits = matches.get_matches_estimated();
  results.total_is_exact = matches.get_matches_lower_bound() == matches.get_matches_upper_bound();
  if (request.explain) results.parsed_query = enquire.get_query().get_description();

  const Highlighter highlighter(analyzer_, words, database_);
  const HitBuilder builder(request, highlighter, words.sections);
  for (auto it = matches.begin(); it != matches.end(); ++it) {
    Hit hit = builder.build(it.get_document());
    hit.score = it.get_percent() / 100.0;
    hit.collapsed = it.get_collapse_count();
    if (request.explain) {
      hit.explanation = std::to_string(it.get_weight()) + " " + terms_of(enquire, *it);
    }
    results.hits.push_back(std::move(hit));
  }
  results.facets = count_facets(request, content);
  return results;
}

// A facet that is filtered on is counted without its own filter, so that its other values can be
// chosen; those that are not share one pass.
std::vector<FacetCount> Searcher::count_facets(const SearchRequest& request,
                                               const Xapian::Query& content) const {
  std::deque<FacetCounter> counters;  // a spy stays where it is
  for (const std::string& facet : request.facets) counters.emplace_back(facet, request);

  Xapian::Enquire enquire(database_);
  enquire.set_weighting_scheme(Xapian::BoolWeight());
  const Xapian::doccount all = database_.get_doccount();
  enquire.set_query(filtered(content, filter_query(request)));
  bool any_unfiltered = false;
  for (std::size_t i = 0; i < counters.size(); ++i) {
    if (has_filter_on(request, request.facets[i])) continue;
    enquire.add_matchspy(&counters[i]);
    any_unfiltered = true;
  }
  if (any_unfiltered) enquire.get_mset(0, 0, all);
  for (std::size_t i = 0; i < counters.size(); ++i) {
    if (!has_filter_on(request, request.facets[i])) continue;
    enquire.clear_matchspies();
    enquire.add_matchspy(&counters[i]);
    enquire.set_query(filtered(content, filter_query(request, request.facets[i])));
    enquire.get_mset(0, 0, all);
  }
  std::vector<FacetCount> counts;
  for (FacetCounter& counter : counters) counts.push_back(counter.take());
  return counts;
}

std::vector<Suggestion> Searcher::suggest(const ShortRequest& request) const {
  const QueryWords words = analyze_query(analyzer_, as_typed(), request.q);
  const Highlighter highlighter(analyzer_, words, database_);
  std::vector<Suggestion> suggestions = snapshot_->suggester.suggest(words, request.limit);
  for (Suggestion& suggestion : suggestions) suggestion.html = highlighter.mark(suggestion.text);
  return suggestions;
}

std::vector<Xapian::Document> Searcher::with_term(const std::string& term) const {
  std::vector<Xapian::Document> documents;
  const auto end = database_.postlist_end(term);
  for (auto it = database_.postlist_begin(term); it != end; ++it) {
    documents.push_back(database_.get_document(*it));
  }
  return documents;
}

std::optional<Xapian::Document> Searcher::find(const std::string& id, corpus::Date as_of) const {
  const auto versions = with_term(key_term(indexer::kVersionsPrefix, id));
  if (versions.empty()) {
    const auto exact = with_term(key_term(indexer::kIdPrefix, id));
    if (exact.empty()) return std::nullopt;
    return exact.front();
  }
  // Of the versions of a procedure the one in force that day, else the latest.
  const std::string day = indexer::to_slot(as_of);
  const auto by_start = [](const Xapian::Document& a, const Xapian::Document& b) {
    return a.get_value(indexer::kValidFromSlot) < b.get_value(indexer::kValidFromSlot);
  };
  const auto in_force = std::find_if(versions.begin(), versions.end(), [&](const auto& version) {
    const auto status = indexer::standing_on(day, version.get_value(indexer::kTimelineSlot)).status;
    return status != indexer::Status::not_yet_in_force && status != indexer::Status::expired;
  });
  return in_force != versions.end() ? *in_force
                                    : *std::max_element(versions.begin(), versions.end(), by_start);
}

// An article meets what is done to it, to parts of it, to what it stands in, to its document.
std::vector<DocumentView::ChangeLine> Searcher::changes_on(const Xapian::Document& document) const {
  indexer::ValidityRelations relations(database_);
  const std::string id = document.get_value(indexer::kIdSlot);
  const bool is_article = indexer::kind_of_id(id) == indexer::HitKind::article;
  const std::string parent = document.get_value(indexer::kGroupSlot);
  const auto head = is_article ? relations.find(parent) : document;
  if (!head) return {};
  std::vector<indexer::Change> changes = relations.changes_on(*head);
  if (is_article) {
    const std::string address = id.substr(parent.size() + 1);
    const auto ancestors = indexer::ancestors_of(document);
    std::erase_if(changes, [&](const indexer::Change& change) {
      return indexer::reach_of(change.provision, address, ancestors) == indexer::Reach::none;
    });
  }
  std::vector<DocumentView::ChangeLine> lines;
  for (indexer::Change& change : changes) {
    const auto acting = relations.find(change.acting_id);
    lines.push_back(
        {std::move(change), acting ? acting->get_value(indexer::kTitleSlot) : std::string()});
  }
  return lines;
}

// The article a clause or point stands in, with that part marked out.
std::optional<DocumentView> Searcher::part(const std::string& id,
                                           const DocumentRequest& request) const {
  std::string article(id_around(id));
  while (!id_around(article).empty()) article = id_around(article);
  if (article.empty()) return std::nullopt;
  std::optional<DocumentView> view = document(article, request);
  if (!view) return std::nullopt;
  const auto wanted = std::find_if(view->parts.begin(), view->parts.end(),
                                   [&](const ProvisionPart& part) { return part.id == id; });
  if (wanted == view->parts.end()) return std::nullopt;
  view->part = *wanted;
  return view;
}

std::optional<DocumentView> Searcher::document(const std::string& id,
                                               const DocumentRequest& request) const {
  const corpus::Date as_of = request.as_of.value_or(corpus::today());
  const auto found = find(id, as_of);
  if (!found) return part(id, request);
  DocumentView view;
  view.record = found->get_data();
  const corpus::Document record = corpus::parse_document(view.record);
  view.card = card_of(*found, record, as_of);
  if (view.card.kind == indexer::HitKind::article) {
    const auto& article = std::get<corpus::NormativeDocument>(record).provisions.front();
    view.parts = parts_of(view.card.id, article.text);
  }
  view.changed_by = changes_on(*found);
  view.reason = indexer::reason_of(
      indexer::standing_on(indexer::to_slot(as_of), found->get_value(indexer::kTimelineSlot)),
      found->get_value(indexer::kReasonSlot));
  const std::string& own_id = view.card.id;
  auto articles = with_term(key_term(indexer::kParentPrefix, own_id));
  std::sort(articles.begin(), articles.end(), [](const auto& a, const auto& b) {
    return a.get_value(indexer::kPositionSlot) < b.get_value(indexer::kPositionSlot);
  });
  for (const Xapian::Document& article : articles) {
    const Hit card = card_of(article, corpus::parse_document(article.get_data()), as_of);
    view.articles.push_back({card.id, card.title, card.url, card.status});
  }
  view.relations = relations_of(*found, {});
  return view;
}

std::optional<RelationsView> Searcher::relations(const std::string& id,
                                                 const RelationsRequest& request) const {
  const auto found = find(id, corpus::today());
  if (!found) return std::nullopt;
  return relations_of(*found, request);
}

// Relations name a procedure by its code, whoever publishes it, and an article as a provision of
// its document.
RelationsView Searcher::relations_of(const Xapian::Document& document,
                                     const RelationsRequest& request) const {
  const std::string id = document.get_value(indexer::kIdSlot);
  const std::string group = document.get_value(indexer::kGroupSlot);
  const RelationFinder finder(database_);
  if (indexer::kind_of_id(id) == indexer::HitKind::article) {
    return finder.find({group}, id.substr(group.size() + 1), request);
  }
  std::vector<std::string> names = {id};
  if (id.starts_with("tthc:")) {
    const std::string code = group.substr(0, group.find('@'));
    if (code != id) names.push_back(code);
  }
  return finder.find(names, "", request);
}

}  // namespace tracuu::searchd
