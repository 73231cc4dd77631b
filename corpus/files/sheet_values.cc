#include "corpus/files/sheet_values.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <chrono>
#include <cmath>
#include <cstdio>

namespace tracuu::corpus {
namespace {

constexpr double kLastDay = 2958465;  // 31/12/9999
constexpr double kMinutesOfDay = 24 * 60;

std::string two_digits(unsigned number) {
  return (number < 10 ? "0" : "") + std::to_string(number);
}

// Excel counts 29/02/1900, a day that was none.
std::string day(double serial, bool since_1904) {
  using namespace std::chrono;
  const auto whole = static_cast<int>(serial);
  const int shift = since_1904 ? 1462 : whole < 60 ? 1 : 0;
  const year_month_day date{sys_days{year{1899} / December / 30} + days{whole + shift}};
  return two_digits(static_cast<unsigned>(date.day())) + "/" +
         two_digits(static_cast<unsigned>(date.month())) + "/" +
         std::to_string(static_cast<int>(date.year()));
}

std::string time(double serial) {
  const auto minutes =
      static_cast<unsigned>(std::lround((serial - std::floor(serial)) * kMinutesOfDay)) % 1440;
  return two_digits(minutes / 60) + ":" + two_digits(minutes % 60);
}

std::string shown_day(double serial, bool since_1904) {
  if (serial < 1) return time(serial);
  const bool at_midnight = serial - std::floor(serial) < 0.5 / kMinutesOfDay;
  return day(serial, since_1904) + (at_midnight ? "" : " " + time(serial));
}

// Fifteen digits are what a spreadsheet knows; the rest is noise of binary fractions.
std::string shown_plain(double number) {
  std::array<char, 32> text;
  if (std::floor(number) == number && std::abs(number) < 1e15) {
    std::snprintf(text.data(), text.size(), "%.0f", number);
  } else {
    std::snprintf(text.data(), text.size(), "%.15g", number);
  }
  return text.data();
}

}  // namespace

std::string_view builtin_format(int number) {
  const bool is_day = (number >= 14 && number <= 17) || number == 22 ||
                      (number >= 27 && number <= 36) || (number >= 50 && number <= 58);
  const bool is_time = (number >= 18 && number <= 21) || (number >= 45 && number <= 47);
  return is_day ? "dd/mm/yyyy" : is_time ? "hh:mm" : "";
}

// Letters of days and times outside of quotes, brackets and escapes.
bool is_day_format(std::string_view format) {
  for (std::size_t i = 0; i < format.size(); ++i) {
    const char c = format[i];
    if (c == '\\' || c == '_' || c == '*') {
      ++i;
    } else if (c == '"' || c == '[') {
      i = std::min(format.find(c == '"' ? '"' : ']', i + 1), format.size());
    } else if (c == 'd' || c == 'D' || c == 'y' || c == 'Y' || c == 'h' || c == 'H' || c == 'm') {
      return true;
    }
  }
  return false;
}

std::string shown_number(const std::string& value, std::string_view format, bool since_1904) {
  double number = 0;
  const auto [end, error] = std::from_chars(value.data(), value.data() + value.size(), number);
  if (error != std::errc() || end != value.data() + value.size()) return value;
  if (is_day_format(format) && number >= 0 && number <= kLastDay) {
    return shown_day(number, since_1904);
  }
  return shown_plain(number);
}

int column_of(std::string_view address) {
  int column = 0;
  for (const char c : address.substr(0, 3)) {
    if (c < 'A' || c > 'Z') break;
    column = column * 26 + (c - 'A' + 1);
  }
  return column - 1;
}

}  // namespace tracuu::corpus
