#include "corpus/field_rules.h"

#include <algorithm>

#include "corpus/enumerations.h"

namespace tracuu::corpus::rules {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_capital(char c) { return c >= 'A' && c <= 'Z'; }

// In `shape`, 9 stands for any digit, 1 for a digit from one, A for a capital letter.
bool has_shape(std::string_view value, std::string_view shape) {
  return std::equal(value.begin(), value.end(), shape.begin(), shape.end(), [](char c, char s) {
    if (s == '9') return is_digit(c);
    if (s == '1') return is_digit(c) && c != '0';
    if (s == 'A') return is_capital(c);
    return c == s;
  });
}

constexpr std::string_view kCode = "1.999999";
constexpr std::string_view kLongCode = "1.999999.999.99.99.A99";

std::string complain_unless(bool fine, const char* complaint) { return fine ? "" : complaint; }

}  // namespace

std::string procedure_code(std::string_view value) {
  return complain_unless(has_shape(value, kCode), "expected a code such as 1.001193");
}

std::string instance_code(std::string_view value) {
  return complain_unless(has_shape(value, kLongCode),
                         "expected a code such as 1.001193.000.00.00.H61");
}

std::string announced_code(std::string_view value) {
  return complain_unless(has_shape(value, kCode) || has_shape(value, kLongCode),
                         "expected a code such as 1.001193 or 1.001193.000.00.00.H61");
}

std::string agency_id(std::string_view value) {
  const bool clean = std::all_of(value.begin(), value.end(), [](char c) {
    return is_digit(c) || is_capital(c) || c == '.' || c == '-';
  });
  bool has_agency = false;
  for (std::size_t at = 0; at + 3 <= value.size(); ++at) {
    has_agency = has_agency || has_shape(value.substr(at, 3), "A99");
  }
  return complain_unless(clean && has_agency,
                         "expected an agency identifier such as H61 or 000.00.12.H61");
}

std::string sha256(std::string_view value) {
  const bool hex = std::all_of(value.begin(), value.end(),
                               [](char c) { return is_digit(c) || (c >= 'a' && c <= 'f'); });
  return complain_unless(hex && value.size() == 64, "expected 64 lower-case hexadecimal digits");
}

std::string not_negative(double value) {
  return complain_unless(value >= 0, "expected a number not below 0");
}

std::string from_one(double value) {
  return complain_unless(value >= 1, "expected a number from 1");
}

std::string one_to_four(double value) {
  return complain_unless(value >= 1 && value <= 4, "expected a number from 1 to 4");
}

std::string one_to_fourteen(double value) {
  return complain_unless(value >= 1 && value <= 14, "expected a number from 1 to 14");
}

std::string zero_to_one(double value) {
  return complain_unless(value >= 0 && value <= 1, "expected a number from 0 to 1");
}

std::string counts_by_level(const std::map<std::string, std::int64_t>& counts) {
  for (const auto& [level, count] : counts) {
    if (!from_name<Level>(level)) {
      return "\"" + level + "\" is no level: use bo, tinh, huyen, xa, co_quan_khac";
    }
    if (count < 0) return "expected counts not below 0";
  }
  return {};
}

}  // namespace tracuu::corpus::rules
