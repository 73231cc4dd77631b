#include "searchd/query_lexicon.h"

#include <algorithm>
#include <utility>

#include "corpus/data_files.h"

namespace tracuu::searchd {
namespace {

using analyzers::Word;
using indexer::FieldId;

// Abbreviations a citizen may type for a thing; symbols of documents are numbers' business, and the
// letters of a type stand before a number.
constexpr std::string_view kNoThings[] = {"doc_symbol", "doc_type", "signing", "drafting", "place"};

std::vector<FieldId> sections_for(std::string_view asks) {
  if (asks == "dossier") return {FieldId::dossier};
  if (asks == "time") return {FieldId::channels};
  if (asks == "fee") return {FieldId::fees, FieldId::channels};
  if (asks == "place") return {FieldId::channels, FieldId::agency};
  if (asks == "steps") return {FieldId::steps};
  if (asks == "condition") return {FieldId::conditions};
  if (asks == "basis") return {FieldId::legal_basis};
  return {};
}

// A word typed with marks stands for the same word only; without, for any that has its letters.
bool reads(const SaidWord& said, const Word& word) {
  if (said.folded != word.folded) return false;
  return said.exact.empty() || word.exact.empty() || analyzers::compatible(said.exact, word.exact);
}

bool is_thing(const std::vector<std::string>& row) {
  constexpr std::size_t kCategory = 3;
  constexpr std::size_t kCollides = 6;
  if (row.size() <= kCollides || row[kCollides] == "yes") return false;
  return std::find(std::begin(kNoThings), std::end(kNoThings), row[kCategory]) ==
         std::end(kNoThings);
}

}  // namespace

QueryLexicon::QueryLexicon(const analyzers::VietnameseAnalyzer& analyzer) {
  constexpr std::size_t kOfficial = 2;  // column of both lists
  constexpr std::size_t kRelation = 3;  // "intent": what is asked, which asking.tsv tells
  read_asking(analyzer);
  for (const auto& row : corpus::read_table(corpus::data_file("words/lay_terms.tsv"))) {
    const bool is_intent = row.size() > kRelation && row[kRelation] == "intent";
    if (row.size() > kOfficial && !is_intent) add(analyzer, row.front(), row[kOfficial]);
  }
  for (const auto& row : corpus::read_table(corpus::data_file("words/abbreviations.tsv"))) {
    if (is_thing(row)) add(analyzer, row.front(), row[kOfficial]);
  }
}

void QueryLexicon::read_asking(const analyzers::VietnameseAnalyzer& analyzer) {
  for (const auto& row : corpus::read_table(corpus::data_file("words/asking.tsv"))) {
    Phrase phrase{analyzer.analyze(row.front()).words, {}, 0};
    if (phrase.words.empty()) continue;
    if (row.size() > 1) phrase.sections = sections_for(row[1]);
    asking_[phrase.words.front().folded].push_back(std::move(phrase));
  }
}

void QueryLexicon::add(const analyzers::VietnameseAnalyzer& analyzer, const std::string& said,
                       const std::string& official) {
  Phrase phrase{analyzer.analyze(said).words, {}, terms_.size()};
  analyzers::TextTerms to = analyzer.analyze(official);
  if (phrase.words.empty() || to.words.empty()) return;
  OfficialTerm term{official, analyzers::folded_key(to), to.words, {}};
  for (const analyzers::Bigram& bigram : to.bigrams) term.bigrams.push_back(bigram.text);
  terms_.push_back(std::move(term));
  called_[phrase.words.front().folded].push_back(std::move(phrase));
}

const QueryLexicon::Phrase* QueryLexicon::longest(const Phrases& phrases,
                                                  const std::vector<SaidWord>& words,
                                                  std::size_t at) {
  const auto begin = phrases.find(std::string(words[at].folded));
  if (begin == phrases.end()) return nullptr;
  const Phrase* best = nullptr;
  for (const Phrase& phrase : begin->second) {
    if (at + phrase.words.size() > words.size()) continue;
    if (best != nullptr && best->words.size() >= phrase.words.size()) continue;
    const auto first = words.begin() + static_cast<std::ptrdiff_t>(at);
    if (std::equal(phrase.words.begin(), phrase.words.end(), first,
                   [](const Word& word, const SaidWord& said) { return reads(said, word); })) {
      best = &phrase;
    }
  }
  return best;
}

LexiconReading QueryLexicon::read(const std::vector<SaidWord>& words) const {
  LexiconReading reading;
  std::size_t asking = 0;
  for (std::size_t at = 0; at < words.size();) {
    const Phrase* thing = longest(called_, words, at);
    const Phrase* asked = longest(asking_, words, at);
    if (thing != nullptr && asked != nullptr && asked->words.size() >= thing->words.size()) {
      thing = nullptr;
    }
    const Phrase* phrase = thing != nullptr ? thing : asked;
    const std::size_t last = at + (phrase == nullptr ? 1 : phrase->words.size());
    if (thing != nullptr) {
      reading.called.push_back({at, last, &terms_[thing->term]});
    } else if (asked != nullptr) {
      reading.asking.push_back({at, last, asked->sections});
      asking += last - at;
    }
    at = last;
  }
  if (asking == words.size()) reading.asking.clear();
  return reading;
}

}  // namespace tracuu::searchd
