#include "analyzers/span_placer.h"

#include <algorithm>

namespace tracuu::analyzers {

Place SpanPlacer::place(const Span& span) {
  Place place;
  // Two words out of one source character (a fraction, a ligature): the first has its bytes.
  place.begin = std::max(offsets_.begin(span.begin), end_before_);
  place.end = std::max(offsets_.end(span.end), place.begin);
  end_before_ = place.end;
  if (span.starts_sentence) ++position_;
  place.position = position_++;
  return place;
}

}  // namespace tracuu::analyzers
