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

// The letter (one UTF-8 character) that begins at, and the one that ends before a byte offset;
// empty at the end and at the beginning.
std::string_view letter_at(std::string_view text, std::size_t offset);
std::string_view letter_before(std::string_view text, std::size_t offset);

bool is_digit(char c);
bool is_capital(std::string_view letter);
bool is_small(std::string_view letter);  // a letter that is no capital

// `text` up to the last whole word within `bytes` bytes.
std::string_view shortened(std::string_view text, std::size_t bytes);

}  // namespace tracuu::corpus
