// ProvisionReader: mentions of articles, clauses, points, chapters, annexes and forms, put together
// to the provisions they name.
//
//   "các điểm a, b khoản 2 và khoản 3 Điều 5"
//     -> dieu:5/khoan:2/diem:a, dieu:5/khoan:2/diem:b, dieu:5/khoan:3
//
// Pure functions; any thread.
#pragma once

#include <cstddef>
#include <vector>

#include "analyzers/citation.h"
#include "analyzers/scanned_text.h"

namespace tracuu::analyzers {

struct ReadProvisions {
  std::vector<Provision> provisions;  // empty: no mention starts here
  std::size_t end = 0;                // the span behind the last one read
  bool of_this = false;               // "khoản 2 Điều này"
};

// True if a mention may begin with this folded word: a quick look before reading it.
bool may_begin_provision(std::string_view folded);

// Reads the run of mentions that starts at span i.
ReadProvisions read_provisions(const ScannedText& text, std::size_t i);

}  // namespace tracuu::analyzers
