#include "searchd/suggester.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "indexer/document_id.h"

namespace tracuu::searchd {
namespace {

// "thủ tục" before a name says nothing and is not typed: places count from behind it.
std::size_t lead_length(const std::vector<analyzers::Word>& words) {
  const bool lead = words.size() > 2 && words[0].exact == "thủ" && words[1].exact == "tục";
  return lead ? 2 : 0;
}

}  // namespace

Suggester::Suggester(const Xapian::Database& database,
                     const analyzers::VietnameseAnalyzer& analyzer) {
  const auto end = database.valuestream_end(indexer::kTitleSlot);
  for (auto title = database.valuestream_begin(indexer::kTitleSlot); title != end; ++title) {
    const Xapian::Document document = database.get_document(title.get_docid());
    const std::string id = document.get_value(indexer::kIdSlot);
    const std::string use = document.get_value(indexer::kPopularitySlot);
    const double popularity = use.empty() ? 0 : Xapian::sortable_unserialise(use);
    const indexer::HitKind kind = indexer::kind_of_id(id);
    const bool listing = kind == indexer::HitKind::listing;
    Title entry{{*title, {}, listing ? indexer::HitKind::procedure : kind, id}, popularity, 0};
    add(std::move(entry), analyzer.analyze(*title));
  }
  std::sort(entries_.begin(), entries_.end(),
            [](const Entry& a, const Entry& b) { return a.folded < b.folded; });
}

void Suggester::add(Title title, const analyzers::TextTerms& terms) {
  const auto number = static_cast<std::uint32_t>(titles_.size());
  const std::size_t lead = lead_length(terms.words);
  title.words = terms.words.size() - lead;
  for (std::size_t i = lead; i < terms.words.size(); ++i) {
    const analyzers::Word& word = terms.words[i];
    entries_.push_back({word.folded, word.exact, number, static_cast<std::uint32_t>(i - lead)});
  }
  titles_.push_back(std::move(title));
}

// Weights by eye on what people type most; measured suggestions come with logs of use.
double Suggester::rank(const Title& title, const Match& match) {
  return 8.0 * static_cast<double>(match.neighbours) + (match.marks_agree ? 6.0 : 0.0) +
         (match.at_start ? 4.0 : 0.0) + std::log1p(title.popularity) -
         0.05 * static_cast<double>(title.words);
}

// Notes where the i-th word typed stands; titles without it are out.
void Suggester::match_word(const QueryWords& words, std::size_t i, Matches& matches) const {
  const analyzers::Word& typed = words.words[i].typed;
  const bool unfinished = i + 1 == words.words.size();
  auto entry = std::lower_bound(
      entries_.begin(), entries_.end(), typed.folded,
      [](const Entry& candidate, const std::string& word) { return candidate.folded < word; });
  for (; entry != entries_.end() && entry->folded.starts_with(typed.folded); ++entry) {
    const bool whole = entry->folded == typed.folded;
    if (!whole && !unfinished) break;
    if (i == 0) matches.try_emplace(entry->title);
    const auto found = matches.find(entry->title);
    if (found == matches.end()) continue;
    Match& match = found->second;
    match.words = i + 1;
    match.at_start = match.at_start || (i == 0 && entry->place == 0);
    match.marks_agree =
        match.marks_agree && (!whole || typed.exact.empty() || entry->exact.empty() ||
                              analyzers::compatible(typed.exact, entry->exact));
    match.last_places.push_back(entry->place);
  }
  std::erase_if(matches, [&](const auto& row) { return row.second.words <= i; });
  for (auto& row : matches) note_neighbours(row.second);
}

// Counts the pair if the last word stands right behind the one before.
void Suggester::note_neighbours(Match& match) {
  const bool side_by_side =
      std::any_of(match.last_places.begin(), match.last_places.end(), [&](std::uint32_t place) {
        return std::find(match.places.begin(), match.places.end(), place - 1) != match.places.end();
      });
  if (side_by_side) ++match.neighbours;
  match.places = std::move(match.last_places);
  match.last_places.clear();
}

std::vector<Suggestion> Suggester::suggest(const QueryWords& words, std::size_t limit) const {
  Matches matches;
  for (std::size_t i = 0; i < words.words.size(); ++i) match_word(words, i, matches);
  std::vector<std::pair<double, std::uint32_t>> ranked;
  for (const auto& [title, match] : matches) {
    ranked.emplace_back(-rank(titles_[title], match), title);
  }
  std::sort(ranked.begin(), ranked.end());
  std::vector<Suggestion> suggestions;
  for (const auto& [negative_rank, title] : ranked) {
    if (suggestions.size() == limit) break;
    const Suggestion& suggestion = titles_[title].suggestion;
    const bool shown = std::any_of(suggestions.begin(), suggestions.end(),
                                   [&](const Suggestion& s) { return s.text == suggestion.text; });
    if (!shown) suggestions.push_back(suggestion);
  }
  return suggestions;
}

}  // namespace tracuu::searchd
