// LegacyDecoder: a run of characters read as if it were in a given encoding.
//
//   SourcedText out;
//   decode(LegacyEncoding::vni, characters_of("Coäng"), out);   // Cộng
//
// Characters that the encoding does not know are kept. Pure function; any thread.
#pragma once

#include "analyzers/legacy_encoding.h"
#include "analyzers/sourced_text.h"

namespace tracuu::analyzers {

// Appends the reading. `none` makes UTF-8 of raw bytes (U+FFFD of those that are none) and keeps
// the rest.
void decode(LegacyEncoding encoding, SourcedSpan characters, SourcedText& out);

}  // namespace tracuu::analyzers
