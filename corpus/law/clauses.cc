#include "corpus/law/clauses.h"

#include <algorithm>
#include <array>
#include <optional>

#include "corpus/law/document_lines.h"
#include "corpus/law/ordinal_number.h"
#include "corpus/law/plain_text.h"
#include "corpus/law/quotes.h"
#include "corpus/text.h"

namespace tracuu::corpus {
namespace {

// The letters of points in their order (Điều 63 Luật 64/2025/QH15 leaves out f, j, w and z).
constexpr std::array<std::string_view, 23> kLetters = {"a", "b", "c", "d", "đ", "e", "g", "h",
                                                       "i", "k", "l", "m", "n", "o", "p", "q",
                                                       "r", "s", "t", "u", "v", "x", "y"};
// Points may be missing where one was repealed, or mistyped; more is another list.
constexpr std::size_t kMostSkipped = 2;

struct TextLine {
  std::string_view text;
  std::size_t begin;  // in the text of the article
};

std::vector<TextLine> lines_in(std::string_view text) {
  std::vector<TextLine> lines;
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find('\n', begin), text.size());
    const std::string_view line = text.substr(begin, end - begin);
    const std::string_view trimmed = trim(line);
    if (!trimmed.empty()) {
      lines.push_back({trimmed, static_cast<std::size_t>(trimmed.data() - text.data())});
    }
    begin = end + 1;
  }
  return lines;
}

std::vector<int> quoted(const std::vector<TextLine>& lines) {
  std::vector<DocumentLine> all;
  for (const TextLine& line : lines) all.push_back({std::string(line.text), {}, false});
  return quoted_lines(all);
}

struct Label {
  int number = 0;          // of a khoản; 0 for a điểm
  std::size_t letter = 0;  // of a điểm, its place in kLetters
  std::string suffix;      // "a" of khoản 1a, "1" of điểm d1
  std::size_t size = 0;
};

bool ends_label(std::string_view text, std::size_t at, std::string_view marks) {
  return at < text.size() && marks.find(text[at]) != std::string_view::npos;
}

// Behind "1." and the like there is no digit: "1.5 triệu đồng", "1.1."
bool is_apart(std::string_view text, std::size_t at) {
  return at >= text.size() || !is_digit(text[at]);
}

// "2.", "2)", "2-", "2/", "1a."
std::optional<Label> clause_label(std::string_view text) {
  Label label;
  std::size_t at = 0;
  while (at < text.size() && at < 3 && is_digit(text[at])) {
    label.number = label.number * 10 + (text[at++] - '0');
  }
  if (at == 0 || label.number == 0) return std::nullopt;
  const std::string_view letter = letter_at(text, at);
  if (is_small(letter) || is_capital(letter)) {
    label.suffix = lower_case(letter);
    at += letter.size();
  }
  if (ends_label(text, at, " ") && ends_label(text, at + 1, ".)-")) ++at;
  if (!ends_label(text, at, ".)-/") || !is_apart(text, at + 1)) return std::nullopt;
  label.size = at + 1;
  return label;
}

// "II.", "II -": the part of an article with clauses of its own.
std::optional<Label> section_label(std::string_view text) {
  const std::size_t end = std::min(text.find_first_not_of("IVXLC"), text.size());
  const auto number = roman_number(lower_case(text.substr(0, end)));
  if (!number) return std::nullopt;
  Label label;
  label.number = *number;
  std::size_t at = end;
  if (ends_label(text, at, " ") && ends_label(text, at + 1, ".)-")) ++at;
  if (!ends_label(text, at, ".)-/") || !is_apart(text, at + 1)) return std::nullopt;
  label.size = at + 1;
  return label;
}

// "a)", "đ)", "a.", "a/", "d1)"
std::optional<Label> point_label(std::string_view text) {
  const std::string letter = lower_case(letter_at(text, 0));
  const auto place = std::find(kLetters.begin(), kLetters.end(), letter);
  if (letter.empty() || place == kLetters.end()) return std::nullopt;
  Label label;
  label.letter = static_cast<std::size_t>(place - kLetters.begin());
  std::size_t at = letter.size();
  while (at < text.size() && label.suffix.size() < 2 && is_digit(text[at]))
    label.suffix += text[at++];
  if (ends_label(text, at, " ") && ends_label(text, at + 1, ")")) ++at;
  const bool capital = is_capital(letter_at(text, 0));
  if (!ends_label(text, at, capital ? ")" : ").-/")) return std::nullopt;
  label.size = at + 1;
  return label;
}

class ClauseSplitter {
 public:
  explicit ClauseSplitter(std::string_view text) : text_(text) {}

  std::vector<Clause> split() {
    const std::vector<TextLine> lines = lines_in(text_);
    const std::vector<int> in_quotes = quoted(lines);
    for (std::size_t i = 0; i < lines.size(); ++i) {
      if (in_quotes[i] == 0) take(lines[i]);
    }
    close_all(text_.size());
    return std::move(clauses_);
  }

 private:
  static constexpr std::size_t kNone = static_cast<std::size_t>(-1);

  void take(const TextLine& line) {
    if (const auto section = section_label(line.text);
        section && section->number == sections_ + 1) {
      open_section(*section, line);
    } else if (const auto label = clause_label(line.text)) {
      if (!take_clause(*label, line)) return;
      // "1. a) ...": the first point stands on the line of its clause.
      const std::string_view rest = trim(line.text.substr(label->size));
      if (const auto point = point_label(rest); point && point->letter == 0) {
        open_point(*point, line.begin + static_cast<std::size_t>(rest.data() - line.text.data()));
      }
    } else if (const auto point = point_label(line.text)) {
      if (follows_point(*point)) open_point(*point, line.begin);
    }
  }

  void open_section(const Label& label, const TextLine& line) {
    close_all(line.begin);
    last_.reset();
    last_point_.reset();
    inner_ = 0;
    section_path_ = "muc-" + std::to_string(++sections_);
    clause_path_ = section_path_;
    section_ = clauses_.size();
    clauses_.push_back(
        {section_path_, std::string(line.text.substr(0, label.size)), line.begin, 0});
  }

  // Whether the label opens a clause; one of a list within the clause does not.
  bool take_clause(const Label& label, const TextLine& line) {
    if (last_ && inner_ > 0 && label.number == inner_ + 1 && label.suffix.empty()) {
      ++inner_;
      return false;
    }
    if (!follows_clause(label)) {
      if (last_ && label.number == 1 && label.suffix.empty()) inner_ = 1;
      return false;
    }
    close_point(line.begin);
    close_clause(line.begin);
    inner_ = 0;
    last_ = label;
    last_point_.reset();
    clause_path_ =
        joined(section_path_, "/", "khoan-" + std::to_string(label.number)) + label.suffix;
    clause_ = clauses_.size();
    clauses_.push_back({clause_path_, std::string(line.text.substr(0, label.size)), line.begin, 0});
    return true;
  }

  bool follows_clause(const Label& label) const {
    if (!last_) return label.number == 1;
    if (label.number == last_->number) return label.suffix > last_->suffix;
    return label.number > last_->number &&
           label.number <= last_->number + 1 + static_cast<int>(kMostSkipped);
  }

  bool follows_point(const Label& label) const {
    if (!last_point_) return label.letter == 0 && label.suffix.empty();
    if (label.letter == last_point_->letter) return label.suffix > last_point_->suffix;
    return label.letter > last_point_->letter &&
           label.letter <= last_point_->letter + 1 + kMostSkipped;
  }

  void open_point(const Label& label, std::size_t begin) {
    close_point(begin);
    last_point_ = label;
    point_ = clauses_.size();
    std::string path = joined(clause_path_, "/", "diem-");
    path += std::string(kLetters[label.letter]) + label.suffix;
    clauses_.push_back({std::move(path), std::string(text_.substr(begin, label.size)), begin, 0});
  }

  void close_point(std::size_t end) { close(point_, end); }
  void close_clause(std::size_t end) { close(clause_, end); }

  void close_all(std::size_t end) {
    close_point(end);
    close_clause(end);
    close(section_, end);
  }

  void close(std::size_t& open, std::size_t end) {
    if (open == kNone) return;
    Clause& clause = clauses_[open];
    clause.end = clause.begin + trim(text_.substr(clause.begin, end - clause.begin)).size();
    open = kNone;
  }

  std::string_view text_;
  std::vector<Clause> clauses_;
  std::optional<Label> last_;
  std::optional<Label> last_point_;  // in this clause
  std::string section_path_;         // "muc-2", or empty
  std::string clause_path_;          // of what points belong to
  std::size_t section_ = kNone;      // in clauses_, while open
  std::size_t clause_ = kNone;
  std::size_t point_ = kNone;
  int sections_ = 0;
  int inner_ = 0;  // the last number of a list within the clause
};

}  // namespace

std::vector<Clause> split_clauses(std::string_view text) { return ClauseSplitter(text).split(); }

std::string_view clause_text(std::string_view text, std::string_view path) {
  for (const Clause& clause : split_clauses(text)) {
    if (clause.path == path) return text.substr(clause.begin, clause.end - clause.begin);
  }
  return {};
}

}  // namespace tracuu::corpus
