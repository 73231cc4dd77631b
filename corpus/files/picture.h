// Picture: a page as grey points, 0 black to 255 white.
//
//   Picture page = Picture::of_pgm(bytes);
//   page.is_dark(x, y)
//
// Plain value; any thread.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace tracuu::corpus {

class Picture {
 public:
  // What pdftoppm -gray writes (binary PGM); without points if it is none.
  static Picture of_pgm(std::string_view bytes);

  int width() const { return width_; }
  int height() const { return height_; }
  bool is_dark(int x, int y) const {
    return static_cast<std::uint8_t>(points_[static_cast<std::size_t>(y) * width_ + x]) < kDark;
  }

  // The part between two corners, within white borders of so many points.
  Picture part(int left, int top, int right, int bottom, int border) const;

  std::string to_pgm() const;

  // A smaller one: of each square of so many points the darkest, so that thin lines stay.
  Picture smaller(int times) const;

 private:
  static constexpr std::uint8_t kDark = 160;

  int width_ = 0;
  int height_ = 0;
  std::string points_;
};

}  // namespace tracuu::corpus
