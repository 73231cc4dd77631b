// Searcher::lookup: a number, a code or a citation opens the thing itself.

#include <algorithm>
#include <set>

#include "analyzers/citation_keys.h"
#include "corpus/json_lines.h"
#include "searchd/hit_builder.h"
#include "searchd/searcher.h"

namespace tracuu::searchd {
namespace {

using analyzers::Citation;
using analyzers::Provision;
using indexer::key_term;

constexpr std::size_t kCodeSize = 8;  // 1.001193

constexpr std::size_t kMostNear = 10;
constexpr Xapian::doccount kMostMatches = 100;

// What identifies the thing itself among the keys of a citation.
std::vector<std::string> own_keys(const Citation& citation) {
  std::vector<std::string> keys;
  if (citation.procedure_code.empty()) {
    analyzers::append_document_keys(citation.document, analyzers::SymbolCase::any, keys);
  } else {
    // A code stands for itself, whichever agency's instance it names.
    keys.push_back("P" + citation.procedure_code.substr(0, kCodeSize));
  }
  return keys;
}

// đ is written dd in addresses.
std::string address_of(const analyzers::ProvisionStep& step) {
  std::string ordinal = step.ordinal;
  if (ordinal.starts_with("đ")) ordinal.replace(0, 2, "dd");
  return std::string(analyzers::term_of(step.unit)) + "-" + ordinal;
}

// One article cited, with the way to the clause and point in it.
struct CitedArticle {
  std::string address;           // "dieu-8"
  std::vector<std::string> way;  // "khoan-2", "diem-dd"
};

std::optional<CitedArticle> article_of(const Provision& provision) {
  const auto article = std::find_if(provision.begin(), provision.end(), [](const auto& step) {
    return step.unit == analyzers::ProvisionUnit::article && !step.ordinal.empty();
  });
  if (article == provision.end()) return std::nullopt;
  CitedArticle cited{address_of(*article), {}};
  for (auto step = article + 1; step != provision.end(); ++step) {
    cited.way.push_back(address_of(*step));
  }
  return cited;
}

// Of several provisions in one article only what they share is certain: a typed "diem d" may be đ.
std::vector<CitedArticle> articles_of(const std::vector<Provision>& provisions) {
  std::vector<CitedArticle> articles;
  for (const Provision& provision : provisions) {
    auto cited = article_of(provision);
    if (!cited) continue;
    const auto known = std::find_if(articles.begin(), articles.end(), [&](const auto& other) {
      return other.address == cited->address;
    });
    if (known == articles.end()) {
      articles.push_back(std::move(*cited));
      continue;
    }
    const auto shared =
        std::mismatch(known->way.begin(), known->way.end(), cited->way.begin(), cited->way.end());
    known->way.erase(shared.first, known->way.end());
  }
  return articles;
}

std::string joined(const std::vector<std::string>& way) {
  std::string path;
  for (const std::string& step : way) path += (path.empty() ? "" : "/") + step;
  return path;
}

// Provisions that name no document are of the one that is named.
std::vector<Provision> provisions_of(const std::vector<Citation>& citations) {
  std::vector<Provision> provisions;
  for (const Citation& citation : citations) {
    provisions.insert(provisions.end(), citation.provisions.begin(), citation.provisions.end());
  }
  return provisions;
}

// "Luật Đất đai năm 2024" is the law of that title whose number or day of issue says 2024.
bool is_of_year(const corpus::NormativeDocument& law, std::optional<int> year) {
  if (!year || law.year == *year) return true;
  return law.issued_date && static_cast<int>(law.issued_date->year()) == *year;
}

// Rank of authority (Luật 64/2025/QH15, Điều 4), unknown last; then the newest first.
bool stands_before(const std::pair<int, Hit>& a, const std::pair<int, Hit>& b) {
  if (a.first != b.first) return a.first < b.first;
  if (a.second.issuers != b.second.issuers) return a.second.issuers < b.second.issuers;
  return a.second.issued > b.second.issued;
}

int rank_of(const corpus::Document& record) {
  const auto* document = std::get_if<corpus::NormativeDocument>(&record);
  return document && document->authority_rank ? static_cast<int>(*document->authority_rank) : 99;
}

}  // namespace

LookupResults Searcher::lookup(const ShortRequest& request) const {
  const std::vector<Citation> citations = analyzer_.analyze_query(request.q).citations;
  LookupResults results;
  std::vector<std::pair<int, Hit>> found;
  std::set<std::string> groups;
  for (const Citation& citation : citations) {
    for (const Xapian::Document& match : cited(citation)) {
      const std::string group = match.get_value(indexer::kGroupSlot);
      if (!groups.insert(group).second) continue;  // versions of a procedure are one match
      const Xapian::Document document =
          group.starts_with("tthc:") ? find(group, request.as_of).value_or(match) : match;
      const corpus::Document record = corpus::parse_document(document.get_data());
      found.emplace_back(rank_of(record), card_of(document, record, request.as_of));
    }
  }
  std::stable_sort(found.begin(), found.end(), stands_before);
  for (auto& [rank, hit] : found) results.matches.push_back(std::move(hit));
  if (results.matches.empty()) results.near = near_numbers(citations);
  if (results.matches.size() == 1) open_articles(provisions_of(citations), request, results);
  return results;
}

// Puts the articles cited in the place of the one document found, as far as it has them.
void Searcher::open_articles(const std::vector<Provision>& provisions, const ShortRequest& request,
                             LookupResults& results) const {
  std::vector<Hit> articles;
  for (const CitedArticle& cited : articles_of(provisions)) {
    const auto article = find(results.matches.front().id + ":" + cited.address, request.as_of);
    if (!article) continue;
    articles.push_back(
        card_of(*article, corpus::parse_document(article->get_data()), request.as_of));
    results.anchor = joined(cited.way);
  }
  if (articles.size() > 1) results.anchor.clear();
  if (!articles.empty()) results.matches = std::move(articles);
}

// What a citation names: by its number or code, else by its title.
std::vector<Xapian::Document> Searcher::cited(const Citation& citation) const {
  const std::vector<std::string> keys = own_keys(citation);
  if (!keys.empty()) return with_own_keys(keys);
  return citation.document.type == nullptr ? std::vector<Xapian::Document>()
                                           : with_title(citation.document);
}

// Short names may hold the year: "Hiến pháp 2013".
std::vector<Xapian::Document> Searcher::with_title(
    const analyzers::DocumentReference& reference) const {
  std::string title(reference.type->name);
  if (!reference.name.empty()) title += " " + reference.name;
  const std::optional<int> year = reference.issue_year();
  std::vector<std::string> titles{title};
  if (year) titles.push_back(title + " " + std::to_string(*year));
  std::vector<Xapian::Document> laws;
  for (const std::string& one : titles) {
    const std::string key = analyzers::folded_key(analyzer_.analyze_query(one));
    for (const Xapian::Document& match : with_term(key_term(indexer::kExactTitlePrefix, key))) {
      const corpus::Document record = corpus::parse_document(match.get_data());
      const auto* law = std::get_if<corpus::NormativeDocument>(&record);
      if (law != nullptr && is_of_year(*law, year)) laws.push_back(match);
    }
  }
  return laws;
}

// Documents that carry every one of these keys as their own: what was given of a number has to fit.
std::vector<Xapian::Document> Searcher::with_own_keys(const std::vector<std::string>& keys) const {
  std::vector<Xapian::Query> terms;
  for (const std::string& key : keys) terms.emplace_back(key_term(indexer::kOwnKeyPrefix, key));
  Xapian::Enquire enquire(database_);
  enquire.set_weighting_scheme(Xapian::BoolWeight());
  enquire.set_query(Xapian::Query(Xapian::Query::OP_AND, terms.begin(), terms.end()));
  const Xapian::MSet matches = enquire.get_mset(0, kMostMatches);
  std::vector<Xapian::Document> documents;
  for (auto it = matches.begin(); it != matches.end(); ++it) documents.push_back(it.get_document());
  return documents;
}

// Numbers that begin as the one asked for: 63/... in other years and of other types.
std::vector<std::string> Searcher::near_numbers(const std::vector<Citation>& citations) const {
  std::vector<std::string> near;
  for (const Citation& citation : citations) {
    if (!citation.document.number) continue;
    const std::string prefix =
        key_term(indexer::kOwnKeyPrefix, "N" + citation.document.number->number + "/");
    const auto end = database_.allterms_end(prefix);
    for (auto term = database_.allterms_begin(prefix); term != end; ++term) {
      if ((*term).find('#') != std::string::npos) continue;  // an article's
      for (const Xapian::Document& document : with_own_keys({(*term).substr(1)})) {
        const Hit card =
            card_of(document, corpus::parse_document(document.get_data()), corpus::today());
        if (std::find(near.begin(), near.end(), card.number) != near.end()) continue;
        near.push_back(card.number);
        if (near.size() == kMostNear) return near;
      }
    }
  }
  return near;
}

}  // namespace tracuu::searchd
