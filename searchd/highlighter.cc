#include "searchd/highlighter.h"

#include <algorithm>
#include <cmath>

#include "indexer/schema.h"

namespace tracuu::searchd {
namespace {

using analyzers::Change;
using analyzers::Word;

void append_escaped(std::string& out, std::string_view text) {
  for (const char c : text) {
    switch (c) {
      case '&':
        out += "&amp;";
        break;
      case '<':
        out += "&lt;";
        break;
      case '>':
        out += "&gt;";
        break;
      case '"':
        out += "&quot;";
        break;
      case '\'':
        out += "&#39;";
        break;
      case '\n':  // rows of a list or table, brought into one line
        out += " · ";
        break;
      case '\r':
      case '\t':
        out += ' ';
        break;
      default:
        out += c;
    }
  }
}

// Between two words of one phrase stands a blank or a joining mark, not the end of a sentence.
bool joins_words(std::string_view gap) {
  return gap == " " || gap == "-" || gap == "/" || gap == "." || gap.empty();
}

bool starts_line_or_sentence(std::string_view text, const Word& before, const Word& word) {
  const std::string_view gap = text.substr(before.end, word.begin - before.end);
  return gap.find('\n') != std::string_view::npos || gap.find(". ") != std::string_view::npos ||
         gap.find(';') != std::string_view::npos;
}

struct Window {
  std::size_t first = 0;
  std::size_t last = 0;  // inclusive
  double score = 0;
};

// Moves the window to begin with its line or sentence when that is near, else a few words early.
std::size_t natural_start(std::string_view text, const std::vector<Word>& words, std::size_t first,
                          std::size_t reach) {
  const std::size_t least = first > reach ? first - reach : 0;
  for (std::size_t i = first; i > least; --i) {
    if (starts_line_or_sentence(text, words[i - 1], words[i])) return i;
  }
  return least == 0 ? 0 : first - std::min(first, reach / 3);
}

}  // namespace

std::string escape_html(std::string_view text) {
  std::string out;
  append_escaped(out, text);
  return out;
}

Highlighter::Highlighter(const analyzers::VietnameseAnalyzer& analyzer, const QueryWords& words,
                         const Xapian::Database& database)
    : analyzer_(analyzer) {
  const double count = std::max(1.0, static_cast<double>(database.get_doccount()));
  for (const QueryWord& word : words.words) {
    const std::string term = indexer::key_term("F", word.folded);
    const double frequency = static_cast<double>(database.get_termfreq(term));
    by_folded_.emplace(word.folded, query_.size());
    query_.push_back({word.sure ? word.exact : word.typed.exact, word.folded,
                      std::log(1 + count / (1 + frequency)), word.change});
  }
}

Highlighter::Matches Highlighter::match(const std::vector<Word>& words) const {
  Matches matches(words.size(), kNoMatch);
  for (std::size_t i = 0; i < words.size(); ++i) {
    const auto [begin, end] = by_folded_.equal_range(words[i].folded);
    for (auto it = begin; it != end; ++it) {
      const Wanted& typed = query_[it->second];
      const bool fits = typed.exact.empty() || words[i].exact.empty() ||
                        analyzers::compatible(typed.exact, words[i].exact);
      if (fits) matches[i] = it->second;
    }
  }
  return matches;
}

std::string Highlighter::render(std::string_view text, const std::vector<Word>& words,
                                const Matches& matches, std::size_t first, std::size_t last) const {
  std::string html;
  std::size_t at = words[first].begin;
  bool open = false;
  for (std::size_t i = first; i <= last; ++i) {
    const bool matched = matches[i] != kNoMatch;
    const std::string_view gap = text.substr(at, words[i].begin - at);
    const bool goes_on = open && matched && joins_words(gap);
    if (open && !goes_on) html += "</mark>";
    append_escaped(html, gap);
    if (matched && !goes_on) html += "<mark>";
    append_escaped(html, text.substr(words[i].begin, words[i].end - words[i].begin));
    open = matched;
    at = words[i].end;
  }
  if (open) html += "</mark>";
  return html;
}

std::string Highlighter::mark(std::string_view text) const {
  const std::vector<Word> words = analyzer_.analyze(text).words;
  if (words.empty()) return escape_html(text);
  std::string html = escape_html(text.substr(0, words.front().begin));
  html += render(text, words, match(words), 0, words.size() - 1);
  return html + escape_html(text.substr(words.back().end));
}

Passage Highlighter::best_passage(std::string_view text, std::size_t crop_words) const {
  const std::vector<Word> words = analyzer_.analyze(text).words;
  const Matches matches = match(words);
  Window best;
  for (std::size_t first = 0; first < words.size(); ++first) {
    if (matches[first] == kNoMatch) continue;
    std::vector<bool> seen(query_.size(), false);
    double score = 0;
    const std::size_t end = std::min(words.size(), first + crop_words);
    for (std::size_t i = first; i < end; ++i) {
      if (matches[i] == kNoMatch) continue;
      const Wanted& typed = query_[matches[i]];
      // A word seen again adds a little; words in the query's own order more.
      score += seen[matches[i]] ? 0.05 * typed.worth : typed.worth;
      const bool in_order =
          i > first && matches[i - 1] != kNoMatch && matches[i] == matches[i - 1] + 1;
      if (in_order && !seen[matches[i]]) score += typed.worth;
      seen[matches[i]] = true;
    }
    if (score > best.score * 1.0001) best = {first, end - 1, score};
  }
  if (best.score <= 0) return {};
  const std::size_t first = natural_start(text, words, best.first, crop_words / 2);
  const std::size_t last = std::min(words.size() - 1, std::max(best.first, first + crop_words - 1));
  Passage passage{render(text, words, matches, first, last), best.score};
  if (first > 0) passage.html.insert(0, "… ");
  if (last + 1 < words.size()) passage.html += " …";
  return passage;
}

std::string Highlighter::beginning(std::string_view text, std::size_t crop_words) const {
  std::size_t end = 0;
  for (std::size_t words = 0; words < crop_words && end < text.size(); ++words) {
    end = std::min(text.size(), text.find_first_of(" \n", end + 1));
  }
  std::string html = escape_html(text.substr(0, end));
  if (end < text.size()) html += " …";
  return html;
}

MatchedWords Highlighter::matched_in(std::string_view text) const {
  const std::vector<Word> words = analyzer_.analyze(text).words;
  std::vector<bool> seen(query_.size(), false);
  for (const std::size_t index : match(words)) {
    if (index != kNoMatch) seen[index] = true;
  }
  MatchedWords matched;
  for (std::size_t i = 0; i < query_.size(); ++i) {
    if (!seen[i]) continue;
    const bool typed = query_[i].change == Change::none || query_[i].change == Change::marks;
    (typed ? matched.typed : matched.added)
        .push_back(query_[i].exact.empty() ? query_[i].folded : query_[i].exact);
  }
  return matched;
}

}  // namespace tracuu::searchd
