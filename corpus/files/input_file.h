// InputBytes: the bytes of one regular file, mapped, never more than a limit.
//
//   const int file = open_input("a.docx", 256);   // a folder, a pipe, 2 GB of nothing: throws
//   InputBytes input(file, 256);
//   read(input.bytes());
//
// One thread uses one object.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string_view>

namespace tracuu::corpus {

// A descriptor that programs started later do not inherit. Throws UnreadableFile for what is no
// regular file or larger; never waits.
int open_input(const std::filesystem::path& path, std::uint64_t most_mib);

class InputBytes {
 public:
  // Throws UnreadableFile as open_input does. The descriptor stays the caller's.
  InputBytes(int file, std::uint64_t most_mib);
  InputBytes(const InputBytes&) = delete;
  InputBytes& operator=(const InputBytes&) = delete;
  ~InputBytes();

  std::string_view bytes() const { return {data_, size_}; }

 private:
  const char* data_ = nullptr;
  std::size_t size_ = 0;
};

}  // namespace tracuu::corpus
