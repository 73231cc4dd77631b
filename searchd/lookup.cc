// Searcher::lookup: a number, a code or a citation opens the thing itself.

#include <algorithm>
#include <map>
#include <set>

#include "corpus/json_lines.h"
#include "searchd/hit_builder.h"
#include "searchd/searcher.h"

namespace tracuu::searchd {
namespace {

using indexer::key_term;

constexpr std::size_t kMostNear = 10;
constexpr Xapian::doccount kMostMatches = 100;

// The number and code keys of a query, those of one number together: N61/2018, N61/nd.
std::map<std::string, std::vector<std::string>> numbers_of(const std::vector<std::string>& keys) {
  std::map<std::string, std::vector<std::string>> numbers;
  for (const std::string& key : keys) {
    if (key.starts_with('N')) numbers[key.substr(0, key.find('/') + 1)].push_back(key);
    // A code stands for itself; its base and its serial are other spellings of it.
    if (key.starts_with("P") && key.find('.') == 2 && key.size() == 9) numbers[key] = {key};
  }
  if (!numbers.empty()) return numbers;
  for (const std::string& key : keys) {
    if (key.starts_with('P')) numbers[key] = {key};
  }
  return numbers;
}

// "Adieu:8/khoan:2/diem:đ" as an address: "dieu-8/khoan-2/diem-dd"; the longest chain of the query.
std::string provision_path(const std::vector<std::string>& keys) {
  std::string longest;
  for (const std::string& key : keys) {
    if (key.starts_with("Adieu:") && key.size() > longest.size()) longest = key;
  }
  if (longest.empty()) return {};
  std::string path = longest.substr(1);
  std::replace(path.begin(), path.end(), ':', '-');
  if (const auto at = path.find("đ"); at != std::string::npos) path.replace(at, 2, "dd");
  return path;
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
  const std::vector<std::string> keys = analyzer_.analyze_query(request.q).keys;
  LookupResults results;
  std::vector<std::pair<int, Hit>> found;
  std::set<std::string> groups;
  for (const auto& [number, its_keys] : numbers_of(keys)) {
    for (const Xapian::Document& match : with_own_keys(its_keys)) {
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
  if (results.matches.empty()) results.near = near_numbers(keys);
  const std::string path = provision_path(keys);
  if (results.matches.size() != 1 || path.empty()) return results;

  const auto slash = std::min(path.find('/'), path.size());
  const std::string article = results.matches.front().id + ":" + path.substr(0, slash);
  if (const auto document = find(article, request.as_of)) {
    results.matches = {
        card_of(*document, corpus::parse_document(document->get_data()), request.as_of)};
    if (slash < path.size()) results.anchor = path.substr(slash + 1);
  }
  return results;
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
std::vector<std::string> Searcher::near_numbers(const std::vector<std::string>& keys) const {
  std::vector<std::string> near;
  for (const auto& [stem, its_keys] : numbers_of(keys)) {
    if (!stem.ends_with('/')) continue;
    const std::string prefix = key_term(indexer::kOwnKeyPrefix, stem);
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
