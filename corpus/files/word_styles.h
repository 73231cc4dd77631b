// WordStyles: what the styles of a document of Word 97 and later say of paragraphs.
//
//   for (LittleEndian list : styles.of(5)) ...   // lists of properties, the base style's first
//
// A view of the table of styles, whose bytes must outlive it. Any thread may read.
#pragma once

#include <cstdint>
#include <vector>

#include "corpus/files/little_endian.h"

namespace tracuu::corpus {

class WordStyles {
 public:
  WordStyles() = default;
  explicit WordStyles(LittleEndian table);

  std::vector<LittleEndian> of(std::uint16_t style) const;

 private:
  struct Style {
    std::uint16_t base = 0xFFF;  // none
    LittleEndian says;
  };
  std::vector<Style> styles_;
};

}  // namespace tracuu::corpus
