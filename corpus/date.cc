#include "corpus/date.h"

#include <cstdio>

namespace tracuu::corpus {
namespace {

using std::chrono::day;
using std::chrono::month;
using std::chrono::year;

constexpr int kFirstYear = 1900;
constexpr int kLastYear = 2999;

// The digits of `text` as a number; nullopt unless there are between `fewest` and `most` of them.
std::optional<int> digits(std::string_view text, std::size_t fewest, std::size_t most) {
  if (text.size() < fewest || text.size() > most) return std::nullopt;
  int value = 0;
  for (const char c : text) {
    if (c < '0' || c > '9') return std::nullopt;
    value = value * 10 + (c - '0');
  }
  return value;
}

std::optional<Date> make_date(std::optional<int> y, std::optional<int> m, std::optional<int> d) {
  if (!y || !m || !d || *y < kFirstYear || *y > kLastYear) return std::nullopt;
  const Date date(year(*y), month(static_cast<unsigned>(*m)), day(static_cast<unsigned>(*d)));
  return date.ok() ? std::optional(date) : std::nullopt;
}

}  // namespace

std::optional<Date> parse_iso_date(std::string_view text) {
  if (text.size() != 10 || text[4] != '-' || text[7] != '-') return std::nullopt;
  return make_date(digits(text.substr(0, 4), 4, 4), digits(text.substr(5, 2), 2, 2),
                   digits(text.substr(8, 2), 2, 2));
}

std::optional<Date> parse_day_first_date(std::string_view text) {
  const std::size_t first = text.find_first_of("/-");
  if (first == std::string_view::npos) return std::nullopt;
  const std::size_t second = text.find(text[first], first + 1);
  if (second == std::string_view::npos) return std::nullopt;
  return make_date(digits(text.substr(second + 1), 4, 4),
                   digits(text.substr(first + 1, second - first - 1), 1, 2),
                   digits(text.substr(0, first), 1, 2));
}

std::string to_iso_string(Date date) {
  char text[16];
  const int length =
      std::snprintf(text, sizeof text, "%04d-%02u-%02u", static_cast<int>(date.year()),
                    static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()));
  return {text, static_cast<std::size_t>(length)};
}

Date today() {
  const auto local = std::chrono::system_clock::now() + std::chrono::hours(7);
  return Date(std::chrono::floor<std::chrono::days>(local));
}

}  // namespace tracuu::corpus
