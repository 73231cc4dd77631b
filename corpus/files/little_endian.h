// LittleEndian: numbers in the bytes of an old binary format. What lies outside of them reads as 0
// or as nothing, so that of a damaged file comes what is left.
//
//   LittleEndian bytes(stream);
//   bytes.u16(0x0A)
//
// A view: the bytes must outlive it.
#pragma once

#include <algorithm>
#include <cstdint>
#include <string_view>

namespace tracuu::corpus {

class LittleEndian {
 public:
  LittleEndian() = default;
  explicit LittleEndian(std::string_view bytes) : bytes_(bytes) {}

  std::size_t size() const { return bytes_.size(); }
  std::string_view bytes() const { return bytes_; }

  std::uint8_t u8(std::size_t at) const {
    return at < bytes_.size() ? static_cast<std::uint8_t>(bytes_[at]) : std::uint8_t{0};
  }
  std::uint16_t u16(std::size_t at) const {
    return static_cast<std::uint16_t>(u8(at) | u8(at + 1) << 8U);
  }
  std::int16_t i16(std::size_t at) const { return static_cast<std::int16_t>(u16(at)); }
  std::uint32_t u32(std::size_t at) const {
    return u16(at) | static_cast<std::uint32_t>(u16(at + 2)) << 16U;
  }
  // As much of [at, at + length) as there is.
  LittleEndian part(std::size_t at, std::size_t length) const {
    return LittleEndian(bytes_.substr(std::min(at, bytes_.size()), length));
  }

 private:
  std::string_view bytes_;
};

}  // namespace tracuu::corpus
