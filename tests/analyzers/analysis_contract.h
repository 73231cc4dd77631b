// The contract of the analysis: what holds for every text, whatever its bytes. The contract test
// asks it of texts nobody would write, the fuzzer of texts nobody thought of.
//
//   broken_law(analyzer, "Điều 5") -> ""
//   broken_law(analyzer, text)     -> "words do not overlap"
//
// Pure function; any thread.
#pragma once

#include <string>
#include <string_view>

#include "analyzers/vietnamese_analyzer.h"

namespace tracuu::analyzers {

// The first law that the text breaks; empty if it keeps all.
std::string broken_law(const VietnameseAnalyzer& analyzer, std::string_view text);

bool well_formed(std::string_view text);

// The text in NFC and in NFD.
std::string composed(std::string_view text);
std::string decomposed(std::string_view text);

}  // namespace tracuu::analyzers
