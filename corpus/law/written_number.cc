#include "corpus/law/written_number.h"

#include <algorithm>

#include "corpus/law/plain_text.h"
#include "corpus/text.h"

namespace tracuu::corpus {
namespace {

constexpr std::size_t kLongestNumber = 80;
constexpr std::size_t kReach = 200;  // bytes looked at, blanks included

bool is_joint(std::string_view letter) {
  return letter == "/" || letter == "-" || letter == "–" || letter == "_" || letter == ".";
}

bool is_blank(std::string_view letter) { return trim(letter).empty(); }

bool is_digits_or_letters(std::string_view letter) {
  return (letter.size() == 1 && is_digit(letter.front())) || is_capital(letter) ||
         is_small(letter) || letter == "&";
}

// The next letter that is no blank; empty at the end.
std::string_view next_letter(std::string_view text, std::size_t at) {
  while (at < text.size() && is_blank(letter_at(text, at))) at += letter_at(text, at).size();
  return letter_at(text, at);
}

bool has_letter(std::string_view text) {
  for (std::size_t at = 0; at < text.size(); at += letter_at(text, at).size()) {
    const std::string_view letter = letter_at(text, at);
    if (is_capital(letter) || is_small(letter)) return true;
  }
  return false;
}

// What may hang on a number behind its last letter: "12/CP." and "12/CP -".
void drop_joints_at_end(std::string& number) {
  while (is_joint(letter_before(number, number.size()))) {
    number.resize(number.size() - letter_before(number, number.size()).size());
  }
}

// "65" of 1945, or digits and letters with a joint between.
bool is_number(std::string_view text) {
  const bool has_joint = text.find_first_of("/-") != std::string_view::npos;
  return std::any_of(text.begin(), text.end(), is_digit) && has_joint == has_letter(text);
}

}  // namespace

std::optional<WrittenNumber> number_at(std::string_view whole) {
  const std::string_view written = whole.substr(0, kReach);
  WrittenNumber number;
  std::size_t at = 0;
  while (at < written.size() && number.text.size() < kLongestNumber) {
    const std::string_view letter = letter_at(written, at);
    if (is_blank(letter)) {
      const bool after_joint = is_joint(letter_before(number.text, number.text.size()));
      const std::string_view next = next_letter(written, at);
      const bool before_joint = is_joint(next) && next != ".";
      if (!number.text.empty() && !after_joint && !before_joint) break;
    } else if (is_joint(letter) || is_digits_or_letters(letter)) {
      number.text += letter;
    } else {
      break;
    }
    at += letter.size();
  }
  drop_joints_at_end(number.text);
  if (!is_number(number.text) || is_joint(letter_at(number.text, 0))) return std::nullopt;
  number.size = at;
  return number;
}

std::optional<std::size_t> behind_number_word(std::string_view plain) {
  for (std::size_t at = plain.find("so"); at != std::string_view::npos;
       at = plain.find("so", at + 1)) {
    if (at > 0 && plain[at - 1] != ' ') continue;
    const std::size_t end = plain.find_first_not_of(" :.", at + 2);
    if (end != std::string_view::npos && is_digit(plain[end])) return end;
  }
  return std::nullopt;
}

bool is_regular_number(std::string_view number) {
  if (contains(number, "Ð") || contains(number, "/QD") || contains(number, "/ND")) return false;
  const std::string plain = plain_text(number);
  std::size_t at = std::min(plain.find_first_not_of("0123456789"), plain.size());
  if (at == 0 || at == plain.size()) return false;
  if (plain[at] == '.' || (plain[at] >= 'a' && plain[at] <= 'z')) {
    at = std::min(plain.find_first_not_of("0123456789", at + 1), plain.size());
  }
  if (at == plain.size() || (plain[at] != '/' && plain[at] != '-')) return false;
  return plain.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789/-&", at) ==
             std::string::npos &&
         has_letter(std::string_view(plain).substr(at));
}

}  // namespace tracuu::corpus
