// An explanation for people: one section for each step, columns as wide as what stands in them.
//
//   words
//   position  bytes  source  class     kind    exact  folded
//   0         0-7    Điều    syllable  word    điều   dieu
//   1         8-9    8       other     number  -      8
//
// Pure function; any thread.
#pragma once

#include <string>

#include "tools/explanation.h"

namespace tracuu::tools {

// What the eye does not see stands as an escape: see analyzers/visible_text.h.
std::string to_text(const Explanation& explanation);

}  // namespace tracuu::tools
