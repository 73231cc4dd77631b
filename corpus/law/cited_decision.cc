#include "corpus/law/cited_decision.h"

#include <algorithm>
#include <iterator>

#include "corpus/law/folded.h"
#include "corpus/law/issuer_name.h"
#include "corpus/law/plain_text.h"
#include "corpus/law/written_date.h"
#include "corpus/law/written_number.h"
#include "corpus/portal_values.h"
#include "corpus/text.h"

namespace tracuu::corpus {
namespace {

using Words = std::vector<FoldedWord>;

constexpr std::size_t kDateReach = 12;       // plain bytes between a number and its date
constexpr std::size_t kLongestIssuer = 140;  // bytes

// Where the name of an issuer ends.
constexpr std::string_view kBehindIssuer[] = {
    "ve", "v v", "ban hanh", "cong bo", "phe duyet", "quy dinh", "sua doi", "huong dan", "thi"};

constexpr std::string_view kHeads[] = {"chu tich",      "bo truong",      "thong doc", "giam doc",
                                       "tong giam doc", "tong thanh tra", "chu nhiem"};

// A decision's number: "830/QĐ-UBND", also without its mark.
bool is_decision(std::string_view number) {
  const std::string plain = plain_text(number);
  return contains(plain, "/qd") || contains(plain, "-qd");
}

// The ministry whose letters a number carries; those of a province say not of which.
std::string agency_by_letters(const std::string& number) {
  const std::string agency = agency_of_decision(number);
  const bool known = contains(agency, " ");
  const bool local = agency.starts_with("Ủy ban") || agency.starts_with("Hội đồng");
  return known && !local ? agency : std::string();
}

std::string issuer_behind(std::string_view text, const Words& words, std::size_t at) {
  if (at >= words.size() || words[at].text != "cua") return {};
  const std::size_t first = at + 1;
  std::size_t end = first;
  while (end < words.size() && words[end].end - words[at].end < kLongestIssuer) {
    const std::string_view gap =
        text.substr(words[end - 1].end, words[end].begin - words[end - 1].end);
    if (end > first && gap.find_first_of(",;.()\n") != gap.npos) break;
    if (std::any_of(std::begin(kBehindIssuer), std::end(kBehindIssuer),
                    [&](std::string_view phrase) { return words_at(words, end, phrase) > 0; })) {
      break;
    }
    ++end;
  }
  if (end == first) return {};
  return signing_agency(text.substr(words[first].begin, words[end - 1].end - words[first].begin));
}

std::size_t word_behind(const Words& words, std::size_t byte) {
  const auto found = std::find_if(words.begin(), words.end(),
                                  [byte](const FoldedWord& word) { return word.begin >= byte; });
  return static_cast<std::size_t>(std::distance(words.begin(), found));
}

// The decision whose number begins at `number_begin`; nullopt if there is no number of a decision.
std::optional<CitedDecision> decision_at(std::string_view text, const Words& words,
                                         std::size_t number_begin) {
  const std::optional<WrittenNumber> number = number_at(text.substr(number_begin));
  if (!number || !is_decision(number->text)) return std::nullopt;
  CitedDecision decision;
  decision.number = number->text;
  decision.end = number_begin + number->size;
  const PlainText plain(text.substr(decision.end, 80));
  std::size_t behind = decision.end;
  if (const auto date = find_date(plain.text(), 0, kDateReach)) {
    decision.date = date->date;
    behind += plain.origin(date->end);
  }
  decision.issuer = issuer_behind(text, words, word_behind(words, behind));
  return decision;
}

}  // namespace

std::string signing_agency(std::string_view written) {
  const Words words = folded_words(written);
  for (const std::string_view head : kHeads) {
    const std::size_t size = words_at(words, 0, head);
    if (size == 0 || size == words.size()) continue;
    written.remove_prefix(words[size].begin);
    break;
  }
  return issuer_name(written);
}

std::vector<CitedDecision> cited_decisions(std::string_view text) {
  const Words words = folded_words(text);
  std::vector<CitedDecision> decisions;
  for (std::size_t at = 0; at < words.size(); ++at) {
    std::size_t number = at + words_at(words, at, "quyet dinh");
    number += words_at(words, number, "so");
    if (number == at || number >= words.size()) continue;
    std::optional<CitedDecision> decision = decision_at(text, words, words[number].begin);
    if (!decision) continue;
    decision->begin = words[at].begin;
    // A comma may end the name of a ministry or stand in it; its letters know.
    const std::string by_letters = agency_by_letters(decision->number);
    if (folded(by_letters).starts_with(folded(decision->issuer))) decision->issuer = by_letters;
    const std::size_t end = decision->end;
    decisions.push_back(std::move(*decision));
    while (at + 1 < words.size() && words[at + 1].begin < end) ++at;
  }
  return decisions;
}

}  // namespace tracuu::corpus
