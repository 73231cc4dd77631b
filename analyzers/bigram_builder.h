// BigramBuilder: pairs of neighbouring folded words inside one sentence.
//
//   join_bigram("thu", "tuc") -> "thu_tuc"
//
// Pure functions; any thread.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "analyzers/vietnamese_analyzer.h"

namespace tracuu::analyzers {

std::string join_bigram(std::string_view first, std::string_view second);

// Words whose positions follow each other; a sentence end has left a gap there.
std::vector<Bigram> make_bigrams(std::span<const Word> words);

}  // namespace tracuu::analyzers
