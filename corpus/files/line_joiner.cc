#include "corpus/files/line_joiner.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

#include "corpus/text.h"

namespace tracuu::corpus {
namespace {

// In heights of a line.
constexpr double kIndent = 0.8;
constexpr double kSamePlace = 0.35;
constexpr double kBlank = 0.3;
// In steps from line to line.
constexpr double kFar = 1.35;
constexpr double kVeryFar = 2.2;

constexpr std::array<std::string_view, 8> kHeadings = {"điều",     "chương",  "mục",   "phần",
                                                       "tiểu mục", "phụ lục", "khoản", "điểm"};
constexpr std::array<std::string_view, 9> kDashes = {"-", "+", "–", "—", "•", "●", "*", "▪", "·"};

// "1.", "12)", "1.2.", "a)", "đ)", "IV."
bool is_number_mark(std::string_view word) {
  if (word.size() < 2 || word.size() > 8) return false;
  const char last = word.back();
  if (last != '.' && last != ')' && last != '/') return false;
  const std::string_view inner = word.substr(0, word.size() - 1);
  if (letter_at(inner, 0).size() == inner.size()) return true;  // one letter or digit
  return inner.find_first_not_of("0123456789.") == std::string_view::npos ||
         inner.find_first_not_of("IVXivx") == std::string_view::npos;
}

bool ends_sentence(std::string_view text) {
  text = trim(text);
  return !text.empty() && std::string_view(".;:!?").find(text.back()) != std::string_view::npos;
}

bool begins_small(const std::string& text) {
  return is_small(letter_at(text, 0)) && !begins_with_mark(text);
}

}  // namespace

bool begins_with_mark(std::string_view text) {
  const std::string_view word = text.substr(0, text.find(' '));
  if (is_number_mark(word)) return true;
  for (const std::string_view dash : kDashes) {
    if (word == dash) return true;
  }
  if (!is_capital(letter_at(text, 0))) return false;
  const std::string begin = lower_case(text.substr(0, 24));
  return std::any_of(kHeadings.begin(), kHeadings.end(), [&](std::string_view heading) {
    return begin.starts_with(heading) && begin.size() > heading.size() + 1 &&
           begin[heading.size()] == ' ' &&
           std::string_view("0123456789ivx").find(begin[heading.size() + 1]) !=
               std::string_view::npos;
  });
}

Margins margins_of(const std::vector<TextLine>& lines) {
  if (lines.empty()) return {};
  const double height = usual_height(lines);
  std::vector<double> lefts;
  std::vector<double> rights;
  for (const TextLine& line : lines) {
    lefts.push_back(line.box.left);
    rights.push_back(line.box.right);
  }
  std::sort(lefts.begin(), lefts.end());
  std::sort(rights.begin(), rights.end());
  // The outermost place where more than one line in ten begins or ends.
  const std::size_t enough = lines.size() / 10;
  std::size_t left = 0;
  while (left + enough < lefts.size() && lefts[left + enough] - lefts[left] > height) ++left;
  std::size_t right = rights.size() - 1;
  while (right > enough && rights[right] - rights[right - enough] > height) --right;
  return {lefts[left], rights[right], usual_step(lines)};
}

void LineJoiner::add(const TextLine& line, const Margins& margins, int page) {
  const std::string text = line.text();
  const bool begins = !last_ || begins_paragraph(line, text, margins);
  if (begins) {
    paragraphs_.push_back({text, page});
  } else {
    paragraphs_.back().text += ' ' + text;
  }
  last_is_first_ = begins;
  last_ = line;
  last_margins_ = margins;
  turned_ = false;
}

std::vector<JoinedParagraph> LineJoiner::take() {
  last_.reset();
  turned_ = false;
  return std::exchange(paragraphs_, {});
}

bool LineJoiner::begins_paragraph(const TextLine& line, const std::string& text,
                                  const Margins& margins) const {
  const double height = std::max(line.height(), 1.0);
  const double step = std::max(margins.step, height);
  const double distance = turned_ ? step : line.box.middle() - last_->box.middle();
  const bool mark = begins_with_mark(text);
  const bool sentence_ended = ends_sentence(paragraphs_.back().text);
  const bool fits = last_->box.right + kBlank * height + line.words[0].box.width() <
                    last_margins_.right - kBlank * height;
  if (distance > kVeryFar * step) return true;
  if (begins_small(text)) return fits && sentence_ended;
  if (fits || distance > kFar * step) return true;
  if (mark && sentence_ended) return true;

  const double indent = line.box.left - margins.left;
  const double last_indent = last_->box.left - last_margins_.left;
  if (last_is_first_ && last_->words.size() > 1 && !mark &&
      begins_with_mark(last_->text())) {  // below the text behind the mark?
    const double text_left = last_->words[1].box.left - last_margins_.left;
    if (std::abs(indent - text_left) < kSamePlace * height) return false;
  }
  if (indent < kIndent * height) return false;
  if (indent - last_indent > kIndent * height) return true;
  return last_is_first_ && sentence_ended && std::abs(indent - last_indent) < kSamePlace * height;
}

std::string joined_lines(const std::vector<TextLine>& lines, const Margins& margins) {
  LineJoiner joiner;
  for (const TextLine& line : lines) joiner.add(line, margins);
  std::string text;
  for (const JoinedParagraph& paragraph : joiner.take()) {
    text = joined(text, "\n", paragraph.text);
  }
  return text;
}

}  // namespace tracuu::corpus
