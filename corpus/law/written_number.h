// WrittenNumber: the number of a document (số ký hiệu) where a text prints it.
//
//   number_at("99/ 1998/TT-BTC  Hà Nội")  -> "99/1998/TT-BTC", blanks that belong to no word closed
//   up number_at("    /QĐ-UBND")             -> nothing: the number is not yet filled in
//
// Pure functions: call them from any thread.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace tracuu::corpus {

struct WrittenNumber {
  std::string text;
  std::size_t size = 0;  // bytes of the original it takes, blanks in front included
};

// The number `written` begins with.
std::optional<WrittenNumber> number_at(std::string_view written);

// Where a plain line says "so:" or "so" in front of a number: the plain byte behind it.
std::optional<std::size_t> behind_number_word(std::string_view plain);

// Whether it is written as Nghị định 30/2020/NĐ-CP wants it: "24/2024/QĐ-UBND", "1225/QĐ-UBND",
// "66.7/2025/NQ-CP", "101/2015/QH13".
bool is_regular_number(std::string_view number);

}  // namespace tracuu::corpus
