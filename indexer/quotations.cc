#include "indexer/quotations.h"

#include <algorithm>

namespace tracuu::indexer {
namespace {

using Spans = std::vector<std::pair<std::size_t, std::size_t>>;

constexpr std::string_view kOpen = "“";
constexpr std::string_view kClose = "”";

// The outermost ones; where one is never closed, the pairs inside it stand for themselves.
Spans curly(std::string_view text) {
  Spans pairs;
  std::vector<std::size_t> open;
  for (std::size_t at = text.find("\xE2\x80"); at != std::string_view::npos;
       at = text.find("\xE2\x80", at + 1)) {
    const std::string_view mark = text.substr(at, kOpen.size());
    if (mark == kOpen) {
      open.push_back(at);
    } else if (mark == kClose && !open.empty()) {
      while (!pairs.empty() && pairs.back().first > open.back()) pairs.pop_back();
      pairs.emplace_back(open.back(), at);
      open.pop_back();
    }
  }
  return pairs;
}

bool is_blank(char c) { return c == ' ' || c == '\n' || c == '\t'; }

// A straight mark opens behind a blank and closes before what is no letter.
Spans straight(std::string_view text) {
  Spans pairs;
  std::size_t open = std::string_view::npos;
  for (std::size_t at = text.find('"'); at != std::string_view::npos; at = text.find('"', at + 1)) {
    if (open != std::string_view::npos) {
      pairs.emplace_back(open, at);
      open = std::string_view::npos;
    } else if (at == 0 || is_blank(text[at - 1]) || text[at - 1] == ':' || text[at - 1] == '(') {
      open = at;
    }
  }
  return pairs;
}

}  // namespace

Quotations::Quotations(std::string_view text) : spans_(curly(text)) {
  const Spans more = straight(text);
  spans_.insert(spans_.end(), more.begin(), more.end());
  std::sort(spans_.begin(), spans_.end());
}

bool Quotations::hold(std::size_t at) {
  while (next_ < spans_.size() && spans_[next_].second <= at) ++next_;
  return next_ < spans_.size() && spans_[next_].first <= at;
}

}  // namespace tracuu::indexer
