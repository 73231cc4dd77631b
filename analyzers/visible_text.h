// VisibleText: a text with everything in it that the eye does not see written out, for tools that
// show where a difference lies.
//
//   visible_text("to\u0309")  -> R"(to\u0309)"
//   visible_text("th\xF1")   -> R"(th\xF1)"
//
// Pure function; any thread.
#pragma once

#include <string>
#include <string_view>

namespace tracuu::analyzers {

// Combining marks, controls, invisible and unassigned characters and every blank but the common one
// as \u0309 or \U000E0001, bytes that are no UTF-8 as \xF1. What comes out is well-formed, and one
// code point is one character on the screen.
std::string visible_text(std::string_view text);

}  // namespace tracuu::analyzers
