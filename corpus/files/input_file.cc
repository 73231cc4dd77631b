#include "corpus/files/input_file.h"

#include <cerrno>
#include <string>
#include <system_error>

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include "corpus/files/file_reader.h"
#include "corpus/regular_file.h"

namespace tracuu::corpus {
namespace {

// The size the file claims counts, also where most of it is holes.
std::size_t size_of(int file, std::uint64_t most_mib) {
  struct stat status {};
  if (fstat(file, &status) != 0) throw UnreadableFile("cannot be read");
  if (const auto reason = why_no_regular_file(status)) throw UnreadableFile(*reason);
  if (static_cast<std::uint64_t>(status.st_size) > most_mib << 20) {
    throw UnreadableFile("larger than " + std::to_string(most_mib) +
                         " MiB; split it, or leave out what is no text");
  }
  return static_cast<std::size_t>(status.st_size);
}

}  // namespace

int open_input(const std::filesystem::path& path, std::uint64_t most_mib) {
  if (const auto reason = why_no_regular_file(path)) throw UnreadableFile(*reason);
  const int file = open(path.c_str(), O_RDONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC);
  if (file < 0) {
    throw UnreadableFile("cannot be opened: " + std::generic_category().message(errno));
  }
  try {
    size_of(file, most_mib);
  } catch (...) {
    close(file);
    throw;
  }
  return file;
}

InputBytes::InputBytes(int file, std::uint64_t most_mib) : size_(size_of(file, most_mib)) {
  if (size_ == 0) return;
  void* mapped = mmap(nullptr, size_, PROT_READ, MAP_PRIVATE, file, 0);
  if (mapped == MAP_FAILED) throw UnreadableFile("does not fit into the memory allowed");
  data_ = static_cast<const char*>(mapped);
}

InputBytes::~InputBytes() {
  if (data_ != nullptr) munmap(const_cast<char*>(data_), size_);
}

}  // namespace tracuu::corpus
