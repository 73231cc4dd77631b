#include "corpus/text.h"

namespace tracuu::corpus {
namespace {

constexpr std::string_view kNoBreakSpace = "\u00a0";

bool is_blank(char c) { return c == ' ' || (c >= '\t' && c <= '\r'); }

// The lower case of a two-byte character given by its code point; itself if it has none.
char32_t lower_two_bytes(char32_t c) {
  if (c == 0xD0 || c == 0xF0 || c == 0x110) return 0x111;    // Ð ð Đ -> đ
  if (c >= 0xC0 && c <= 0xDE && c != 0xD7) return c + 0x20;  // À..Ý
  if (c == 0x102 || c == 0x128 || c == 0x168) return c + 1;  // Ă Ĩ Ũ
  if (c == 0x1A0 || c == 0x1AF) return c + 1;                // Ơ Ư
  return c;
}

void append_lower_ascii(std::string& out, char c) {
  out += c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c;
}

void append_lower_two_bytes(std::string& out, std::string_view two) {
  const char32_t c = lower_two_bytes((static_cast<unsigned char>(two[0]) & 0x1FU) << 6 |
                                     (static_cast<unsigned char>(two[1]) & 0x3FU));
  out += static_cast<char>(0xC0U | c >> 6);
  out += static_cast<char>(0x80U | (c & 0x3FU));
}

// Ạ U+1EA0 to ỹ U+1EF9 alternate: the even one is the capital.
void append_lower_three_bytes(std::string& out, std::string_view three) {
  const char32_t c = (static_cast<unsigned char>(three[0]) & 0x0FU) << 12 |
                     (static_cast<unsigned char>(three[1]) & 0x3FU) << 6 |
                     (static_cast<unsigned char>(three[2]) & 0x3FU);
  out += three;
  if (c >= 0x1EA0 && c <= 0x1EF9 && c % 2 == 0) {
    out.back() = static_cast<char>(static_cast<unsigned char>(out.back()) + 1);
  }
}

}  // namespace

std::string_view trim(std::string_view text) {
  for (;;) {
    if (!text.empty() && is_blank(text.front())) {
      text.remove_prefix(1);
    } else if (!text.empty() && is_blank(text.back())) {
      text.remove_suffix(1);
    } else if (text.starts_with(kNoBreakSpace)) {
      text.remove_prefix(kNoBreakSpace.size());
    } else if (text.ends_with(kNoBreakSpace)) {
      text.remove_suffix(kNoBreakSpace.size());
    } else {
      return text;
    }
  }
}

std::string lower_case(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  while (!text.empty()) {
    const auto first = static_cast<unsigned char>(text.front());
    const std::size_t size = first < 0xC0 ? 1 : (first < 0xE0 ? 2 : (first < 0xF0 ? 3 : 4));
    const std::string_view letter = text.substr(0, size);
    if (size == 2 && letter.size() == 2) {
      append_lower_two_bytes(out, letter);
    } else if (size == 3 && letter.size() == 3) {
      append_lower_three_bytes(out, letter);
    } else if (size == 1) {
      append_lower_ascii(out, letter.front());
    } else {
      out += letter;
    }
    text.remove_prefix(letter.size());
  }
  return out;
}

std::vector<std::string> split(std::string_view text, std::string_view separator) {
  std::vector<std::string> parts;
  for (;;) {
    const std::size_t at = text.find(separator);
    const std::string_view part = trim(text.substr(0, at));
    if (!part.empty()) parts.emplace_back(part);
    if (at == std::string_view::npos) return parts;
    text.remove_prefix(at + separator.size());
  }
}

std::string joined(std::string_view head, std::string_view between, std::string_view tail) {
  std::string text(head);
  if (!head.empty() && !tail.empty()) text += between;
  text += tail;
  return text;
}

bool contains(std::string_view text, std::string_view part) {
  return text.find(part) != std::string_view::npos;
}

namespace {

bool continues(char c) { return (static_cast<unsigned char>(c) & 0xC0U) == 0x80; }

}  // namespace

std::string_view letter_at(std::string_view text, std::size_t offset) {
  if (offset >= text.size()) return {};
  std::size_t end = offset + 1;
  while (end < text.size() && continues(text[end])) ++end;
  return text.substr(offset, end - offset);
}

std::string_view letter_before(std::string_view text, std::size_t offset) {
  std::size_t begin = offset;
  while (begin > 0 && continues(text[begin - 1])) --begin;
  return begin == 0 ? text.substr(0, 0) : text.substr(begin - 1, offset - begin + 1);
}

bool is_digit(char c) { return c >= '0' && c <= '9'; }

bool is_capital(std::string_view letter) { return lower_case(letter) != letter; }

bool is_small(std::string_view letter) {
  if (letter.size() == 1) return letter.front() >= 'a' && letter.front() <= 'z';
  // Behind the Latin letters come punctuation marks and symbols, which have no case.
  return letter.size() >= 2 && letter < "\u2000" && !(letter >= "\u00a0" && letter < "\u00c0") &&
         !is_capital(letter);
}

std::string_view shortened(std::string_view text, std::size_t bytes) {
  if (text.size() <= bytes) return text;
  const std::size_t blank = text.rfind(' ', bytes);
  if (blank != std::string_view::npos && blank > 0) return text.substr(0, blank);
  while (bytes > 0 && continues(text[bytes])) --bytes;
  return text.substr(0, bytes);
}

}  // namespace tracuu::corpus
