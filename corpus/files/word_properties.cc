#include "corpus/files/word_properties.h"

#include <algorithm>
#include <array>

namespace tracuu::corpus {
namespace {

constexpr unsigned kPChgTabs = 0xC615;
constexpr std::uint8_t kChgTabsOfWord6 = 23;
constexpr std::uint8_t kDefTableOfWord6 = 190;

// Bytes of the operands of Word 6, by code; codes that are not here have one.
struct OperandSize {
  std::uint8_t first;
  std::uint8_t last;
  std::uint8_t bytes;  // 0: the first byte says
};
constexpr std::array<OperandSize, 33> kWord6Operands = {{
    {2, 2, 2},     {3, 3, 0},     {12, 12, 0},   {15, 15, 0},   {16, 19, 2},   {20, 20, 4},
    {21, 22, 2},   {26, 28, 2},   {30, 36, 2},   {38, 43, 2},   {45, 49, 2},   {52, 52, 0},
    {68, 68, 5},   {69, 69, 2},   {70, 70, 4},   {72, 72, 2},   {73, 73, 3},   {74, 74, 4},
    {80, 80, 2},   {81, 81, 0},   {93, 93, 2},   {95, 95, 3},   {96, 97, 2},   {99, 99, 2},
    {101, 101, 2}, {103, 103, 0}, {105, 107, 2}, {108, 108, 0}, {182, 184, 2}, {187, 187, 12},
    {188, 188, 0}, {189, 189, 2}, {192, 192, 4},
}};

// Of a change of tab stops longer than its length can say.
std::size_t long_tabs_size(LittleEndian list, std::size_t at) {
  const std::size_t deleted = list.u8(at + 1);
  return 2 + deleted * 4 + 1 + list.u8(at + 2 + deleted * 4) * std::size_t{3};
}

std::size_t tabs_size(LittleEndian list, std::size_t at) {
  return list.u8(at) == 255 ? long_tabs_size(list, at) : 1U + list.u8(at);
}

PropertySpan span(LittleEndian list, std::size_t at, unsigned code, std::size_t code_bytes,
                  std::size_t length_bytes, std::size_t operand) {
  return {code, list.part(at + code_bytes + length_bytes, operand),
          code_bytes + length_bytes + operand};
}

// The only property whose length has two bytes, and counts one too many.
PropertySpan table_span(LittleEndian list, std::size_t at, std::size_t code_bytes) {
  const std::size_t size = std::max<std::size_t>(list.u16(at + code_bytes), 1);
  return span(list, at, kTDefTable, code_bytes, 2, size - 1);
}

PropertySpan word_6_property(LittleEndian list, std::size_t at) {
  const std::uint8_t code = list.u8(at);
  if (code == kDefTableOfWord6) return table_span(list, at, 1);
  if (code == kChgTabsOfWord6) return {0, {}, 1 + tabs_size(list, at + 1)};
  std::size_t bytes = 1;
  for (const OperandSize& known : kWord6Operands) {
    if (known.first <= code && code <= known.last) bytes = known.bytes;
  }
  if (bytes == 0) return span(list, at, word_97_code(code), 1, 1, list.u8(at + 1));
  return span(list, at, word_97_code(code), 1, 0, bytes);
}

PropertySpan word_97_property(LittleEndian list, std::size_t at) {
  const unsigned code = list.u16(at);
  if (code == kTDefTable) return table_span(list, at, 2);
  if (code == kPChgTabs) return {0, {}, 2 + tabs_size(list, at + 2)};
  constexpr std::array<std::size_t, 8> kOperandBytes = {1, 1, 2, 4, 2, 2, 0, 3};
  const std::size_t bytes = kOperandBytes[code >> 13U];
  if (bytes == 0) return span(list, at, code, 2, 1, list.u8(at + 2));
  return span(list, at, code, 2, 0, bytes);
}

}  // namespace

unsigned word_97_code(std::uint8_t word_6_code) {
  switch (word_6_code) {
    case 24:
      return kPFInTable;
    case 25:
      return kPFTtp;
    case 65:
      return kCFRMarkDel;
    case 92:
      return kCFVanish;
    default:
      return 0;
  }
}

PropertySpan property_at(LittleEndian list, std::size_t at, bool word_6) {
  return word_6 ? word_6_property(list, at) : word_97_property(list, at);
}

}  // namespace tracuu::corpus
