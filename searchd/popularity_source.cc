#include "searchd/popularity_source.h"

#include <algorithm>
#include <cmath>

#include "indexer/schema.h"

namespace tracuu::searchd {

PopularitySource::PopularitySource(double weight)
    : Xapian::ValuePostingSource(indexer::kPopularitySlot), weight_(weight) {}

double PopularitySource::of(const std::string& value) const {
  return value.empty() ? 0
                       : weight_ * std::log1p(std::max(Xapian::sortable_unserialise(value), 0.0));
}

double PopularitySource::get_weight() const { return of(get_value()); }

void PopularitySource::init(const Xapian::Database& database) {
  Xapian::ValuePostingSource::init(database);
  set_maxweight(of(database.get_value_upper_bound(get_slot())));
}

}  // namespace tracuu::searchd
