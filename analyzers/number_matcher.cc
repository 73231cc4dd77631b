#include "analyzers/number_matcher.h"

#include <algorithm>
#include <string>

#include <unicode/uchar.h>

#include "analyzers/document_type.h"
#include "analyzers/fold.h"
#include "analyzers/lower_case.h"
#include "analyzers/utf8.h"
#include "analyzers/word_key.h"

namespace tracuu::analyzers {
namespace {

constexpr std::size_t kLongestTypeName = 32;  // bytes

bool is_inside_character(char byte) { return (static_cast<unsigned char>(byte) & 0xC0) == 0x80; }

bool is_digit(char c) { return c >= '0' && c <= '9'; }

std::string upper_case(std::string_view text) {
  std::string upper;
  for (std::size_t i = 0; i < text.size();) {
    append_code_point(
        upper, static_cast<char32_t>(u_toupper(static_cast<UChar32>(next_code_point(text, i)))));
  }
  return upper;
}

// Reads one number from left to right; every take_ moves on only if it succeeds.
class Matcher {
 public:
  Matcher(std::string_view text, std::size_t begin, SymbolCase symbol_case)
      : text_(text), begin_(begin), at_(begin), any_case_(symbol_case == SymbolCase::any) {}

  std::optional<NumberMatch> match() {
    if (!take_number()) return std::nullopt;
    std::size_t end = at_;
    if (take_separator() && take_year()) {
      end = at_;
      if (!take_separator() || !take_symbol()) at_ = end;
      if (number_.symbol.empty() && is_period()) return std::nullopt;
    } else if (at_ = end; !take_party_symbol()) {
      at_ = end;
      if (!take_slash() || !take_symbol() || !symbol_stands_alone()) return std::nullopt;
    }
    return NumberMatch{std::move(number_), at_};
  }

 private:
  char peek(std::size_t ahead = 0) const {
    return at_ + ahead < text_.size() ? text_[at_ + ahead] : '\0';
  }

  char32_t code_point(std::size_t& next) const {
    next = at_;
    return next < text_.size() ? next_code_point(text_, next) : 0;
  }

  bool letter_or_digit_at(std::size_t at) const {
    return at < text_.size() && u_isalnum(static_cast<UChar32>(next_code_point(text_, at)));
  }

  std::size_t digits_here() const {
    std::size_t count = 0;
    while (is_digit(peek(count))) ++count;
    return count;
  }

  void skip_blanks() {
    while (peek() == ' ') ++at_;
  }

  // 61, 066, 12a, 66.7
  bool take_number() {
    const std::size_t digits = digits_here();
    if (digits == 0 || digits > 6) return false;
    std::size_t zeros = 0;
    while (zeros + 1 < digits && peek(zeros) == '0') ++zeros;
    number_.number = text_.substr(at_ + zeros, digits - zeros);
    at_ += digits;
    if (peek() == '.' && is_digit(peek(1))) {
      ++at_;
      const std::size_t part = digits_here();
      if (part > 2) return false;
      number_.number += '.';
      number_.number += text_.substr(at_, part);
      at_ += part;
    }
    std::size_t next = 0;
    const char32_t c = code_point(next);
    if (c != 0 && u_isalpha(static_cast<UChar32>(c)) && !letter_or_digit_at(next)) {
      append_lower(number_.number, c);
      at_ = next;
    }
    return !letter_or_digit_at(at_);
  }

  bool take_slash() {
    skip_blanks();
    if (peek() != '/') return false;
    ++at_;
    skip_blanks();
    return true;
  }

  bool take_separator() {
    const std::size_t begin = at_;
    if (take_slash()) return true;
    at_ = begin;
    if (!any_case_ || peek() != '-') return false;
    ++at_;
    return true;
  }

  bool take_year() {
    if (digits_here() != 4 || letter_or_digit_at(at_ + 4)) return false;
    const int year = std::stoi(std::string(text_.substr(at_, 4)));
    if (year < 1900 || year > 2099) return false;
    number_.year = year;
    at_ += 4;
    return true;
  }

  // "2017/2018" is a school year, not number 2017 of 2018.
  bool is_period() const {
    const std::string& first = number_.number;
    if (first.size() != 4 || !std::all_of(first.begin(), first.end(), is_digit)) return false;
    const int year = std::stoi(first);
    return year >= 1900 && year + 1 == number_.year;
  }

  bool take_symbol() {
    if (!take_segment()) return false;
    while (true) {
      const std::size_t end = at_;
      if (!take_hyphen() || !take_segment()) {
        at_ = end;
        return true;
      }
    }
  }

  // Of the Party: 27-NQ/TW; its symbol is kept as NQ-TW.
  bool take_party_symbol() {
    if (peek() != '-') return false;
    ++at_;
    const bool read = take_segment() && peek() == '/' && (++at_, take_segment());
    if (read && (number_.symbol.ends_with("-TW") || number_.symbol.ends_with("-TU"))) return true;
    number_.symbol.clear();
    return false;
  }

  // "NĐ -CP" and "TT- BKHĐT" are common; blanks on both sides only behind the type itself.
  bool take_hyphen() {
    if (peek() == '/' && number_.year && symbol_is_type()) {  // 12/2005/TTLT/BTC-BNV, until 2005
      ++at_;
      return true;
    }
    const std::size_t begin = at_;
    skip_blanks();
    const bool blank_before = at_ > begin;
    if (peek() != '-') return false;
    ++at_;
    const std::size_t behind = at_;
    skip_blanks();
    const bool blank_after = at_ > behind;
    if (any_case_) return !blank_before && !blank_after;
    if (!blank_before || !blank_after) return true;
    return symbol_is_type();
  }

  bool symbol_is_type() const { return is_type_symbol(fold(lower_case(number_.symbol))); }

  bool take_segment() {
    const std::string segment = any_case_ ? any_segment() : capital_segment();
    if (segment.empty()) return false;
    if (!number_.symbol.empty()) number_.symbol += '-';
    number_.symbol += segment;
    return true;
  }

  std::string any_segment() {
    const std::size_t begin = at_;
    std::size_t next = 0;
    while (u_isalpha(static_cast<UChar32>(code_point(next)))) {
      at_ = next;
      if (joins_letters(begin)) ++at_;
    }
    if (at_ == begin) return {};
    at_ += std::min<std::size_t>(digits_here(), 2);
    if (letter_or_digit_at(at_)) {
      at_ = begin;
      return {};
    }
    return upper_case(without_joiners(text_.substr(begin, at_ - begin)));
  }

  // True if the small letters here are a word by themselves and none with the capital at `capital`:
  // "CPcủa" is CP của, but "CPNghị" is CP Nghị.
  bool small_word_here(std::size_t capital) const {
    std::size_t end = at_;
    for (std::size_t next = end; next < text_.size(); end = next) {
      if (!u_isalpha(static_cast<UChar32>(next_code_point(text_, next)))) break;
    }
    const auto is_syllable = [&](std::size_t begin) {
      return classify(text_.substr(begin, end - begin)) == WordClass::syllable;
    };
    return !is_syllable(capital) && is_syllable(at_);
  }

  // Capitals; the last one belongs to the next word if small letters follow that need it.
  std::string capital_segment() {
    for (const std::string_view mixed : {"TTg", "TTr", "CTr"}) {
      if (!text_.substr(at_).starts_with(mixed)) continue;
      std::size_t next = at_ + mixed.size();
      if (next < text_.size() && u_islower(static_cast<UChar32>(next_code_point(text_, next))))
        continue;
      at_ += mixed.size();
      return std::string(mixed);
    }
    const std::size_t begin = at_;
    std::size_t last = at_;
    std::size_t next = 0;
    while (true) {
      if (joins_letters(begin)) ++at_;
      if (!u_isupper(static_cast<UChar32>(code_point(next)))) break;
      last = at_;
      at_ = next;
    }
    if (u_islower(static_cast<UChar32>(code_point(next))) && !small_word_here(last)) at_ = last;
    if (at_ > begin) at_ += term_digits(text_.substr(begin, at_ - begin));
    return without_joiners(text_.substr(begin, at_ - begin));
  }

  // Offices write themselves both ways: BGD&ĐT is BGDĐT.
  static std::string without_joiners(std::string_view capitals) {
    std::string symbol(capitals);
    std::erase(symbol, '&');
    return symbol;
  }

  // The "&" of BGD&ĐT.
  bool joins_letters(std::size_t begin) const {
    std::size_t behind = at_ + 1;
    if (at_ == begin || peek() != '&' || behind >= text_.size()) return false;
    const auto letter = static_cast<UChar32>(next_code_point(text_, behind));
    return any_case_ ? u_isalpha(letter) : u_isupper(letter);
  }

  // The digits that belong to the segment: two of a National Assembly's term, and those of a unit
  // with one letter (C07, V2) or of the State Bank (NH21). Others begin the next number:
  // "NĐ-CP08/2021/NĐ-CP".
  std::size_t term_digits(std::string_view capitals) const {
    const std::size_t digits = digits_here();
    if (capitals == "QH" || capitals == "UBTVQH") return std::min<std::size_t>(digits, 2);
    const bool has_units = capitals.size() == 1 || capitals == "NH" || capitals == "NHNN";
    return has_units && digits <= 2 && peek(digits) != '/' ? digits : 0;
  }

  // Without a year only a symbol of several parts or of a known type makes a number.
  // Before 1997 the Government's numbers bore its name alone: 74/CP, 770/TTg, 203/HĐBT.
  bool is_old_symbol() const {
    return number_.symbol == "CP" || number_.symbol == "TTg" || number_.symbol == "TTG" ||
           number_.symbol == "HĐBT";
  }

  bool symbol_stands_alone() const {
    return number_.symbol.find('-') != std::string::npos || symbol_is_type() || is_old_symbol() ||
           follows_type();
  }

  // "Thông tư số 261/QP", "công văn số 4830/KTTH": older symbols, and those of letters.
  bool follows_type() const {
    constexpr std::string_view kNumberWord = " số ";
    const std::string_view before = text_.substr(0, begin_);
    if (number_.symbol.size() < 2 || !before.ends_with(kNumberWord)) return false;
    const std::size_t end = before.size() - kNumberWord.size();
    std::size_t begin = end - std::min(end, kLongestTypeName);
    while (begin < end && is_inside_character(before[begin])) ++begin;
    const std::string name = lower_case(before.substr(begin, end - begin));
    return std::any_of(document_types().begin(), document_types().end(),
                       [&](const DocumentType& type) { return name.ends_with(type.name); });
  }

  std::string_view text_;
  std::size_t begin_;
  std::size_t at_;
  bool any_case_;
  DocumentNumber number_;
};

}  // namespace

std::optional<NumberMatch> match_document_number(std::string_view text, std::size_t begin,
                                                 SymbolCase symbol_case) {
  auto match = Matcher(text, begin, SymbolCase::capitals).match();
  if (symbol_case == SymbolCase::any && (!match || match->number.symbol.empty())) {
    auto looser = Matcher(text, begin, SymbolCase::any).match();
    if (looser) return looser;
  }
  return match;
}

}  // namespace tracuu::analyzers
