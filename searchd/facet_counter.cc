#include "searchd/facet_counter.h"

#include <algorithm>
#include <functional>
#include <map>
#include <set>

#include "indexer/validity_timeline.h"

namespace tracuu::searchd {
namespace {

std::vector<std::string> split(const std::string& slot) {
  std::vector<std::string> values;
  std::size_t begin = 0;
  while (begin <= slot.size()) {
    const std::size_t end = std::min(slot.find(indexer::kValueSeparator, begin), slot.size());
    values.push_back(slot.substr(begin, end - begin));
    begin = end + 1;
  }
  return values;
}

std::uint64_t group_of(const Xapian::Document& document) {
  return std::hash<std::string>{}(document.get_value(indexer::kGroupSlot));
}

}  // namespace

FacetCounter::FacetCounter(const std::string& facet, const SearchRequest& request)
    : name_(facet),
      facet_(indexer::find_facet(facet)),
      day_(indexer::to_slot(request.as_of)),
      group_(request.group_by_document) {}

std::string FacetCounter::value_of(const Xapian::Document& document) const {
  if (facet_) return document.get_value(facet_->slot);
  const std::string steps = document.get_value(indexer::kTimelineSlot);
  return std::string(indexer::to_name(indexer::standing_on(day_, steps).status));
}

void FacetCounter::operator()(const Xapian::Document& document, double) {
  std::string value = value_of(document);
  if (value.empty()) return;
  if (!group_) {
    ++counts_[std::move(value)];
    return;
  }
  groups_[std::move(value)].insert(group_of(document));
}

void GroupCounter::operator()(const Xapian::Document& document, double) {
  groups_.insert(group_of(document));
}

FacetCount FacetCounter::take() {
  std::map<std::string, std::size_t> by_value;
  for (const auto& [slot, count] : counts_) {
    for (const std::string& value : split(slot)) by_value[value] += count;
  }
  // A document may stand under one value through different slots: it still counts once.
  std::map<std::string, std::set<std::uint64_t>> groups_by_value;
  for (const auto& [slot, groups] : groups_) {
    for (const std::string& value : split(slot)) {
      groups_by_value[value].insert(groups.begin(), groups.end());
    }
  }
  for (const auto& [value, groups] : groups_by_value) by_value[value] = groups.size();
  FacetCount result{name_, {}};
  for (const auto& [value, count] : by_value) result.values.push_back({value, count});
  std::stable_sort(result.values.begin(), result.values.end(),
                   [](const FacetValue& a, const FacetValue& b) { return a.count > b.count; });
  return result;
}

}  // namespace tracuu::searchd
