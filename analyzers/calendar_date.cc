#include "analyzers/calendar_date.h"

namespace tracuu::analyzers {
namespace {

int days_in(int month, int year) {
  if (month == 2) return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28;
  return month == 4 || month == 6 || month == 9 || month == 11 ? 30 : 31;
}

std::string two_digits(int value) { return (value < 10 ? "0" : "") + std::to_string(value); }

}  // namespace

bool CalendarDate::valid() const {
  return year >= 1900 && year <= 2099 && month >= 1 && month <= 12 && day >= 0 &&
         day <= days_in(month, year);
}

std::string CalendarDate::month_term() const {
  return std::to_string(year) + "-" + two_digits(month);
}

std::string CalendarDate::day_term() const { return month_term() + "-" + two_digits(day); }

}  // namespace tracuu::analyzers
