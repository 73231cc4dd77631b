// Token: one word on its way through a chain.
//
//   {text "Thuỷ", begin 4, end 10, position 1}
//
// A value; any thread.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "analyzers/scanner.h"

namespace tracuu::analyzers {

struct Token {
  std::string text;
  std::uint32_t begin = 0;  // bytes in the ORIGINAL text; no filter moves them
  std::uint32_t end = 0;
  std::uint32_t position = 0;  // counts words; a sentence end adds a gap of one
  std::uint32_t position_length = 1;
  SpanKind kind = SpanKind::word;  // what the tokenizer saw; no filter changes it

  bool operator==(const Token&) const = default;
};

using Tokens = std::vector<Token>;

}  // namespace tracuu::analyzers
