// LineReader gives the lines of a file, without line feed, carriage return and byte order mark.
//
//   LineReader lines("documents.jsonl");
//   while (auto line = lines.next()) use(*line, lines.number());
//
// Holds one line at a time. One thread uses one reader.
#pragma once

#include <cstddef>
#include <filesystem>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>

#include "corpus/byte_stream.h"

namespace tracuu::corpus {

// A longer line is skipped unread: no document comes near, and memory stays bounded.
inline constexpr std::size_t kLongestLine = std::size_t{16} * 1024 * 1024;

class LineTooLong : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

class LineReader {
 public:
  // Throws std::runtime_error when the file cannot be opened.
  explicit LineReader(const std::filesystem::path& path);

  // The next line, alive until the call after; nullopt at the end. Throws LineTooLong, the call
  // after that goes on behind the line; std::runtime_error when the file cannot be read on.
  std::optional<std::string_view> next();

  // The number of the line last given or refused, from 1.
  std::size_t number() const { return number_; }

 private:
  bool fill();

  ByteStream bytes_;
  std::string block_;
  std::size_t used_ = 0;
  std::string line_;
  std::size_t number_ = 0;
};

}  // namespace tracuu::corpus
