// EffectiveClause: the sentences in which a document says from when it is in force, itself and
// single articles of it. What it says of other documents does not count.
//
//   "Luật này có hiệu lực thi hành từ ngày 01 tháng 7 năm 2025"        -> the document: 2025-07-01
//   "Thông tư này có hiệu lực sau 45 ngày, kể từ ngày ký ban hành"     -> issued + 45 days
//   "Điều 5 và Điều 9 của Luật này có hiệu lực từ ngày 01/01/2026"     -> articles 5 and 9
//   "... trước ngày Luật này có hiệu lực thi hành"                     -> nothing
//
// A day that hangs on the gazette stays unknown. Pure functions; any thread.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/date.h"

namespace tracuu::corpus {

struct ArticleDate {
  std::string article;  // "5", "12a"
  Date from;
};

struct EffectiveClauses {
  std::optional<Date> document;
  std::vector<ArticleDate> articles;
};

// Adds what a plain text (see plain_text.h) says; the first date for the document stays.
void find_effective_clauses(std::string_view plain, std::optional<Date> issued,
                            EffectiveClauses& found);

}  // namespace tracuu::corpus
