// Calendar dates as documents write them; nothing here knows of clocks but today().
//
//   std::optional<Date> signed_on = parse_iso_date("2019-06-11");
//
// Pure functions: call them from any thread.
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

namespace tracuu::corpus {

using Date = std::chrono::year_month_day;

// "2019-06-11", exactly ten bytes, a day that exists, years 1900 to 2999; nullopt otherwise.
std::optional<Date> parse_iso_date(std::string_view text);

// "11/06/2019", "11-6-2019", "1/6/2019": day first, as Vietnamese sources write; nullopt otherwise.
std::optional<Date> parse_day_first_date(std::string_view text);

// "2019-06-11".
std::string to_iso_string(Date date);

// The calendar date now in Asia/Ho_Chi_Minh (UTC+7, no summer time since 1975).
Date today();

}  // namespace tracuu::corpus
