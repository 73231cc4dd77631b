// NumberValue: what a written number means, in one spelling.
//
//   number_value("1.494.000") -> "1494000"; "12,5" -> "12.5"; "01" -> "1"; "2.3.1" -> "2.3.1"
//   split_number_list("5,6,7") -> cuts into 5, 6 and 7
//
// Pure functions; any thread.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace tracuu::analyzers {

// The canonical value of one number: no thousands separators, a decimal point, no leading zeros in
// numbers of up to three digits.
std::string number_value(std::string_view number);

// A chain of digits with . , ; between is one number or a list of them: the parts, in order.
std::vector<std::string_view> split_number_list(std::string_view chain);

}  // namespace tracuu::analyzers
