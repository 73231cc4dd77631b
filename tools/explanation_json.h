// An explanation for programs: what explanation_text.h shows, as one JSON object.
//
//   {"query":false,"encoding":"none","repaired":null,"normalized":"Điều 8","words":[{"position":0,
//    "begin":0,"end":7,"source":"Điều","class":"syllable","kind":"word","exact":"điều", ...
//
// Pure function; any thread.
#pragma once

#include <string>

#include "tools/explanation.h"

namespace tracuu::tools {

// `source` is as analyzers/visible_text.h shows it, since the bytes may be no UTF-8; `begin` and
// `end` are exact.
std::string to_json(const Explanation& explanation);

}  // namespace tracuu::tools
