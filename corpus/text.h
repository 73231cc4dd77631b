// Small helpers for Vietnamese text as readers meet it; analysis proper is the analyzers' business.
//
//   lower_case("63/2010/NÐ-CP")  -> "63/2010/nđ-cp"
//   trim("  Cấp xã ")            -> "Cấp xã"
//
// Pure functions: call them from any thread.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace tracuu::corpus {

// Without blanks, line ends and no-break spaces at both ends.
std::string_view trim(std::string_view text);

// Lower case for ASCII and all Vietnamese letters. Ð and ð (U+00D0, U+00F0), which look like Đ and
// stand for it in many documents, become đ.
std::string lower_case(std::string_view text);

// The parts between separators, trimmed; empty parts are left out.
std::vector<std::string> split(std::string_view text, std::string_view separator);

// `head` and `tail` with `between` if both say something.
std::string joined(std::string_view head, std::string_view between, std::string_view tail);

bool contains(std::string_view text, std::string_view part);

}  // namespace tracuu::corpus
