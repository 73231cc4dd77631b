#include "analyzers/offset_map.h"

namespace tracuu::analyzers {

void OffsetMap::copied(std::size_t at, std::size_t source) {
  if (!segments_.empty()) {
    const Segment& last = segments_.back();
    if (last.source_end == 0 && last.source + (at - last.at) == source) return;
  }
  segments_.push_back({static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(source), 0});
}

void OffsetMap::rewritten(std::size_t at, std::size_t source, std::size_t source_end) {
  segments_.push_back({static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(source),
                       static_cast<std::uint32_t>(source_end)});
}

std::uint32_t OffsetReader::begin(std::size_t at) {
  const auto& found = segment(at);
  if (found.source_end != 0) return found.source;
  return found.source + static_cast<std::uint32_t>(at - found.at);
}

std::uint32_t OffsetReader::end(std::size_t at) {
  const auto& found = segment(at - 1);
  if (found.source_end != 0) return found.source_end;
  return found.source + static_cast<std::uint32_t>(at - found.at);
}

const OffsetMap::Segment& OffsetReader::segment(std::size_t at) {
  const auto& segments = map_.segments_;
  if (index_ >= segments.size() || segments[index_].at > at) index_ = 0;
  while (index_ + 1 < segments.size() && segments[index_ + 1].at <= at) ++index_;
  return segments[index_];
}

}  // namespace tracuu::analyzers
