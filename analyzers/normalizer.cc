#include "analyzers/normalizer.h"

#include <array>
#include <span>

#include <unicode/uchar.h>

#include "analyzers/character_rules.h"
#include "analyzers/letter.h"
#include "analyzers/mark_cluster.h"
#include "analyzers/utf8.h"

namespace tracuu::analyzers {
namespace {

// Length of the character if it is copied unchanged (ASCII and the precomposed Vietnamese letters)
// and 0 if it needs a closer look.
inline std::size_t plain_length(std::string_view text, std::size_t i) {
  const auto byte = [&](std::size_t k) {
    return i + k < text.size() ? static_cast<unsigned char>(text[i + k]) : 0U;
  };
  const unsigned first = byte(0);
  if (first < 0x7F) return 1;  // controls are mended while copying
  const unsigned second = byte(1);
  switch (first) {
    case 0xC3:
      return second >= 0x80 && second <= 0xBF && second != 0x90 && second != 0xB0 ? 2 : 0;
    case 0xC4:
      return second == 0x82 || second == 0x83 || second == 0x90 || second == 0x91 ||
                     second == 0xA8 || second == 0xA9
                 ? 2
                 : 0;
    case 0xC5:
      return second == 0xA8 || second == 0xA9 ? 2 : 0;
    case 0xC6:
      return second == 0xA0 || second == 0xA1 || second == 0xAF || second == 0xB0 ? 2 : 0;
    case 0xE1: {
      const unsigned third = byte(2);
      const bool letter = (second == 0xBA && third >= 0xA0 && third <= 0xBF) ||
                          (second == 0xBB && third >= 0x80 && third <= 0xB9);
      return letter ? 3 : 0;
    }
    default:
      return 0;
  }
}

bool is_word_character(char32_t c) {
  if (c < 0x80) return find_letter(c).base != 0 || (c >= '0' && c <= '9');
  return c != kInvalid && (u_isalnum(static_cast<UChar32>(c)) || continues_cluster(c));
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
    std::size_t last = at_;
    while (at_ < source_.size()) {
      const std::size_t length = plain_length(source_, at_);
      if (length == 0) break;
      last = at_;
      at_ += length;
    }
    std::size_t behind = at_;
    if (at_ > last && next_mark(behind) != 0) at_ = last;  // a letter goes with its marks
    if (at_ == begin) return;
    const std::size_t to = out_.text.size();
    out_.offsets.copied(to, begin);
    out_.text.append(source_, begin, at_ - begin);
    for (std::size_t i = to; i < out_.text.size(); ++i) {
      if (static_cast<unsigned char>(out_.text[i]) < 0x20) out_.text[i] = ' ';
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
    char32_t base = replace_character(c);
    if (const char32_t latin = latin_look_alike(base); latin != 0 && stands_among_latin(begin)) {
      base = latin;
    }
    // The compatible form may be several letters; the marks belong to the last one.
    const std::string form = base == c ? compatible_form(c) : as_utf8(base);
    const std::size_t last = previous_code_point(form, form.size());
    out_.text.append(form, 0, last);
    std::size_t next = last;
    append_cluster(out_.text, next_code_point(form, next), std::span(marks.data(), count));
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
      run_is_latin_ = run_is_latin_ || find_letter(written).base != 0;
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
      if (find_letter(c).base != 0) return true;
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
