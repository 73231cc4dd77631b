#include "corpus/files/text_columns.h"

#include <algorithm>
#include <cmath>
#include <optional>

#include "corpus/files/line_joiner.h"

namespace tracuu::corpus {
namespace {

// In heights of a line.
constexpr double kSeedGap = 1.0;  // between words: perhaps columns
constexpr double kLoneGap = 2.5;  // surely, even in one line
constexpr double kLeastGutter = 0.6;
constexpr double kAligned = 0.2;
constexpr double kNextLine = 2.0;  // how far lines of one block are apart

struct Gap {
  double left = 0;
  double right = 0;

  double width() const { return right - left; }
};

bool is_leader(const PlacedWord& word) {  // "....." of forms and tables of contents
  return word.text.find_first_not_of(".…_-") == std::string::npos && word.text.size() > 2;
}

std::vector<Gap> wide_gaps(const TextLine& line) {
  std::vector<Gap> gaps;
  const double least = kSeedGap * line.height();
  for (std::size_t i = 1; i < line.words.size(); ++i) {
    const Gap gap{line.words[i - 1].box.right, line.words[i].box.left};
    const bool leaders = is_leader(line.words[i - 1]) || is_leader(line.words[i]);
    if (gap.width() >= least && !leaders) gaps.push_back(gap);
  }
  return gaps;
}

// A mark and the text behind it are no columns.
bool is_mark_gap(const TextLine& line, const Gap& gap) {
  const TextLine left = line.between(-1e9, gap.right);
  return left.words.size() == 1 && begins_with_mark(left.text());
}

// What is left of the gap beside the words of the line.
std::optional<Gap> narrowed(Gap gap, const TextLine& line) {
  for (const PlacedWord& word : line.words) {
    if (word.box.right <= gap.left || word.box.left >= gap.right) continue;
    const double left = std::max(word.box.left, gap.left) - gap.left;
    const double right = gap.right - std::min(word.box.right, gap.right);
    if (left >= right) {
      gap.right = std::max(word.box.left, gap.left);
    } else {
      gap.left = std::min(word.box.right, gap.right);
    }
  }
  if (gap.width() < kLeastGutter * line.height()) return std::nullopt;
  return gap;
}

bool is_left_of(const TextLine& line, const Gap& gap) { return line.box.right <= gap.left + 0.5; }
bool is_right_of(const TextLine& line, const Gap& gap) { return line.box.left >= gap.right - 0.5; }

bool near(const TextLine& a, const TextLine& b) {
  return std::abs(a.box.middle() - b.box.middle()) <
         (1 + kNextLine) * std::max(a.height(), b.height());
}

struct Band {
  std::size_t first;
  std::size_t last;
  Gap gap;
  std::size_t both = 0;  // lines with text on both sides
};

Box side(const std::vector<TextLine>& lines, const Band& band, bool right) {
  std::optional<Box> box;
  for (std::size_t i = band.first; i <= band.last; ++i) {
    const TextLine part = right ? lines[i].between(band.gap.right - 0.5, 1e9)
                                : lines[i].between(-1e9, band.gap.right - 0.5);
    if (part.words.empty()) continue;
    if (!box) box = part.box;
    box->add(part.box);
  }
  return box.value_or(Box{});
}

// Does a line beside the gap belong to the column it stands in, and not to the page?
bool belongs(const std::vector<TextLine>& lines, const Band& band, const TextLine& line,
             double page_center) {
  const bool right = is_right_of(line, band.gap);
  const Box column = side(lines, band, right);
  const double from_column = std::abs(line.box.center() - column.center());
  const double off = std::abs(line.box.left - column.left);
  const bool aligned = off < (right ? kAligned : 1) * line.height();
  return aligned || from_column < std::abs(line.box.center() - page_center);
}

// Grows the band by one line at either end if that line leaves the gap open.
bool grow(const std::vector<TextLine>& lines, Band& band, bool down, double page_center) {
  const std::size_t edge = down ? band.last : band.first;
  if (down ? edge + 1 >= lines.size() : edge == 0) return false;
  const TextLine& line = lines[down ? edge + 1 : edge - 1];
  const auto gap = narrowed(band.gap, line);
  if (!near(line, lines[edge]) || !gap) return false;
  const bool one_sided = is_left_of(line, *gap) || is_right_of(line, *gap);
  if (one_sided) {
    const bool tail_of_paragraph = !down && is_left_of(line, *gap);
    if (tail_of_paragraph || !belongs(lines, band, line, page_center)) return false;
  } else {
    ++band.both;
  }
  band.gap = *gap;
  (down ? band.last : band.first) += down ? 1 : std::size_t(-1);
  return true;
}

double center_of(const std::vector<TextLine>& lines) {
  Box all = lines[0].box;
  for (const TextLine& line : lines) all.add(line.box);
  return all.center();
}

bool has_both_sides_alone(const std::vector<TextLine>& lines, const Band& band) {
  bool left = false;
  bool right = false;
  for (std::size_t i = band.first; i <= band.last; ++i) {
    left = left || is_left_of(lines[i], band.gap);
    right = right || is_right_of(lines[i], band.gap);
  }
  return left && right;
}

// The block around a line with a gap, if more than the gap speaks for it: a number to be filled in
// leaves one too.
std::optional<Band> band_at(const std::vector<TextLine>& lines, std::size_t at, Gap gap,
                            std::size_t from) {
  const double page_center = center_of(lines);
  Band band{at, at, gap, 1};
  while (grow(lines, band, true, page_center)) continue;
  while (band.first > from && grow(lines, band, false, page_center)) continue;
  const double lone = kLoneGap * lines[at].height();
  const bool supported =
      band.both >= 2 || (gap.width() >= lone && has_both_sides_alone(lines, band));
  return supported ? std::optional(band) : std::nullopt;
}

// All gaps that stay open through the band, as the edges of its columns.
std::vector<double> edges_of(const std::vector<TextLine>& lines, const Band& band) {
  std::vector<double> edges{-1e9};
  for (std::size_t i = band.first; i <= band.last; ++i) {
    for (const Gap& seed : wide_gaps(lines[i])) {
      std::optional<Gap> gap = seed;
      for (std::size_t j = band.first; j <= band.last && gap; ++j) gap = narrowed(*gap, lines[j]);
      if (gap) edges.push_back(gap->right - 0.5);
    }
  }
  std::sort(edges.begin(), edges.end());
  const auto same = [&](double a, double b) { return b - a < lines[band.first].height(); };
  edges.erase(std::unique(edges.begin(), edges.end(), same), edges.end());
  return edges;
}

}  // namespace

std::vector<ColumnBlock> column_blocks(const std::vector<TextLine>& lines) {
  std::vector<ColumnBlock> blocks;
  std::size_t from = 0;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    for (const Gap& gap : wide_gaps(lines[i])) {
      if (is_mark_gap(lines[i], gap)) continue;
      const auto band = band_at(lines, i, gap, from);
      if (!band) continue;
      const std::vector<double> edges = edges_of(lines, *band);
      if (edges.size() < 2) continue;
      blocks.push_back({band->first, band->last, edges});
      from = band->last + 1;
      i = band->last;
      break;
    }
  }
  return blocks;
}

}  // namespace tracuu::corpus
