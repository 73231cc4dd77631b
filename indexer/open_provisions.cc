#include "indexer/open_provisions.h"

#include <utility>

namespace tracuu::indexer {
namespace {

constexpr std::size_t kMostOpen = 64;

}  // namespace

void OpenProvisions::add(OpenProvision provision) {
  if (open_.size() < kMostOpen) open_.push_back(std::move(provision));
}

void OpenProvisions::place(const analyzers::Citation& place) {
  for (OpenProvision& provision : open_) complete(provision.citation, place);
}

std::vector<OpenProvision> OpenProvisions::take(const analyzers::Citation& last) {
  if (!open_.empty()) complete(open_.back().citation, last);
  for (std::size_t i = open_.size(); i-- > 1;) {
    complete(open_[i - 1].citation, open_[i].citation);
  }
  return std::exchange(open_, {});
}

bool is_placed(const analyzers::Provision& provision) {
  return provision.front().unit < analyzers::ProvisionUnit::clause;
}

void complete(analyzers::Citation& citation, const analyzers::Citation& next) {
  if (next.provisions.empty()) return;
  for (analyzers::Provision& provision : citation.provisions) {
    analyzers::Provision outer;
    for (const analyzers::ProvisionStep& step : next.provisions.front()) {
      if (step.unit < provision.front().unit && !is_placed(provision)) outer.push_back(step);
    }
    provision.insert(provision.begin(), outer.begin(), outer.end());
  }
}

}  // namespace tracuu::indexer
