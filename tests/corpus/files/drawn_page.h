// Pages drawn with letters, for tests of what is made of the places of words.
//
//   Page page = page_of({"CHÍNH PHỦ        CỘNG HÒA",
//                        "Số: 1/NĐ-CP      Hà Nội"});
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "corpus/files/page.h"
#include "corpus/files/picture.h"

namespace tracuu::corpus {

inline constexpr double kCharacterWidth = 6;  // points
inline constexpr double kLineStep = 14;
inline constexpr double kLineHeight = 12;

// Each string is a line, each character a place; two blanks or more are a gap. Upper bounds of
// bytes of UTF-8 are left out of the count.
inline Page page_of(const std::vector<std::string_view>& lines, int number = 1) {
  Page page{number, 600, 800, {}};
  double top = 20;
  for (const std::string_view line : lines) {
    double left = 30;
    bool in_word = false;
    for (const char c : line) {
      if ((static_cast<unsigned char>(c) & 0xC0) == 0x80) {
        page.words.back().text += c;
        continue;
      }
      if (c == ' ') {
        in_word = false;
      } else if (in_word) {
        page.words.back().text += c;
        page.words.back().box.right += kCharacterWidth;
      } else {
        page.words.push_back(
            {{left, top, left + kCharacterWidth, top + kLineHeight}, std::string(1, c), 1});
        in_word = true;
      }
      left += kCharacterWidth;
    }
    top += kLineStep;
  }
  return page;
}

// The lines of the same drawing: '-' across, '|' down, '+' both; one point a point.
inline Picture rules_of(const std::vector<std::string_view>& lines) {
  std::string points(600 * 800, '\xFF');
  const auto draw = [&](double left, double top, double right, double bottom) {
    for (int y = int(top); y <= int(bottom); ++y) {
      for (int x = int(left); x <= int(right); ++x) points[std::size_t(y) * 600 + x] = '\0';
    }
  };
  double top = 20;
  for (const std::string_view line : lines) {
    double left = 30;
    for (const char c : line) {
      if ((static_cast<unsigned char>(c) & 0xC0) == 0x80) continue;
      const double x = left + kCharacterWidth / 2;
      const double y = top + kLineStep / 2;
      if (c == '-' || c == '+') draw(left - 3, y, left + kCharacterWidth + 3, y);
      if (c == '|' || c == '+') draw(x, top - 7, x, top + kLineStep + 7);
      left += kCharacterWidth;
    }
    top += kLineStep;
  }
  return Picture::of_pgm("P5 600 800 255\n" + points);
}

// The words of such a drawing.
inline Page words_of_ruled(const std::vector<std::string_view>& lines) {
  std::vector<std::string> texts;
  for (const std::string_view line : lines) {
    std::string& text = texts.emplace_back();
    for (const char c : line) text += c == '-' || c == '|' || c == '+' ? ' ' : c;
  }
  return page_of({texts.begin(), texts.end()});
}

}  // namespace tracuu::corpus
