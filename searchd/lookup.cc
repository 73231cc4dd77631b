// Searcher::lookup: a number, a code or a citation opens the thing itself.

#include <algorithm>
#include <set>

#include "corpus/json_lines.h"
#include "searchd/hit_builder.h"
#include "searchd/searcher.h"

namespace tracuu::searchd {
namespace {

using indexer::key_term;

constexpr std::size_t kMostNear = 10;

// How much of a number a key carries: N61/2018/nd-cp > N61/2018 > N61/nd; a full code > its base.
std::size_t completeness(const std::string& key) {
  const auto slashes = static_cast<std::size_t>(std::count(key.begin(), key.end(), '/'));
  const auto behind = key.find('/') + 1;
  const bool has_year =
      slashes > 0 && behind < key.size() && key[behind] >= '0' && key[behind] <= '9';
  return 1000 * slashes + (has_year ? 500 : 0) + key.size();
}

// The number and code keys of a query, the fullest first.
std::vector<std::string> own_keys(const std::vector<std::string>& keys) {
  std::vector<std::string> result;
  for (const std::string& key : keys) {
    if (key.starts_with('N') || key.starts_with('P')) result.push_back(key);
  }
  std::sort(result.begin(), result.end(), [](const std::string& a, const std::string& b) {
    return completeness(a) > completeness(b);
  });
  return result;
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
  std::set<std::string> procedures;
  for (const std::string& key : own_keys(keys)) {
    for (const Xapian::Document& match : with_term(key_term(indexer::kOwnKeyPrefix, key))) {
      Xapian::Document document = match;
      const std::string group = match.get_value(indexer::kGroupSlot);
      if (group.starts_with("tthc:")) {  // all versions of a procedure are one match
        if (!procedures.insert(group).second) continue;
        document = find(group, request.as_of).value_or(match);
      }
      const corpus::Document record = corpus::parse_document(document.get_data());
      found.emplace_back(rank_of(record), card_of(document, record, request.as_of));
    }
    if (!found.empty()) break;  // the fullest key that names anything decides
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

// Numbers that begin as the one asked for: 63/... in other years and of other types.
std::vector<std::string> Searcher::near_numbers(const std::vector<std::string>& keys) const {
  std::vector<std::string> near;
  for (const std::string& key : own_keys(keys)) {
    const std::string stem = key.substr(0, key.find('/') + 1);
    if (stem.empty()) continue;
    const std::string prefix = key_term(indexer::kOwnKeyPrefix, stem);
    const auto end = database_.allterms_end(prefix);
    for (auto term = database_.allterms_begin(prefix); term != end; ++term) {
      const auto postings = with_term(*term);
      if (postings.empty()) continue;
      const Hit card = card_of(
          postings.front(), corpus::parse_document(postings.front().get_data()), corpus::today());
      if (std::find(near.begin(), near.end(), card.number) == near.end())
        near.push_back(card.number);
      if (near.size() == kMostNear) return near;
    }
  }
  return near;
}

}  // namespace tracuu::searchd
