#include "searchd/status_source.h"

#include "indexer/schema.h"
#include "indexer/validity_timeline.h"

namespace tracuu::searchd {

StatusSource::StatusSource(std::set<indexer::Status> statuses, std::string yyyymmdd)
    : ValuePostingSource(indexer::kTimelineSlot),
      statuses_(std::move(statuses)),
      day_(std::move(yyyymmdd)) {}

bool StatusSource::matches() const {
  return statuses_.contains(indexer::standing_on(day_, get_value()).status);
}

void StatusSource::go_to_match(double min_weight) {
  while (!at_end() && !matches()) ValuePostingSource::next(min_weight);
}

void StatusSource::next(double min_weight) {
  ValuePostingSource::next(min_weight);
  go_to_match(min_weight);
}

void StatusSource::skip_to(Xapian::docid docid, double min_weight) {
  ValuePostingSource::skip_to(docid, min_weight);
  go_to_match(min_weight);
}

bool StatusSource::check(Xapian::docid docid, double min_weight) {
  if (!ValuePostingSource::check(docid, min_weight)) return false;
  return at_end() || matches();
}

std::string StatusSource::get_description() const {
  std::string names;
  for (const indexer::Status status : statuses_) {
    if (!names.empty()) names += ' ';
    names += indexer::to_name(status);
  }
  return "Status(" + names + " on " + day_ + ")";
}

}  // namespace tracuu::searchd
