#include "corpus/regular_file.h"

#include <cerrno>
#include <system_error>

namespace tracuu::corpus {
namespace {

bool is_link(const std::filesystem::path& path) {
  struct stat status {};
  return lstat(path.c_str(), &status) == 0 && S_ISLNK(status.st_mode);
}

std::string why_no_status(const std::filesystem::path& path, int error) {
  if (is_link(path) && error == ELOOP) return "a link that leads back to itself";
  if (is_link(path) && error == ENOENT) return "a link to a file that is not there";
  return "cannot be opened: " + std::generic_category().message(error);
}

}  // namespace

std::optional<std::string> why_no_regular_file(const std::filesystem::path& path) {
  struct stat status {};
  if (stat(path.c_str(), &status) != 0) return why_no_status(path, errno);
  if (S_ISDIR(status.st_mode)) {
    return is_link(path) ? "a link to a folder: links are not followed, give the folder itself"
                         : "a folder whose files cannot be listed";
  }
  return why_no_regular_file(status);
}

std::optional<std::string> why_no_regular_file(const struct stat& status) {
  if (S_ISREG(status.st_mode)) return std::nullopt;
  if (S_ISDIR(status.st_mode)) return "a folder, no file";
  if (S_ISFIFO(status.st_mode)) return "a named pipe, no file: nothing can be read from it";
  if (S_ISSOCK(status.st_mode)) return "a socket, no file: nothing can be read from it";
  return "a device, no file: nothing is read from it";
}

}  // namespace tracuu::corpus
