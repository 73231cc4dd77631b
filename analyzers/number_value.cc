#include "analyzers/number_value.h"

#include <algorithm>

namespace tracuu::analyzers {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }

std::size_t digits_at(std::string_view text, std::size_t at) {
  std::size_t end = at;
  while (end < text.size() && is_digit(text[end])) ++end;
  return end - at;
}

struct Shape {
  bool thousands = false;
  bool fraction = false;
  std::size_t integer_end = 0;  // behind the digits before the fraction
};

// One to three digits, then groups of three behind `separator`, then perhaps `point` and digits.
bool read_thousands(std::string_view text, char separator, char point, Shape& shape) {
  std::size_t at = digits_at(text, 0);
  if (at == 0 || at > 3) return false;
  const std::size_t first = at;
  while (at < text.size() && text[at] == separator && digits_at(text, at + 1) == 3) at += 4;
  if (at == first) return false;
  shape = {true, at < text.size(), at};
  return at == text.size() ||
         (text[at] == point && digits_at(text, at + 1) == text.size() - at - 1 &&
          at + 1 < text.size());
}

bool is_thousands(std::string_view text, Shape& shape) {
  if (read_thousands(text, '.', ',', shape)) return true;
  return text[0] != '0' && read_thousands(text, ',', '.', shape);
}

bool is_decimal_comma(std::string_view text) {
  const std::size_t comma = digits_at(text, 0);
  return comma < text.size() && text[comma] == ',' &&
         digits_at(text, comma + 1) == text.size() - comma - 1;
}

}  // namespace

std::string number_value(std::string_view number) {
  Shape shape;
  std::string value;
  if (is_thousands(number, shape)) {
    for (const char c : number.substr(0, shape.integer_end)) {
      if (is_digit(c)) value += c;
    }
    if (shape.fraction) value.append(".").append(number.substr(shape.integer_end + 1));
    return value;
  }
  value = number;
  std::replace(value.begin(), value.end(), ',', '.');
  const bool plain = digits_at(value, 0) == value.size();
  if (plain && value.size() <= 3) {
    value.erase(0, std::min(value.find_first_not_of('0'), value.size() - 1));
  }
  return value;
}

std::vector<std::string_view> split_number_list(std::string_view chain) {
  Shape shape;
  if (chain.find_first_of(",;") == std::string_view::npos || is_thousands(chain, shape) ||
      is_decimal_comma(chain)) {
    return {chain};
  }
  std::vector<std::string_view> parts;
  while (!chain.empty()) {
    const std::size_t end = std::min(chain.find_first_of(",;"), chain.size());
    parts.push_back(chain.substr(0, end));
    chain.remove_prefix(std::min(end + 1, chain.size()));
  }
  return parts;
}

}  // namespace tracuu::analyzers
