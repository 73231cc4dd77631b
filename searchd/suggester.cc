#include "searchd/suggester.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <optional>

#include "indexer/document_id.h"

namespace tracuu::searchd {
namespace {

// "thủ tục" before a name says nothing and is not typed: places count from behind it.
std::size_t lead_length(const std::vector<analyzers::Word>& words) {
  const bool lead = words.size() > 2 && words[0].exact == "thủ" && words[1].exact == "tục";
  return lead ? 2 : 0;
}

// How a title matches the words typed so far.
struct Match {
  std::size_t words = 0;        // of the query, met
  std::size_t first_place = 0;  // in the title, of the first word typed
  bool marks_agree = true;
};

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

double Suggester::rank(const Title& title, std::size_t first_place, bool marks_agree) const {
  return std::log1p(title.popularity) + (first_place == 0 ? 4.0 : 0.0) + (marks_agree ? 6.0 : 0.0) -
         0.05 * static_cast<double>(title.words);
}

std::vector<Suggestion> Suggester::suggest(const QueryWords& words, std::size_t limit) const {
  std::map<std::uint32_t, Match> matches;
  for (std::size_t i = 0; i < words.words.size(); ++i) {
    const analyzers::Word& typed = words.words[i];
    const bool last = i + 1 == words.words.size();
    auto entry = std::lower_bound(
        entries_.begin(), entries_.end(), typed.folded,
        [](const Entry& candidate, const std::string& word) { return candidate.folded < word; });
    for (; entry != entries_.end() && entry->folded.starts_with(typed.folded); ++entry) {
      // Only the last word may still be in the making.
      if (!last && entry->folded != typed.folded) break;
      Match* match = nullptr;
      if (i == 0) {
        match = &matches.try_emplace(entry->title, Match{0, entry->place, true}).first->second;
      } else if (auto found = matches.find(entry->title); found != matches.end()) {
        match = &found->second;
      }
      if (!match || match->words > i) continue;
      match->words = i + 1;
      const bool whole = entry->folded == typed.folded;
      const bool agree = !whole || typed.exact.empty() || entry->exact.empty() ||
                         analyzers::compatible(typed.exact, entry->exact);
      match->marks_agree = match->marks_agree && agree;
    }
    std::erase_if(matches, [&](const auto& row) { return row.second.words <= i; });
  }
  std::vector<std::pair<double, std::uint32_t>> ranked;
  for (const auto& [title, match] : matches) {
    ranked.emplace_back(-rank(titles_[title], match.first_place, match.marks_agree), title);
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
