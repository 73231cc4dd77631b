// Rules a field's value must keep: an empty answer means fine, else it says what is expected.
//
//   rules::procedure_code("1.00119")   -> "expected a code such as 1.001193"
//
// Pure functions: call them from any thread.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>

namespace tracuu::corpus::rules {

// ^[1-9]\.[0-9]{6}$
std::string procedure_code(std::string_view value);
// ^[1-9]\.[0-9]{6}\.[0-9]{3}\.[0-9]{2}\.[0-9]{2}\.[A-Z][0-9]{2}$
std::string instance_code(std::string_view value);
// Either of the two: annexes carry both.
std::string announced_code(std::string_view value);
// H61, or longer: 000.00.12.H61 (QCVN 102:2016/BTTTT).
std::string agency_id(std::string_view value);
// 64 lower-case hexadecimal digits.
std::string sha256(std::string_view value);

std::string not_negative(double value);
std::string from_one(double value);
std::string one_to_four(double value);
std::string one_to_fourteen(double value);
std::string zero_to_one(double value);

// The names are those of Level, no count is below zero.
std::string counts_by_level(const std::map<std::string, std::int64_t>& counts);

}  // namespace tracuu::corpus::rules
