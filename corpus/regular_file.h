// Only regular files are read: a pipe would be waited for, a device has no end.
//
//   if (const auto reason = why_no_regular_file("/dev/zero")) ...   // "a device: ..."
//
// Pure functions but for the file system: call them from any thread.
#pragma once

#include <filesystem>
#include <optional>
#include <string>

#include <sys/stat.h>

namespace tracuu::corpus {

// In words a clerk understands; nullopt for a regular file and a link to one. Never waits.
std::optional<std::string> why_no_regular_file(const std::filesystem::path& path);

// The same for what is open already.
std::optional<std::string> why_no_regular_file(const struct stat& status);

}  // namespace tracuu::corpus
