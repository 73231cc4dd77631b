#include "analyzers/letter_case.h"

#include <unicode/uchar.h>

#include "analyzers/utf8.h"

namespace tracuu::analyzers {
namespace {

bool is_upper(char32_t c) { return c != kInvalid && u_isupper(static_cast<UChar32>(c)) != 0; }

}  // namespace

std::string in_case_of(std::string_view typed, std::string_view word) {
  std::size_t capitals = 0;  // at the beginning: 0, 1 or more
  for (std::size_t i = 0; i < typed.size() && capitals < 2; ++capitals) {
    if (!is_upper(next_code_point(typed, i))) break;
  }
  std::string result;
  bool first = true;
  for (std::size_t i = 0; i < word.size(); first = false) {
    const char32_t c = next_code_point(word, i);
    const bool raised = c != kInvalid && (capitals > 1 || (capitals == 1 && first));
    append_code_point(result,
                      raised ? static_cast<char32_t>(u_toupper(static_cast<UChar32>(c))) : c);
  }
  return result;
}

}  // namespace tracuu::analyzers
