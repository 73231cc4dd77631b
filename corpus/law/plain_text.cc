#include "corpus/law/plain_text.h"

#include <array>
#include <optional>

#include "corpus/utf8.h"

namespace tracuu::corpus {
namespace {

struct Vowels {
  char base;
  std::u32string_view tones;  // none, grave, hook, tilde, acute, dot below
};

// With the marks that change the vowel: a, a with breve, a with circumflex, ...
constexpr std::array<Vowels, 12> kVowels = {{
    {'a', U"aàảãáạ"},
    {'a', U"ăằẳẵắặ"},
    {'a', U"âầẩẫấậ"},
    {'e', U"eèẻẽéẹ"},
    {'e', U"êềểễếệ"},
    {'i', U"iìỉĩíị"},
    {'o', U"oòỏõóọ"},
    {'o', U"ôồổỗốộ"},
    {'o', U"ơờởỡớợ"},
    {'u', U"uùủũúụ"},
    {'u', U"ưừửữứự"},
    {'y', U"yỳỷỹýỵ"},
}};

constexpr std::u32string_view kTones = U" \u0300\u0309\u0303\u0301\u0323";
constexpr char32_t kBreve = 0x306, kCircumflex = 0x302, kHorn = 0x31B;

bool is_combining(char32_t c) { return c >= 0x300 && c <= 0x36F; }

bool has_no_width(char32_t c) {
  return c == 0xAD || (c >= 0x200B && c <= 0x200F) || c == 0x2060 || c == 0xFEFF;
}

bool is_blank(char32_t c) {
  return c == ' ' || (c >= '\t' && c <= '\r') || c == 0xA0 || (c >= 0x2000 && c <= 0x200A) ||
         c == 0x2028 || c == 0x2029 || c == 0x202F || c == 0x3000;
}

// The character at `at` and the bytes it takes; a broken sequence is a character of one byte.
char32_t decode(std::string_view text, std::size_t at, std::size_t& size) {
  const std::string_view rest = text.substr(at);
  size = character_length(rest);
  if (size > 0) return code_point(rest);
  size = 1;
  return 0xFFFD;
}

// Of the letters of Vietnamese; other characters are their own.
char32_t lower(char32_t c) {
  if (c >= 'A' && c <= 'Z') return c + 0x20;
  if (c == 0xD0 || c == 0xF0 || c == 0x110) return 0x111;
  if (c >= 0xC0 && c <= 0xDE && c != 0xD7) return c + 0x20;
  if (c == 0x102 || c == 0x128 || c == 0x168 || c == 0x1A0 || c == 0x1AF) return c + 1;
  if (c >= 0x1EA0 && c <= 0x1EF9 && c % 2 == 0) return c + 1;
  return c;
}

struct Place {
  std::size_t row;
  std::size_t tone;
};

std::optional<Place> place_of(char32_t c) {
  for (std::size_t row = 0; row < kVowels.size(); ++row) {
    const std::size_t tone = kVowels[row].tones.find(c);
    if (tone != std::u32string_view::npos) return Place{row, tone};
  }
  return std::nullopt;
}

// Rows of one base letter follow one another: plain, then breve (a only), circumflex, horn.
std::size_t with_mark(std::size_t row, char32_t mark) {
  const char base = kVowels[row].base;
  if (mark == kBreve) return base == 'a' ? 1 : row;
  if (mark == kCircumflex) return base == 'a' ? 2 : (base == 'e' ? 4 : (base == 'o' ? 7 : row));
  if (mark == kHorn) return base == 'o' ? 8 : (base == 'u' ? 10 : row);
  return row;
}

char32_t with_combining(char32_t letter, char32_t mark) {
  const auto place = place_of(letter);
  if (!place) return letter;
  const std::size_t tone = kTones.find(mark);
  const std::size_t row = with_mark(place->row, mark);
  return kVowels[row].tones[tone == std::u32string_view::npos ? place->tone : tone];
}

// The plain byte of a lower-case character.
char plain_byte(char32_t c) {
  if (c < 0x80) return static_cast<char>(c);
  if (c == 0x111) return 'd';
  if (c == 0x201C || c == 0x201D || c == 0x201E || c == 0x201F || c == 0xAB || c == 0xBB) {
    return '"';
  }
  if (c == 0x2018 || c == 0x2019 || c == 0xB4) return '\'';
  if ((c >= 0x2010 && c <= 0x2015) || c == 0x2212) return '-';
  if (c == 0x2026 || c == 0xB7) return '.';
  const auto place = place_of(c);
  return place ? kVowels[place->row].base : '?';
}

}  // namespace

PlainText::PlainText(std::string_view text) {
  text_.reserve(text.size());
  origins_.reserve(text.size() + 1);
  bool between = false;
  std::size_t end = 0;  // of the last character taken
  for (std::size_t at = 0, size = 0; at < text.size(); at += size) {
    const char32_t c = lower(decode(text, at, size));
    if (is_combining(c) || has_no_width(c)) continue;
    if (is_blank(c)) {
      between = !text_.empty();
      continue;
    }
    if (between) {
      text_ += ' ';
      origins_.push_back(static_cast<std::uint32_t>(end));
      between = false;
    }
    text_ += plain_byte(c);
    origins_.push_back(static_cast<std::uint32_t>(at));
    end = at + size;
  }
  origins_.push_back(static_cast<std::uint32_t>(end));
}

std::string plain_text(std::string_view text) { return PlainText(text).text(); }

std::string composed_lower(std::string_view text) {
  std::string out;
  char32_t held = 0;  // waits for its marks
  for (std::size_t at = 0, size = 0; at < text.size(); at += size) {
    const char32_t c = lower(decode(text, at, size));
    if (is_combining(c) && held != 0) {
      held = with_combining(held, c);
      continue;
    }
    if (held != 0) append_character(out, held);
    held = c;
  }
  if (held != 0) append_character(out, held);
  return out;
}

bool is_shouted(std::string_view text) {
  bool capital = false;
  for (const char c : text) {
    if (c >= 'a' && c <= 'z') return false;
    capital = capital || (c >= 'A' && c <= 'Z');
  }
  return capital;
}

}  // namespace tracuu::corpus
