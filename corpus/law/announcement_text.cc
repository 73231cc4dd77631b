#include "corpus/law/announcement_text.h"

#include <algorithm>
#include <iterator>
#include <string>

#include "corpus/law/announcement_section.h"
#include "corpus/law/cited_decision.h"
#include "corpus/law/folded.h"
#include "corpus/portal_values.h"
#include "corpus/text.h"

namespace tracuu::corpus {
namespace {

using Words = std::vector<FoldedWord>;

constexpr std::string_view kEndingWords[] = {"bai bo", "huy bo", "thay the"};
constexpr std::string_view kEndedWords[] = {"het hieu luc", "khong con hieu luc"};
// A decision behind one of these is where something stands, not what is ended.
constexpr std::string_view kPlaceWords[] = {"tai", "theo", "cua", "thuoc", "trong"};
constexpr std::string_view kCountedWords[] = {"thu tuc hanh chinh", "tthc", "thu tuc",
                                              "danh muc thu tuc", "danh muc tthc"};

template <class Value>
void add_once(std::vector<Value>& values, Value value) {
  if (std::find(values.begin(), values.end(), value) == values.end()) values.push_back(value);
}

// A decision without issuer is of the one who cites it, if the letters of their numbers agree.
std::string key_of(const CitedDecision& cited, const Announcement& by) {
  const bool own = decision_number_of(cited.number).symbol == by.symbol;
  const std::string& issuer = own && by.issuer.starts_with(cited.issuer) ? by.issuer : cited.issuer;
  return decision_key_of(issuer, cited.date, cited.number);
}

bool any_at(const Words& words, std::size_t at, const auto& phrases) {
  return std::any_of(std::begin(phrases), std::end(phrases),
                     [&](std::string_view phrase) { return words_at(words, at, phrase) > 0; });
}

bool any_in(const Words& words, const auto& phrases) {
  for (std::size_t at = 0; at < words.size(); ++at) {
    if (any_at(words, at, phrases)) return true;
  }
  return false;
}

// What is ended is the decision itself, or all the decisions of a list, if nothing stands between.
bool ends_decisions(const Words& words, std::size_t object) {
  constexpr std::string_view kAll[] = {"cac", "toan", "bo", "nhung"};
  while (object < words.size() && any_at(words, object, kAll)) ++object;
  return object == words.size() || words_at(words, object, "quyet dinh") > 0;
}

// "thay thế Quyết định số A và Quyết định số B", "Quyết định số A hết hiệu lực".
bool ends_whole(const Words& before, const Words& behind) {
  if (!before.empty() && any_at(before, before.size() - 1, kPlaceWords)) return false;
  for (std::size_t at = before.size(); at-- > 0;) {
    if (!any_at(before, at, kEndingWords)) continue;
    const bool passive = at > 0 && (before[at - 1].text == "bi" || before[at - 1].text == "duoc");
    return !passive && ends_decisions(before, at + 2);
  }
  return any_in(behind, kEndedWords);
}

// Sentences: lines and what semicolons and full stops with a blank behind part.
std::vector<std::string> sentences_of(std::string_view text) {
  std::vector<std::string> sentences;
  for (const std::string& line : split(text, "\n")) {
    for (const std::string& part : split(line, ". ")) sentences.push_back(part);
  }
  return sentences;
}

void read_repeals(const std::string& sentence, Announcement& decision) {
  for (const CitedDecision& cited : cited_decisions(sentence)) {
    const std::string symbol = decision_number_of(cited.number).symbol;
    if (!decision.symbol.empty() && symbol != decision.symbol) continue;  // another agency's
    const std::string_view text = sentence;
    if (!ends_whole(folded_words(text.substr(0, cited.begin)),
                    folded_words(text.substr(cited.end)))) {
      continue;
    }
    add_once(decision.repeals, key_of(cited, decision));
  }
}

// "công bố kèm theo 05 thủ tục hành chính cấp tỉnh, 03 thủ tục hành chính cấp xã"
void read_counts(const std::string& sentence, Announcement& decision) {
  const Words words = folded_words(sentence);
  for (std::size_t at = 0; at + 1 < words.size(); ++at) {
    const std::string& digits = words[at].text;
    const bool is_count = digits.size() <= 4 && std::all_of(digits.begin(), digits.end(), is_digit);
    if (!is_count || !any_at(words, at + 1, kCountedWords)) continue;
    const std::size_t comma = sentence.find_first_of(",;(", words[at].end);
    const std::string clause = sentence.substr(words[at].end, comma - words[at].end);
    std::vector<Level> levels = levels_in(clause);
    if (levels.empty()) levels = decision.level_scope;
    if (levels.size() != 1) continue;  // of several levels together: nobody can tell them apart
    decision.declared_counts[std::string(to_name(levels.front()))] += std::stoll(digits);
  }
}

// "Căn cứ Quyết định số ... về việc công bố thủ tục hành chính ...; Quyết định số ...;"
void read_ground(const std::string& line, Announcement& decision) {
  const std::vector<CitedDecision> cited = cited_decisions(line);
  for (std::size_t i = 0; i < cited.size(); ++i) {
    const std::size_t next = i + 1 < cited.size() ? cited[i + 1].begin : line.size();
    const std::size_t end = std::min(line.find(';', cited[i].end), next);
    const std::string about = folded(line.substr(cited[i].end, end - cited[i].end));
    const bool announces =
        has_words(about, "cong bo") && (has_words(about, "thu tuc") || has_words(about, "tthc"));
    if (announces) add_once(decision.central_basis, key_of(cited[i], decision));
  }
}

}  // namespace

void read_basis(std::string_view grounds, Announcement& decision) {
  for (const std::string& line : split(grounds, "\n")) {
    if (folded(line).starts_with("can cu")) read_ground(line, decision);
  }
}

void read_articles(std::string_view articles, Announcement& decision) {
  for (const std::string& sentence : sentences_of(articles)) {
    const Words words = folded_words(sentence);
    if (any_in(words, kEndingWords) || any_in(words, kEndedWords)) read_repeals(sentence, decision);
    const bool announces = any_in(words, std::initializer_list<std::string_view>{"cong bo"});
    if (announces && decision.declared_counts.empty()) read_counts(sentence, decision);
  }
}

}  // namespace tracuu::corpus
