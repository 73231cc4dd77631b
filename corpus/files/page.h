// Page: words and where they stand, as a PDF or OCR gives them. Lengths are points (1/72 inch),
// from the upper left corner.
//
// Plain values: copy, move and share them freely.
#pragma once

#include <algorithm>
#include <string>
#include <vector>

namespace tracuu::corpus {

struct Box {
  double left = 0;
  double top = 0;
  double right = 0;
  double bottom = 0;

  double width() const { return right - left; }
  double height() const { return bottom - top; }
  double middle() const { return (top + bottom) / 2; }  // between top and bottom
  double center() const { return (left + right) / 2; }  // between left and right

  void add(const Box& other) {
    left = std::min(left, other.left);
    top = std::min(top, other.top);
    right = std::max(right, other.right);
    bottom = std::max(bottom, other.bottom);
  }
  bool holds(double x, double y) const { return x >= left && x < right && y >= top && y < bottom; }
};

struct PlacedWord {
  Box box;
  std::string text;
  double confidence = 1;  // of OCR, 0 to 1
};

struct Page {
  int number = 0;  // from 1
  double width = 0;
  double height = 0;
  std::vector<PlacedWord> words;
};

}  // namespace tracuu::corpus
