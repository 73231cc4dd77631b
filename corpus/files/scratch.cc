#include "corpus/files/scratch.h"

#include <array>
#include <cerrno>
#include <cstdlib>
#include <fstream>
#include <system_error>

#include <fcntl.h>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

namespace tracuu::corpus {
namespace {

namespace fs = std::filesystem;

fs::path new_folder(const fs::path& parent) {
  std::string name = (parent / "read-XXXXXX").string();
  if (mkdtemp(name.data()) == nullptr) {
    throw fs::filesystem_error("no folder for scratch files", parent,
                               std::error_code(errno, std::generic_category()));
  }
  return name;
}

[[noreturn]] void become(const std::vector<std::string>& command, const fs::path& folder,
                         int output) {
  std::vector<char*> arguments;
  for (const std::string& word : command) arguments.push_back(const_cast<char*>(word.c_str()));
  arguments.push_back(nullptr);
  const int nothing = open("/dev/null", O_RDWR);
  dup2(nothing, STDIN_FILENO);
  dup2(nothing, STDERR_FILENO);
  dup2(output, STDOUT_FILENO);
  setenv("HOME", folder.c_str(), 1);
  setenv("TMPDIR", folder.c_str(), 1);
  setenv("OMP_THREAD_LIMIT", "1", 1);  // tesseract: the cores are shared by the readers
  if (chdir(folder.c_str()) != 0) _exit(127);
  execvp(arguments[0], arguments.data());
  _exit(127);
}

// False if there was more than `most_bytes`.
bool read_all(int from, std::string& text, std::size_t most_bytes) {
  std::array<char, 65536> buffer;
  for (;;) {
    const ssize_t count = read(from, buffer.data(), buffer.size());
    if (count < 0 && errno == EINTR) continue;
    if (count <= 0) return count == 0;
    if (text.size() + static_cast<std::size_t>(count) > most_bytes) return false;
    text.append(buffer.data(), static_cast<std::size_t>(count));
  }
}

}  // namespace

Scratch::Scratch(const fs::path& parent) : folder_(new_folder(parent)) {}

Scratch::~Scratch() {
  std::error_code ignored;
  fs::remove_all(folder_, ignored);
}

fs::path Scratch::put(std::string_view name, std::string_view bytes) {
  fs::path path = folder_ / name;
  std::ofstream file(path, std::ios::binary | std::ios::trunc);
  file.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
  file.close();
  if (!file) {
    throw fs::filesystem_error("cannot be written", path,
                               std::make_error_code(std::errc::io_error));
  }
  return path;
}

std::optional<std::string> Scratch::run(const std::vector<std::string>& command,
                                        std::size_t most_bytes) {
  int ends[2];
  if (pipe2(ends, O_CLOEXEC) != 0) return std::nullopt;
  const pid_t child = fork();
  if (child == 0) become(command, folder_, ends[1]);
  close(ends[1]);
  std::string text;
  const bool whole = child > 0 && read_all(ends[0], text, most_bytes);
  close(ends[0]);
  if (child <= 0) return std::nullopt;
  if (!whole) kill(child, SIGKILL);
  int status = 0;
  while (waitpid(child, &status, 0) < 0 && errno == EINTR) continue;
  if (!whole || !WIFEXITED(status) || WEXITSTATUS(status) != 0) return std::nullopt;
  return text;
}

}  // namespace tracuu::corpus
