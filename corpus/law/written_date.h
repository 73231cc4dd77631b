// WrittenDate: dates in plain text (see plain_text.h), in every form documents use.
//
//   find_date("ha noi, ngay 01 thang 7 nam 2025")   -> 2025-07-01, with where it stands
//   find_date("ngay    thang 6 nam 2010")           -> nothing: a blank day is unknown
//
// Pure functions: call them from any thread.
#pragma once

#include <optional>
#include <string_view>

#include "corpus/date.h"

namespace tracuu::corpus {

struct WrittenDate {
  Date date;
  std::size_t begin = 0;  // of "ngay" if it stands in front
  std::size_t end = 0;
};

// The first date that begins at or behind `from` and within `reach` bytes.
std::optional<WrittenDate> find_date(std::string_view plain, std::size_t from = 0,
                                     std::size_t reach = std::string_view::npos);

}  // namespace tracuu::corpus
