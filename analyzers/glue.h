// Glue: words that lost the blank between them, mostly at the edges of table cells, are cut again.
//
//   split_glued("tờMẫu")   -> {"tờ", "Mẫu"}
//   split_glued("nhànước") -> {"nhà", "nước"}
//   split_glued("VNeID")   -> {"VNeID"}
//
// Pure functions on the syllable table; any thread.
#pragma once

#include <string_view>
#include <vector>

#include "analyzers/packed_word.h"

namespace tracuu::analyzers {

// The parts in order; they cover the word.
std::vector<std::string_view> split_glued(std::string_view word);

// True if the word is worth asking about: its case changes inside, it bears two tones or has
// digits.
inline bool may_be_glued(const PackedWord& word) {
  return word.turns || word.tones > 1 || word.digits;
}

}  // namespace tracuu::analyzers
