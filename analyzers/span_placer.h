// SpanPlacer: where the spans of a scan stand: offsets in the source and word positions.
//
//   SpanPlacer placer(normalized.offsets);
//   for (const Span& span : scan.spans) use(placer.place(span));
//
// Spans must be placed in order. One thread each.
#pragma once

#include <cstdint>

#include "analyzers/offset_map.h"
#include "analyzers/scanner.h"

namespace tracuu::analyzers {

struct Place {
  std::uint32_t begin = 0;  // bytes in the source; places never overlap
  std::uint32_t end = 0;
  std::uint32_t position = 0;  // a sentence end adds a gap of one
};

class SpanPlacer {
 public:
  explicit SpanPlacer(const OffsetMap& offsets) : offsets_(offsets) {}

  Place place(const Span& span);

 private:
  OffsetReader offsets_;
  std::uint32_t end_before_ = 0;
  std::uint32_t position_ = 0;
};

}  // namespace tracuu::analyzers
