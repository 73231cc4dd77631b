#include "corpus/files/picture.h"

#include <algorithm>
#include <charconv>

namespace tracuu::corpus {
namespace {

constexpr int kMostPoints = 20'000;  // on a side

// Takes the next number of a header, with the comments before it.
int take_number(std::string_view& bytes) {
  while (bytes.starts_with('\n') && bytes.substr(1).starts_with('#')) {
    bytes.remove_prefix(std::min(bytes.find('\n', 1), bytes.size()));
  }
  const std::size_t begin = bytes.find_first_not_of(" \t\r\n");
  if (begin == std::string_view::npos) return 0;
  int number = 0;
  const auto end = std::from_chars(bytes.data() + begin, bytes.data() + bytes.size(), number).ptr;
  const auto used = static_cast<std::size_t>(end - bytes.data());
  bytes.remove_prefix(std::min(used, bytes.size()));
  return number;
}

}  // namespace

Picture Picture::of_pgm(std::string_view bytes) {
  Picture picture;
  if (!bytes.starts_with("P5")) return picture;
  bytes.remove_prefix(2);
  const int width = take_number(bytes);
  const int height = take_number(bytes);
  const bool is_plain = take_number(bytes) == 255;
  const bool has_size = width > 0 && width <= kMostPoints && height > 0 && height <= kMostPoints;
  const auto points = static_cast<std::size_t>(has_size ? width : 0) * height;
  if (!is_plain || points == 0 || bytes.size() <= points) return picture;
  bytes.remove_prefix(1);
  picture.width_ = width;
  picture.height_ = height;
  picture.points_ = bytes.substr(0, points);
  return picture;
}

Picture Picture::part(int left, int top, int right, int bottom, int border) const {
  left = std::clamp(left, 0, width_);
  right = std::clamp(right, left, width_);
  top = std::clamp(top, 0, height_);
  bottom = std::clamp(bottom, top, height_);
  Picture part;
  part.width_ = right - left + 2 * border;
  part.height_ = bottom - top + 2 * border;
  part.points_.assign(static_cast<std::size_t>(part.width_) * part.height_, '\xFF');
  for (int y = top; y < bottom; ++y) {
    const auto from = points_.begin() + static_cast<std::ptrdiff_t>(y) * width_;
    std::copy(from + left, from + right,
              part.points_.begin() + static_cast<std::ptrdiff_t>(y - top + border) * part.width_ +
                  border);
  }
  return part;
}

std::string Picture::to_pgm() const {
  return "P5 " + std::to_string(width_) + ' ' + std::to_string(height_) + " 255\n" + points_;
}

Picture Picture::smaller(int times) const {
  Picture small;
  small.width_ = width_ / times;
  small.height_ = height_ / times;
  small.points_.assign(static_cast<std::size_t>(small.width_) * small.height_, '\xFF');
  for (int y = 0; y < small.height_ * times; ++y) {
    for (int x = 0; x < small.width_ * times; ++x) {
      char& point = small.points_[static_cast<std::size_t>(y / times) * small.width_ + x / times];
      const char here = points_[static_cast<std::size_t>(y) * width_ + x];
      point = static_cast<char>(
          std::min(static_cast<std::uint8_t>(point), static_cast<std::uint8_t>(here)));
    }
  }
  return small;
}

}  // namespace tracuu::corpus
