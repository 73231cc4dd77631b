#include "indexer/relation_text.h"

#include <algorithm>
#include <cstdlib>
#include <string>

namespace tracuu::indexer {
namespace {

using analyzers::CalendarDate;
using analyzers::Citation;

constexpr std::size_t kLongestPhrase = 6;  // words
constexpr std::size_t kLongestDate = 5;    // words: 01 tháng 7 năm 2025

bool is_digit(char c) { return c >= '0' && c <= '9'; }

}  // namespace

RelationText::RelationText(std::string_view text, const analyzers::TextTerms& terms)
    : text_(text),
      words_(terms.words),
      citations_(terms.citations),
      phrases_(terms.words),
      quotations_(text) {}

std::string_view RelationText::gap(std::size_t i) const {
  const std::size_t before = i == 0 ? 0 : words_[i - 1].end;
  const std::size_t after = i < words_.size() ? words_[i].begin : text_.size();
  return text_.substr(before, after - before);
}

bool RelationText::gap_holds(std::size_t i, std::string_view any) const {
  return gap(i).find_first_of(any) != std::string_view::npos;
}

bool RelationText::is_before(std::size_t i, std::size_t begin, Sense sense) const {
  for (std::size_t size = std::min(kLongestPhrase, i - begin); size > 0; --size) {
    const std::size_t at = i - size;
    if (phrase(at) != nullptr && phrase_size(at) == size) return is(at, sense);
  }
  return false;
}

const Citation* RelationText::citation_at(std::size_t i) const {
  if (i >= words_.size()) return nullptr;
  const auto found = std::lower_bound(
      citations_.begin(), citations_.end(), words_[i].begin,
      [](const Citation& citation, std::uint32_t begin) { return citation.begin < begin; });
  return found != citations_.end() && found->begin == words_[i].begin ? &*found : nullptr;
}

std::optional<CalendarDate> RelationText::date_at(std::size_t i, std::size_t end) const {
  int fields[3] = {};
  int read = 0;
  for (const std::size_t last = std::min(i + kLongestDate, end); i < last && read < 3; ++i) {
    const std::string& word = words_[i].folded;
    if (word.size() > 4 || !std::all_of(word.begin(), word.end(), is_digit)) continue;
    fields[read++] = std::atoi(word.c_str());
  }
  const CalendarDate date{fields[2], fields[1], fields[0]};
  return read == 3 && date.valid() ? std::optional(date) : std::nullopt;
}

}  // namespace tracuu::indexer
