#include "corpus/date.h"

#include <gtest/gtest.h>

namespace tracuu::corpus {
namespace {

struct DateCase {
  const char* text;
  const char* iso;  // "" = no date
};

std::string iso(std::optional<Date> date) { return date ? to_iso_string(*date) : ""; }

TEST(Date, IsoDates) {
  for (const DateCase& c : {DateCase{"2019-06-11", "2019-06-11"},
                            {"2024-02-29", "2024-02-29"},
                            {"1900-01-01", "1900-01-01"},
                            {"2999-12-31", "2999-12-31"},
                            {"2023-02-29", ""},
                            {"2019-6-11", ""},
                            {"2019-06-11 ", ""},
                            {"2019-13-01", ""},
                            {"2019-00-01", ""},
                            {"1899-12-31", ""},
                            {"3000-01-01", ""},
                            {"2019/06/11", ""},
                            {"+019-06-11", ""},
                            {"", ""}}) {
    EXPECT_EQ(iso(parse_iso_date(c.text)), c.iso) << c.text;
  }
}

TEST(Date, DayFirstDates) {
  for (const DateCase& c : {DateCase{"11/06/2019", "2019-06-11"},
                            {"11-6-2019", "2019-06-11"},
                            {"1/6/2019", "2019-06-01"},
                            {"29/02/2023", ""},
                            {"11/06-2019", ""},
                            {"11/06/19", ""},
                            {"011/06/2019", ""},
                            {"11/06", ""},
                            {"2019-06-11", ""},
                            {"a/b/2019", ""},
                            {"//2019", ""},
                            {"", ""}}) {
    EXPECT_EQ(iso(parse_day_first_date(c.text)), c.iso) << c.text;
  }
}

TEST(Date, TodayIsADay) { EXPECT_TRUE(today().ok()); }

}  // namespace
}  // namespace tracuu::corpus
