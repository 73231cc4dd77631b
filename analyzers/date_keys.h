// DateKeys: days and months written in words.
//
//   "ngày 01 tháng 4 năm 2019" -> the day, 6 spans long
//
// Pure functions; any thread.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "analyzers/scanned_text.h"

namespace tracuu::analyzers {

struct FoundDate {
  CalendarDate date;      // valid
  std::size_t spans = 0;  // how many it takes
};

// A date in words that starts at span i: "ngày d tháng m năm y", "tháng m năm y", "tháng m/y".
std::optional<FoundDate> read_date(const ScannedText& text, std::size_t i);

// D2019-04-01 and D2019-04; nothing for a date that is none.
void append_date_keys(const CalendarDate& date, std::vector<std::string>& keys);

}  // namespace tracuu::analyzers
