// CalendarDate: a day or a month as texts of law name it.
//
//   CalendarDate date{2019, 4, 1};
//   date.valid() -> true; date.day_term() -> "2019-04-01"; date.month_term() -> "2019-04"
//
// A value; any thread.
#pragma once

#include <string>

namespace tracuu::analyzers {

struct CalendarDate {
  int year = 0;
  int month = 0;
  int day = 0;  // 0: the whole month

  bool valid() const;  // years 1900 to 2099
  std::string day_term() const;
  std::string month_term() const;
};

}  // namespace tracuu::analyzers
