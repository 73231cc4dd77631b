#include "indexer/durable_file.h"

#include <cerrno>
#include <system_error>

#include <fcntl.h>
#include <unistd.h>

namespace tracuu::indexer {
namespace {

namespace fs = std::filesystem;

[[noreturn]] void fail(const char* what, const fs::path& path) {
  throw fs::filesystem_error(what, path, std::error_code(errno, std::generic_category()));
}

class Descriptor {
 public:
  Descriptor(const fs::path& path, int flags)
      : value_(::open(path.c_str(), flags | O_CLOEXEC, 0644)) {
    if (value_ < 0) fail("cannot open", path);
  }
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  ~Descriptor() { ::close(value_); }
  int get() const { return value_; }

 private:
  int value_;
};

void write_all(const Descriptor& file, std::string_view content, const fs::path& path) {
  while (!content.empty()) {
    const ssize_t written = ::write(file.get(), content.data(), content.size());
    if (written < 0 && errno == EINTR) continue;
    if (written <= 0) fail("cannot write", path);
    content.remove_prefix(static_cast<std::size_t>(written));
  }
}

}  // namespace

void sync_path(const fs::path& path) {
  const Descriptor file(path, O_RDONLY);
  if (::fsync(file.get()) != 0) fail("cannot sync", path);
}

void sync_tree(const fs::path& folder) {
  for (const auto& entry : fs::recursive_directory_iterator(folder)) sync_path(entry.path());
  sync_path(folder);
}

void replace_file(const fs::path& path, std::string_view content) {
  fs::path temporary = path;
  temporary += ".tmp";
  {
    const Descriptor file(temporary, O_WRONLY | O_CREAT | O_TRUNC);
    write_all(file, content, temporary);
    if (::fsync(file.get()) != 0) fail("cannot sync", temporary);
  }
  fs::rename(temporary, path);
  sync_path(path.parent_path());
}

}  // namespace tracuu::indexer
