#include "analyzers/query_numbers.h"

#include <algorithm>
#include <optional>

#include "analyzers/date_keys.h"
#include "analyzers/document_type.h"
#include "analyzers/fold.h"
#include "analyzers/number_keys.h"

namespace tracuu::analyzers {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }

bool is_year(int value) { return value >= 1900 && value <= 2099; }

constexpr std::size_t kLongestSymbol = 6;  // parts of a symbol: TTLT-BTC-BNV has three

struct TypeWord {
  std::string_view symbol;
  std::size_t spans = 0;
};

// A type by name or abbreviation; of "NĐ-CP 61" also the issuer behind the hyphen.
std::optional<TypeWord> read_type(const ScannedText& text, std::size_t i) {
  for (const DocumentType& type : document_types()) {
    if (const std::size_t spans = text.matches(i, type.name)) return TypeWord{type.symbol, spans};
  }
  for (const DocumentType& type : document_types()) {
    if (text.words[i].folded != type.symbol || text.scan.spans[i].kind != SpanKind::word) continue;
    std::size_t end = i + 1;
    while (end < text.size() && end - i < kLongestSymbol && text.gap(end) == "-") ++end;
    return TypeWord{type.symbol, end - i};
  }
  return std::nullopt;
}

// "năm 2018", "2018" or "/2018" at span i: the year and the spans it takes.
int read_year(const ScannedText& text, std::size_t i, std::size_t& spans) {
  if (i >= text.size()) return 0;
  const bool named = text.is(i, "năm") && text.follows(i);
  const std::size_t at = named ? i + 1 : i;
  const bool near = text.follows(at) || (at < text.size() && text.gap(at) == "/");
  const int year = near ? text.number(at) : -1;
  if (!is_year(year)) return 0;
  spans = at + 1 - i;
  return year;
}

std::string without_leading_zeros(std::string_view digits) {
  return std::string(digits.substr(std::min(digits.find_first_not_of('0'), digits.size() - 1)));
}

// "nghị định số 61 năm 2018"
std::size_t read_typed_number(const ScannedText& text, std::size_t i,
                              std::vector<std::string>& keys) {
  const auto type = read_type(text, i);
  if (!type) return 0;
  std::size_t at = i + type->spans;
  if (text.is(at, "số") && text.follows(at)) ++at;
  if (at >= text.size() || !(text.follows(at) || text.gap(at).starts_with(':'))) return 0;
  if (const Citation* citation = citation_at(text, at)) {
    if (citation->kind != CitationKind::document_number || !citation->number.symbol.empty())
      return 0;
    append_typed_number(citation->number, type->symbol, keys);
    return citation->last - i;
  }
  const int value = text.number(at);
  // "luật 2013" is a law of that year, not number 2013.
  if (value < 1 || (type->symbol == "qh" && is_year(value))) return 0;
  DocumentNumber number;
  number.number = std::to_string(value);
  std::size_t year_spans = 0;
  if (const int year = read_year(text, at + 1, year_spans)) number.year = year;
  append_typed_number(number, type->symbol, keys);
  return at + 1 + year_spans - i;
}

// "nd61" and "nd61/2018"
std::size_t read_joined_number(const ScannedText& text, std::size_t i,
                               std::vector<std::string>& keys) {
  const std::string& folded = text.words[i].folded;
  const auto digit = std::find_if(folded.begin(), folded.end(), is_digit);
  if (digit == folded.end() || !std::all_of(digit, folded.end(), is_digit)) return 0;
  const std::string symbol(folded.begin(), digit);
  if (!is_type_symbol(symbol) || symbol == "qh" || folded.end() - digit > 6) return 0;
  DocumentNumber number;
  number.number = without_leading_zeros({digit, folded.end()});
  std::size_t year_spans = 0;
  if (const int year = read_year(text, i + 1, year_spans)) number.year = year;
  append_typed_number(number, symbol, keys);
  return 1 + year_spans;
}

// "001193" and "1001193": a procedure code without its point.
std::size_t read_bare_code(const ScannedText& text, std::size_t i, std::vector<std::string>& keys) {
  if (text.scan.spans[i].kind != SpanKind::number) return 0;
  const std::string_view raw = text.raw(i);
  if (raw.find_first_not_of("0123456789") != std::string_view::npos) return 0;
  const bool serial = raw.size() == 6 && raw[0] == '0';
  const bool whole = raw.size() == 7 && raw[0] != '0' && raw[1] == '0';
  if (!serial && !whole) return 0;
  keys.push_back("P" + std::string(raw.substr(raw.size() - 6)));
  if (whole) keys.push_back("P" + std::string(raw.substr(0, 1)) + "." + std::string(raw.substr(1)));
  return 1;
}

}  // namespace

std::size_t read_query_number(const ScannedText& text, std::size_t i,
                              std::vector<std::string>& keys) {
  if (const std::size_t spans = read_typed_number(text, i, keys)) return spans;
  if (const std::size_t spans = read_joined_number(text, i, keys)) return spans;
  return read_bare_code(text, i, keys);
}

}  // namespace tracuu::analyzers
