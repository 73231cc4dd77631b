#include "corpus/files/word_styles.h"

#include <algorithm>

namespace tracuu::corpus {
namespace {

constexpr unsigned kOfParagraphs = 1;
constexpr std::size_t kMostBases = 12;

}  // namespace

WordStyles::WordStyles(LittleEndian table) {
  const std::size_t base_bytes = table.u16(4);
  std::size_t at = 2U + table.u16(0);
  for (std::size_t count = table.u16(2); count > 0 && at < table.size(); --count) {
    const std::size_t length = table.u16(at);
    const LittleEndian style = table.part(at + 2, length);
    at += 2 + length;
    Style& read = styles_.emplace_back();
    read.base = static_cast<std::uint16_t>(style.u16(2) >> 4U);
    if ((style.u16(2) & 0xFU) != kOfParagraphs) continue;
    const std::size_t name = base_bytes + 2 + 2U * style.u16(base_bytes) + 2;
    const std::size_t properties = name + name % 2;
    const std::size_t bytes = style.u16(properties);
    if (bytes > 2) read.says = style.part(properties + 4, bytes - 2);
  }
}

std::vector<LittleEndian> WordStyles::of(std::uint16_t style) const {
  std::vector<LittleEndian> lists;
  while (style < styles_.size() && lists.size() < kMostBases) {
    lists.push_back(styles_[style].says);
    style = styles_[style].base;
  }
  std::reverse(lists.begin(), lists.end());
  return lists;
}

}  // namespace tracuu::corpus
