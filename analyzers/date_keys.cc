#include "analyzers/date_keys.h"

#include <algorithm>

namespace tracuu::analyzers {
namespace {

// `word` and a number at spans i and i + 1; the number, or -1.
int number_after(const ScannedText& text, std::size_t i, std::string_view word) {
  return text.is(i, word) && text.follows(i + 1) ? text.number(i + 1) : -1;
}

std::optional<FoundDate> checked(const CalendarDate& date, std::size_t spans) {
  if (!date.valid()) return std::nullopt;
  return FoundDate{date, spans};
}

// "tháng 11/2015": the breaker has seen it as number and year.
std::optional<FoundDate> read_slashed_month(const ScannedText& text, std::size_t i) {
  const Recognition* found = text.recognition(i + 1);
  if (found == nullptr || found->kind != RecognitionKind::document_number) return std::nullopt;
  if (!found->number.symbol.empty() || !found->number.year) return std::nullopt;
  return checked({*found->number.year, text.number(i + 1), 0}, 3);
}

}  // namespace

std::optional<FoundDate> read_date(const ScannedText& text, std::size_t i) {
  const int day = number_after(text, i, "ngày");
  const std::size_t at = day > 0 ? i + 2 : i;
  if (day > 0 && !text.follows(at)) return std::nullopt;
  const int month = number_after(text, at, "tháng");
  if (month < 1) return std::nullopt;
  const std::size_t spans_before = at - i;
  const int year = text.follows(at + 2) ? number_after(text, at + 2, "năm") : -1;
  if (year > 0) return checked({year, month, std::max(day, 0)}, spans_before + 4);
  return day > 0 ? std::nullopt : read_slashed_month(text, at);
}

void append_date_keys(const CalendarDate& date, std::vector<std::string>& keys) {
  if (!date.valid()) return;
  keys.push_back("D" + date.month_term());
  if (date.day > 0) keys.push_back("D" + date.day_term());
}

}  // namespace tracuu::analyzers
