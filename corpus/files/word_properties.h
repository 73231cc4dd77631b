// WordProperties: the changes to the look of a paragraph or character that Word keeps in lists, in
// the codes of Word 97, whichever version wrote them.
//
//   for_each_property(list, false, [&](unsigned code, LittleEndian operand) { ... });
//
// Pure functions; any thread.
#pragma once

#include <cstddef>
#include <cstdint>

#include "corpus/files/little_endian.h"

namespace tracuu::corpus {

// The few that are of interest here, by their names in [MS-DOC].
enum WordProperty : unsigned {
  kCFRMarkDel = 0x0800,
  kCFVanish = 0x083C,
  kCFSpec = 0x0855,
  kCSymbol = 0x6A09,
  kPFInTable = 0x2416,
  kPFTtp = 0x2417,
  kPFInnerTableCell = 0x244B,
  kPFInnerTtp = 0x244C,
  kPItap = 0x6649,
  kPIlvl = 0x260A,
  kPIlfo = 0x460B,
  kPHugePapx = 0x6646,
  kPHugePapxOld = 0x6645,
  kTDefTable = 0xD608,
};

// What one code of Word 6 is called in Word 97; 0 if it is of no interest.
unsigned word_97_code(std::uint8_t word_6_code);

struct PropertySpan {
  unsigned code;         // 0: of no interest
  LittleEndian operand;  // without its length
  std::size_t size;      // of all of it
};
PropertySpan property_at(LittleEndian list, std::size_t at, bool word_6);

template <class Use>
void for_each_property(LittleEndian list, bool word_6, Use use) {
  for (std::size_t at = 0; at < list.size();) {
    const PropertySpan property = property_at(list, at, word_6);
    if (property.code != 0) use(property.code, property.operand);
    at += property.size;
  }
}

}  // namespace tracuu::corpus
