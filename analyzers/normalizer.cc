#include "analyzers/normalizer.h"

#include <array>
#include <cstdint>
#include <initializer_list>
#include <span>

#include <unicode/uchar.h>
#include <unicode/uscript.h>

#include "analyzers/character_rules.h"
#include "analyzers/letter.h"
#include "analyzers/mark_cluster.h"
#include "analyzers/utf8.h"

namespace tracuu::analyzers {
namespace {

// The last bytes that make a Vietnamese letter of the bytes before them, one bit each.
constexpr std::uint64_t bits(std::initializer_list<unsigned> last_bytes) {
  std::uint64_t set = 0;
  for (const unsigned byte : last_bytes) set |= std::uint64_t{1} << (byte & 0x3F);
  return set;
}

constexpr std::uint64_t kAll = ~std::uint64_t{0};
constexpr std::uint64_t kAfterC3toC6[] = {
    kAll & ~bits({0x90, 0xB0}),  // À to ÿ but the Icelandic Ð and ð
    bits({0x82, 0x83, 0x90, 0x91, 0xA8, 0xA9}),
    bits({0xA8, 0xA9}),
    bits({0xA0, 0xA1, 0xAF, 0xB0}),
};
constexpr std::uint64_t kAfterE1BA = kAll << 32;         // Ạ on
constexpr std::uint64_t kAfterE1BB = kAll >> (63 - 57);  // to ỹ

constexpr bool is_last_byte(unsigned char byte, std::uint64_t set) {
  return (byte & 0xC0) == 0x80 && (set >> (byte & 0x3F) & 1) != 0;
}

// Length of the character above ASCII if it is copied unchanged, a precomposed Vietnamese letter,
// and 0 if it needs a closer look.
std::size_t plain_letter(std::string_view text, std::size_t i) {
  const auto byte = [&](std::size_t k) { return static_cast<unsigned char>(text[i + k]); };
  const std::size_t left = text.size() - i;
  if (byte(0) >= 0xC3 && byte(0) <= 0xC6) {
    return left >= 2 && is_last_byte(byte(1), kAfterC3toC6[byte(0) - 0xC3]) ? 2 : 0;
  }
  if (left < 3 || byte(0) != 0xE1) return 0;
  if (byte(1) == 0xBA) return is_last_byte(byte(2), kAfterE1BA) ? 3 : 0;
  return byte(1) == 0xBB && is_last_byte(byte(2), kAfterE1BB) ? 3 : 0;
}

bool is_plain_ascii(char c) { return static_cast<unsigned char>(c) < 0x7F; }

bool is_word_character(char32_t c) {
  if (c < 0x80) return find_letter(c).base != 0 || (c >= '0' && c <= '9');
  return c != kInvalid && (u_isalnum(static_cast<UChar32>(c)) || continues_cluster(c));
}

bool is_latin(char32_t c) {
  if (find_letter(c).base != 0) return true;
  UErrorCode status = U_ZERO_ERROR;
  return c >= 0x80 && uscript_getScript(static_cast<UChar32>(c), &status) == USCRIPT_LATIN;
}

std::string as_utf8(char32_t c) {
  std::string text;
  append_code_point(text, c);
  return text;
}

// From U+2000 on, what NFKC makes of the character; never empty.
std::string compatible_form(char32_t c) {
  std::string form;
  if (c >= 0x2000) append_compatible(form, c);
  return form.empty() ? as_utf8(c) : form;
}

// Walks the source once, copying plain runs and rewriting cluster by cluster between them.
class Pass {
 public:
  explicit Pass(std::string_view source) : source_(source) {
    out_.text.reserve(source.size() + 16);
  }

  NormalizedText run() {
    while (at_ < source_.size()) {
      copy_plain_run();
      if (at_ < source_.size()) rewrite_cluster();
    }
    return std::move(out_);
  }

 private:
  void copy_plain_run() {
    const std::size_t begin = at_;
    at_ = plain_end(begin);
    // A letter goes with its marks.
    if (std::size_t next = at_; at_ > begin && next_mark(next) != 0) {
      at_ = previous_code_point(source_, at_);
    }
    if (at_ == begin) return;
    const std::size_t to = out_.text.size();
    out_.offsets.copied(to, begin);
    out_.text.append(source_, begin, at_ - begin);
    for (char& c : std::span(out_.text).subspan(to)) {
      c = static_cast<unsigned char>(c) < 0x20 ? ' ' : c;
    }
  }

  // Behind the characters from `i` on that are copied unchanged; controls are mended in the copy.
  std::size_t plain_end(std::size_t i) const {
    while (true) {
      while (i < source_.size() && is_plain_ascii(source_[i])) ++i;
      const std::size_t length = i < source_.size() ? plain_letter(source_, i) : 0;
      if (length == 0) return i;
      i += length;
    }
  }

  // The next visible character if it is a combining mark, and where it ends; 0 if it is none.
  char32_t next_mark(std::size_t& at) const {
    while (at < source_.size()) {
      const char32_t c = next_code_point(source_, at);
      if (c == kInvalid) return 0;
      if (!is_deleted(c)) return continues_cluster(c) ? c : 0;
    }
    return 0;
  }

  void rewrite_cluster() {
    const std::size_t begin = at_;
    const char32_t c = next_code_point(source_, at_);
    if (c != kInvalid && is_deleted(c)) return;
    const std::size_t to = out_.text.size();
    if (c == kInvalid) {
      out_.text += ' ';
    } else if (const char digit = superscript_digit(c)) {
      out_.text += is_footnote(digit) ? ' ' : digit;
    } else {
      append_base(c, begin);
    }
    if (out_.text.size() > to) out_.offsets.rewritten(to, begin, at_);
  }

  void append_base(char32_t c, std::size_t begin) {
    std::array<char32_t, 16> marks;
    const std::size_t count = take_marks(marks);
    const char32_t base = replace_character(c);
    const bool latin = latin_look_alike(bare_letter(base)) != 0 && stands_among_latin(begin);
    // The compatible form may be several letters; the marks belong to the last one.
    const std::string form = base == c ? compatible_form(c) : as_utf8(base);
    const std::size_t last = previous_code_point(form, form.size());
    out_.text.append(form, 0, last);
    std::size_t next = last;
    append_cluster(out_.text, next_code_point(form, next), std::span(marks.data(), count), latin);
  }

  std::size_t take_marks(std::array<char32_t, 16>& marks) {
    std::size_t count = 0;
    for (std::size_t next = at_; count < marks.size(); at_ = next) {
      const char32_t mark = next_mark(next);
      if (mark == 0) break;
      marks[count++] = mark;
    }
    return count;
  }

  bool is_footnote(char digit) const {
    const std::string& text = out_.text;
    std::size_t begin = text.size();
    while (begin > 0 && find_letter(static_cast<unsigned char>(text[begin - 1])).base != 0) --begin;
    const bool whole = begin == 0 || static_cast<unsigned char>(text[begin - 1]) < 0x80;
    if ((digit == '2' || digit == '3') && whole &&
        is_length_unit(std::string_view(text).substr(begin))) {
      return false;
    }
    if (text.empty()) return false;
    std::size_t last = previous_code_point(text, text.size());
    return is_word_character(next_code_point(text, last));
  }

  // True if the run of letters and digits around the source offset holds a Latin letter. The answer
  // is kept for the whole run, so a long Cyrillic word is read once.
  bool stands_among_latin(std::size_t at) {
    if (at < run_end_) return run_is_latin_;
    run_is_latin_ = latin_before();
    run_end_ = at;
    for (std::size_t next = at; next < source_.size(); run_end_ = next) {
      if (!continues_run(next_code_point(source_, next))) break;
    }
    run_end_ = run_end_ > at ? run_end_ : at + 1;
    return run_is_latin_;
  }

  // Looks at one more character of the run as it will be written; false behind its end.
  bool continues_run(char32_t c) {
    if (c == kInvalid || superscript_digit(c) != 0) return false;
    if (is_deleted(c)) return true;
    const char32_t base = replace_character(c);
    const std::string form = base == c ? compatible_form(c) : as_utf8(base);
    for (std::size_t i = 0; i < form.size();) {
      const char32_t written = next_code_point(form, i);
      if (!is_word_character(written)) return false;
      run_is_latin_ = run_is_latin_ || is_latin(written);
    }
    return true;
  }

  bool latin_before() const {
    const std::string& text = out_.text;
    for (std::size_t i = text.size(); i > 0;) {
      i = previous_code_point(text, i);
      std::size_t next = i;
      const char32_t c = next_code_point(text, next);
      if (!is_word_character(c)) return false;
      if (is_latin(c)) return true;
    }
    return false;
  }

  std::string_view source_;
  std::size_t at_ = 0;
  std::size_t run_end_ = 0;
  bool run_is_latin_ = false;
  NormalizedText out_;
};

}  // namespace

NormalizedText normalize(std::string_view source) { return Pass(source).run(); }

}  // namespace tracuu::analyzers
