// Normalizer: the one pass that stands before every tokenizer. Marks composed whatever their order,
// invisible characters gone, one blank, one dash, one đ; case is kept.
//
//   NormalizedText text = normalize("NĐ–CP của\u00a0ubnd");   // "NĐ-CP của ubnd"
//
// Pure function; any thread.
#pragma once

#include <string>
#include <string_view>

#include "analyzers/offset_map.h"

namespace tracuu::analyzers {

struct NormalizedText {
  std::string text;   // well-formed UTF-8 whatever came in; bytes that were none are blanks
  OffsetMap offsets;  // of `text` in the source
};

NormalizedText normalize(std::string_view source);

}  // namespace tracuu::analyzers
