#include "analyzers/document_number.h"

#include "analyzers/document_type.h"
#include "analyzers/fold.h"
#include "analyzers/lower_case.h"
#include "analyzers/normalizer.h"
#include "analyzers/number_matcher.h"

namespace tracuu::analyzers {
namespace {

bool is_slug_character(char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'); }

void skip_blanks(std::string_view& text) {
  while (text.starts_with(' ')) text.remove_prefix(1);
}

bool skip_word(std::string_view& text, std::string_view word) {
  if (!text.starts_with(word)) return false;
  const auto rest = text.substr(word.size());
  if (!rest.empty() && is_slug_character(rest.front()) && !(rest.front() <= '9')) return false;
  text = rest;
  return true;
}

// The length of "Nghị định số: " in front of the number, measured on the folded text, whose blanks
// and digits stand in the same order.
std::size_t words_before_number(std::string_view folded) {
  std::string_view rest = folded;
  skip_blanks(rest);
  for (const auto& type : document_types()) {
    if (skip_word(rest, fold(type.name))) break;
  }
  skip_blanks(rest);
  skip_word(rest, "so");
  while (rest.starts_with(' ') || rest.starts_with(':')) rest.remove_prefix(1);
  return folded.size() - rest.size();
}

std::string trimmed(const std::string& text) {
  const auto first = text.find_first_not_of(' ');
  if (first == std::string::npos) return {};
  return text.substr(first, text.find_last_not_of(' ') - first + 1);
}

}  // namespace

std::string DocumentNumber::canonical() const {
  std::string text = number;
  if (year) text += "/" + std::to_string(*year);
  if (!symbol.empty()) text += "/" + symbol;
  return text;
}

std::string DocumentNumber::slug() const {
  std::string text = number;
  if (year) text += "-" + std::to_string(*year);
  if (!symbol.empty()) text += "-" + analyzers::slug(symbol);
  return text;
}

std::optional<DocumentNumber> parse_document_number(std::string_view text) {
  const std::string normalised = trimmed(normalize(text).text);
  const std::string folded = fold(lower_case(normalised));
  // What may stand in front holds no digit, so the number begins at the first one.
  const auto digit = normalised.find_first_of("0123456789");
  const auto folded_digit = folded.find_first_of("0123456789");
  if (digit == std::string::npos || words_before_number(folded) != folded_digit) {
    return std::nullopt;
  }
  auto match = match_document_number(normalised, digit, SymbolCase::any);
  if (!match || match->end != normalised.size()) return std::nullopt;
  return std::move(match->number);
}

std::string slug(std::string_view text) {
  std::string result;
  for (const char c : fold(lower_case(normalize(text).text))) {
    if (is_slug_character(c)) {
      result += c;
    } else if (!result.empty() && result.back() != '-') {
      result += '-';
    }
  }
  if (result.ends_with('-')) result.pop_back();
  return result;
}

}  // namespace tracuu::analyzers
