// LawTitles: titles of laws that hold words or commas at which a title otherwise ends.
//
//   "Luật Phòng, chống tác hại của thuốc lá và các văn bản" -> the title goes on behind "của"
//
// A constant table; any thread.
#pragma once

#include <span>
#include <string_view>

namespace tracuu::analyzers {

// Lower-case words without commas and without the type in front.
std::span<const std::string_view> unbroken_law_titles();

}  // namespace tracuu::analyzers
