// What the cells of a spreadsheet show: numbers as people write them, days as days.
//
//   shown_number("45992", "dd/mm/yyyy", false)   -> "01/12/2025"
//   shown_number("0.1000000000000001", "", false) -> "0.1"
//
// Pure functions: call them from any thread.
#pragma once

#include <string>
#include <string_view>

namespace tracuu::corpus {

// The format Excel knows by that number; empty for those that are no days.
std::string_view builtin_format(int number);

bool is_day_format(std::string_view format);

// `since_1904`: days count from then, as old Macintosh files do.
std::string shown_number(const std::string& value, std::string_view format, bool since_1904);

// "AB12" -> 27; -1 for no address.
int column_of(std::string_view address);

}  // namespace tracuu::corpus
