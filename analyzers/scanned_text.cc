#include "analyzers/scanned_text.h"

#include <algorithm>

#include "analyzers/letter.h"
#include "analyzers/utf8.h"

namespace tracuu::analyzers {
namespace {

char i_for_y(char32_t letter) { return letter == 'y' ? 'i' : static_cast<char>(letter); }

// True if the letters agree but for marks and i/y: most words differ in the first ones.
bool same_letters(std::string_view folded, std::string_view name) {
  std::size_t next = 0;
  for (const char c : folded) {
    if (next == name.size()) return false;
    const char32_t letter = next_code_point(name, next);
    const char base = find_letter(letter).base;
    if (i_for_y(base == 0 ? letter : static_cast<char32_t>(base)) !=
        i_for_y(static_cast<unsigned char>(c))) {
      return false;
    }
  }
  return next == name.size();
}

}  // namespace

std::string_view ScannedText::raw(std::size_t i) const {
  const Span& span = scan.spans[i];
  return text.substr(span.begin, span.end - span.begin);
}

std::string_view ScannedText::gap(std::size_t i) const {
  if (i == 0) return {};
  const std::size_t end = scan.spans[i - 1].end;
  return text.substr(end, scan.spans[i].begin - end);
}

bool ScannedText::follows(std::size_t i) const {
  return i > 0 && i < size() && gap(i).find_first_not_of(' ') == std::string_view::npos;
}

bool ScannedText::capital(std::size_t i) const {
  std::size_t next = 0;
  return i < size() && find_letter(next_code_point(raw(i), next)).upper;
}

bool ScannedText::is(std::size_t i, std::string_view name) const {
  if (i >= size() || scan.spans[i].kind != SpanKind::word) return false;
  const Word& word = words[i];
  if (word.exact == name) return true;
  return same_letters(word.folded, name) &&
         compatible(word.exact.empty() ? word.folded : word.exact, name);
}

std::size_t ScannedText::matches(std::size_t i, std::string_view name) const {
  const std::size_t first = i;
  while (!name.empty()) {
    const std::size_t end = std::min(name.find(' '), name.size());
    if (!is(i, name.substr(0, end)) || (i > first && !follows(i))) return 0;
    name.remove_prefix(std::min(end + 1, name.size()));
    ++i;
  }
  return i - first;
}

int ScannedText::number(std::size_t i) const {
  if (i >= size() || scan.spans[i].kind != SpanKind::number) return -1;
  const std::string_view digits = raw(i);
  if (digits.size() > 6 || digits.find_first_not_of("0123456789") != std::string_view::npos) {
    return -1;
  }
  return std::stoi(std::string(digits));
}

const Recognition* ScannedText::recognition(std::size_t i) const {
  if (i >= size() || !scan.spans[i].recognised) return nullptr;
  const auto& all = scan.recognitions;
  const auto found = std::lower_bound(
      all.begin(), all.end(), i,
      [](const Recognition& one, std::size_t wanted) { return one.first < wanted; });
  return found != all.end() && found->first == i ? &*found : nullptr;
}

}  // namespace tracuu::analyzers
