// CitedDecision: the decisions a text names by their numbers.
//
//   cited_decisions("... Quyết định số 3083/QĐ-BTC ngày 04/9/2025 của Bộ Tài chính về việc ...")
//     -> number "3083/QĐ-BTC", date 2025-09-04, issuer "Bộ Tài chính"
//
// Pure functions: call them from any thread.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/date.h"

namespace tracuu::corpus {

struct CitedDecision {
  std::string number;
  std::optional<Date> date;
  std::string issuer;     // as it is called in keys; empty if the text does not say
  std::size_t begin = 0;  // bytes in the text, of "Quyết định" or of "số" in a list of them
  std::size_t end = 0;    // of the number
};

std::vector<CitedDecision> cited_decisions(std::string_view text);

// The agency whose head signs: "Chủ tịch UBND tỉnh Vĩnh Long" -> "UBND tỉnh Vĩnh Long",
// "Bộ trưởng Bộ Y tế" -> "Bộ Y tế".
std::string signing_agency(std::string_view written);

}  // namespace tracuu::corpus
