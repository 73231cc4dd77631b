#include "indexer/list_mark.h"

#include <algorithm>

namespace tracuu::indexer {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }

}  // namespace

ListMark list_mark_at(std::string_view text) {
  std::size_t at = std::min(text.find_first_not_of(" \t\n;:.,"), text.size());
  const std::string_view rest = text.substr(at);
  constexpr std::string_view kArticle = "Điều ";
  if (rest.starts_with(kArticle)) {
    const std::size_t end =
        std::min(rest.find_first_not_of("0123456789", kArticle.size()), rest.size() - 1);
    const bool closed = end > kArticle.size() && (rest[end] == '.' || rest[end] == ':');
    return closed ? ListMark{'D', at + end + 1} : ListMark{};
  }
  for (const std::string_view dash : {"-", "–", "+", "•", "*"}) {
    if (rest.starts_with(dash)) return {'-', at + dash.size()};
  }
  const std::size_t digits = std::min(rest.find_first_not_of("0123456789."), rest.size());
  if (digits > 0 && digits < 8 && is_digit(rest[0])) {
    const bool closed = rest[digits - 1] == '.' || rest.substr(digits).starts_with(')');
    return closed ? ListMark{'1', at + digits + 1} : ListMark{};
  }
  const std::size_t letter = rest.starts_with("đ") ? std::string_view("đ").size() : 1;
  if (rest.size() > letter && (letter > 1 || (rest[0] >= 'a' && rest[0] <= 'z')) &&
      rest[letter] == ')') {
    return {'a', at + letter + 1};
  }
  return {};
}

}  // namespace tracuu::indexer
