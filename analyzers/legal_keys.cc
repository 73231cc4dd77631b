#include "analyzers/legal_keys.h"

#include <algorithm>

#include "analyzers/citation_keys.h"
#include "analyzers/citation_parser.h"
#include "analyzers/date_keys.h"
#include "analyzers/first_words.h"

namespace tracuu::analyzers {
namespace {

constexpr FirstWords kDateWords{U"ngày", U"tháng"};

// A date that starts at span i, in digits or in words.
std::optional<FoundDate> date_at(const ScannedText& text, std::size_t i) {
  if (const Recognition* found = text.recognition(i)) {
    if (found->kind != RecognitionKind::date) return std::nullopt;
    return FoundDate{found->date, found->last - i};
  }
  return kDateWords.may_hold(text.scan.spans[i].packed) ? read_date(text, i) : std::nullopt;
}

}  // namespace

LegalReading read_legal(const ScannedText& text, SymbolCase symbol_case) {
  LegalReading reading;
  const CitationParser parser(text, symbol_case);
  for (std::size_t i = 0; i < text.size();) {
    if (const auto date = date_at(text, i)) {
      append_date_keys(date->date, reading.keys);
      i += date->spans;
    } else if (auto found = parser.read(i)) {
      append_citation_keys(found->citation, symbol_case, reading.keys);
      reading.citations.push_back(std::move(found->citation));
      i = found->end;
    } else {
      ++i;
    }
  }
  std::sort(reading.keys.begin(), reading.keys.end());
  reading.keys.erase(std::unique(reading.keys.begin(), reading.keys.end()), reading.keys.end());
  return reading;
}

}  // namespace tracuu::analyzers
