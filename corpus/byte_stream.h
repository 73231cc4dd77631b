// ByteStream gives the bytes of one file, unpacked when the file is packed with zstd.
//
//   ByteStream bytes("articles.jsonl.zst");
//   while (std::size_t count = bytes.read(buffer, sizeof buffer)) ...
//
// Decides by the first bytes, never by the name. One thread uses one stream.
#pragma once

#include <cstddef>
#include <filesystem>
#include <fstream>
#include <memory>
#include <string>

namespace tracuu::corpus {

class ByteStream {
 public:
  // Throws std::runtime_error with a reason for people when the file cannot be opened.
  explicit ByteStream(const std::filesystem::path& path);
  ~ByteStream();
  ByteStream(const ByteStream&) = delete;
  ByteStream& operator=(const ByteStream&) = delete;

  // Up to `size` bytes; 0 at the end. Throws std::runtime_error when the packed data is broken.
  std::size_t read(char* out, std::size_t size);

 private:
  struct Unpacker;

  bool fill();
  std::size_t read_plain(char* out, std::size_t size);
  std::size_t read_packed(char* out, std::size_t size);

  std::ifstream file_;
  std::string block_;        // bytes of the file not handed out yet ...
  std::size_t used_ = 0;     // ... from here on
  bool frame_open_ = false;  // the packed data must not end here
  std::unique_ptr<Unpacker> unpacker_;
};

}  // namespace tracuu::corpus
