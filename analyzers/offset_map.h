// OffsetMap: where each byte of a rewritten text came from.
//
//   OffsetMap map;
//   map.copied(0, 0);          // bytes from 0 on stand as they are
//   map.rewritten(2, 2, 5);    // byte 2 on was made from source bytes [2, 5)
//   OffsetReader(map).begin(3)
//
// Built once by the normaliser, then only read: all threads may share one.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace tracuu::analyzers {

class OffsetMap {
 public:
  // Both calls come in order of `at`; a segment reaches to the next one.
  void copied(std::size_t at, std::size_t source);
  void rewritten(std::size_t at, std::size_t source, std::size_t source_end);

 private:
  friend class OffsetReader;

  struct Segment {
    std::uint32_t at;
    std::uint32_t source;
    std::uint32_t source_end;  // of a rewritten segment; 0: copied byte by byte
  };
  std::vector<Segment> segments_;
};

// Reads a map. Quick when the offsets asked for grow; right in any order. One thread each.
class OffsetReader {
 public:
  explicit OffsetReader(const OffsetMap& map) : map_(map) {}

  std::uint32_t begin(std::size_t at);  // source offset of the first byte of what stands at `at`
  std::uint32_t end(std::size_t at);    // source offset behind what stands before `at` (> 0)

 private:
  const OffsetMap::Segment& segment(std::size_t at);

  const OffsetMap& map_;
  std::size_t index_ = 0;
};

}  // namespace tracuu::analyzers
