// LetterCase: a word in the case another one was typed in.
//
//   in_case_of("DANG", "đăng")  -> "ĐĂNG"
//   in_case_of("Dang", "đăng")  -> "Đăng"
//
// Pure function; any thread.
#pragma once

#include <string>
#include <string_view>

namespace tracuu::analyzers {

// `word` is in small letters.
std::string in_case_of(std::string_view typed, std::string_view word);

}  // namespace tracuu::analyzers
