#include "corpus/files/text_line.h"

#include <utility>

namespace tracuu::corpus {
namespace {

constexpr double kTall = 1.8;         // of the usual height: a sign over several lines
constexpr double kSameLine = 0.45;    // of the lower of two words stands beside the other
constexpr double kNoBlank = 0.05;     // of the height: nearer than that is one word
constexpr std::size_t kLookBack = 6;  // lines that overlap: two columns, notes

double median(std::vector<double> values) {
  if (values.empty()) return 0;
  const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
  std::nth_element(values.begin(), middle, values.end());
  return *middle;
}

double height_of(const std::vector<PlacedWord>& words) {
  std::vector<double> heights;
  for (const PlacedWord& word : words) heights.push_back(word.box.height());
  return median(std::move(heights));
}

// Signs over several lines would glue those together: they come last, each a line of its own.
std::size_t tall_last(std::vector<PlacedWord>& words) {
  const double most = kTall * height_of(words);
  const auto tall = std::stable_partition(words.begin(), words.end(), [&](const PlacedWord& word) {
    return word.box.height() <= most;
  });
  return static_cast<std::size_t>(tall - words.begin());
}

double overlap(const Box& a, const Box& b) {
  const double common = std::min(a.bottom, b.bottom) - std::max(a.top, b.top);
  return common / std::max(std::min(a.height(), b.height()), 0.1);
}

TextLine* line_beside(std::vector<TextLine>& lines, const Box& word) {
  const std::size_t first = lines.size() - std::min(lines.size(), kLookBack);
  TextLine* best = nullptr;
  double most = kSameLine;
  for (std::size_t i = first; i < lines.size(); ++i) {
    const double common = overlap(lines[i].words.back().box, word);
    if (common < most) continue;
    most = common;
    best = &lines[i];
  }
  return best;
}

}  // namespace

std::string TextLine::text() const {
  std::string text;
  for (std::size_t i = 0; i < words.size(); ++i) {
    const bool apart =
        i > 0 && words[i].box.left - words[i - 1].box.right > kNoBlank * words[i].box.height();
    if (apart) text += ' ';
    text += words[i].text;
  }
  return text;
}

double TextLine::height() const { return height_of(words); }

TextLine TextLine::between(double left, double right) const {
  TextLine part;
  for (const PlacedWord& word : words) {
    if (word.box.center() >= left && word.box.center() < right) part.add(word);
  }
  return part;
}

void TextLine::add(PlacedWord word) {
  if (words.empty()) box = word.box;
  box.add(word.box);
  words.push_back(std::move(word));
}

std::vector<TextLine> lines_of(std::vector<PlacedWord> words) {
  std::stable_sort(words.begin(), words.end(), [](const PlacedWord& a, const PlacedWord& b) {
    return a.box.middle() < b.box.middle();
  });
  const std::size_t tall = tall_last(words);
  std::vector<TextLine> lines;
  for (PlacedWord& word : words) {
    const bool is_tall = static_cast<std::size_t>(&word - words.data()) >= tall;
    TextLine* line = is_tall ? nullptr : line_beside(lines, word.box);
    if (line == nullptr) line = &lines.emplace_back();
    line->add(std::move(word));
  }
  for (TextLine& line : lines) {
    std::stable_sort(
        line.words.begin(), line.words.end(),
        [](const PlacedWord& a, const PlacedWord& b) { return a.box.left < b.box.left; });
  }
  std::stable_sort(lines.begin(), lines.end(), [](const TextLine& a, const TextLine& b) {
    return a.box.middle() < b.box.middle();
  });
  return lines;
}

double usual_height(const std::vector<TextLine>& lines) {
  std::vector<double> heights;
  for (const TextLine& line : lines) heights.push_back(line.height());
  return median(std::move(heights));
}

double usual_step(const std::vector<TextLine>& lines) {
  std::vector<double> steps;
  for (std::size_t i = 1; i < lines.size(); ++i) {
    const double step = lines[i].box.middle() - lines[i - 1].box.middle();
    if (step > 0.5 * lines[i].height()) steps.push_back(step);
  }
  return median(std::move(steps));
}

}  // namespace tracuu::corpus
