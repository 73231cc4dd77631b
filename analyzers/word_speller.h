// WordSpeller: the forms of one span: exact, folded, class. The facade and the filters of the
// chains both ask it, so they cannot differ.
//
//   spell("1.932", number_span) -> exact "1.932", folded "1932"
//
// Pure function; any thread.
#pragma once

#include <string_view>

#include "analyzers/scanner.h"
#include "analyzers/word_key.h"

namespace tracuu::analyzers {

// Both forms are set; `folded` is never empty for a span of the scanner.
WordKey spell(std::string_view raw, const Span& span);
WordKey spell(std::string_view raw, SpanKind kind);

}  // namespace tracuu::analyzers
