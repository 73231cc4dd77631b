#include "corpus/files/process_group.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>

#include <unistd.h>

namespace tracuu::corpus {
namespace {

namespace fs = std::filesystem;

// Empty for a process that ended meanwhile: then even reading an open file fails.
std::string content(const fs::path& path) {
  std::ifstream file(path);
  std::string line;
  std::getline(file, line);
  return line;
}

// "pid (name) state parent group ...": the name may hold anything, also blanks and brackets.
pid_t group_of(const fs::path& process) {
  const std::string status = content(process / "stat");
  const std::size_t name_end = status.rfind(')');
  if (name_end == std::string::npos) return 0;
  std::istringstream fields(status.substr(name_end + 1));
  char state = 0;
  pid_t parent = 0;
  pid_t group = 0;
  fields >> state >> parent >> group;
  return group;
}

std::uint64_t own_memory(const fs::path& process) {
  std::istringstream fields(content(process / "statm"));
  std::uint64_t size = 0;
  std::uint64_t resident = 0;
  std::uint64_t of_files = 0;
  fields >> size >> resident >> of_files;
  return (resident - std::min(resident, of_files)) *
         static_cast<std::uint64_t>(sysconf(_SC_PAGESIZE));
}

}  // namespace

GroupUsage usage_of_group(pid_t group) {
  GroupUsage usage;
  std::error_code gone;
  for (fs::directory_iterator entry("/proc", gone), end; !gone && entry != end;
       entry.increment(gone)) {
    const std::string name = entry->path().filename().string();
    if (name.find_first_not_of("0123456789") != std::string::npos) continue;
    if (group_of(entry->path()) != group) continue;
    ++usage.processes;
    usage.memory_bytes += own_memory(entry->path());
  }
  return usage;
}

}  // namespace tracuu::corpus
