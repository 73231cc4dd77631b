// TextLine: words that stand beside each other, from left to right.
//
//   for (const TextLine& line : lines_of(page.words)) line.text();   // top to bottom
//
// Plain values and pure functions; any thread.
#pragma once

#include <string>
#include <vector>

#include "corpus/files/page.h"

namespace tracuu::corpus {

struct TextLine {
  std::vector<PlacedWord> words;  // at least one
  Box box;

  std::string text() const;
  // Of its words, not of what sticks out.
  double height() const;
  // The part between two places from left to right; without words if there is none.
  TextLine between(double left, double right) const;

  void add(PlacedWord word);
};

std::vector<TextLine> lines_of(std::vector<PlacedWord> words);

// The usual height of the lines, and the usual step from one to the next; 0 without lines.
double usual_height(const std::vector<TextLine>& lines);
double usual_step(const std::vector<TextLine>& lines);

}  // namespace tracuu::corpus
