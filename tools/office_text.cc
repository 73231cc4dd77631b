#include "tools/office_text.h"

#include <array>
#include <chrono>
#include <cstdlib>
#include <fstream>
#include <iterator>

#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include "tools/rtf_text.h"

namespace tracuu::tools {
namespace {

namespace fs = std::filesystem;

constexpr int kSecondsPerFile = 60;

// catdoc and its kin leave soft hyphens out, which are the ư of TCVN3: they do what the tables in
// their folder say, and with empty tables they do nothing. The folder is found through HOME.
class PlainCatdoc {
 public:
  PlainCatdoc() : folder_(fs::temp_directory_path() / ("catdoc-" + std::to_string(getpid()))) {
    fs::create_directories(folder_);
    std::ofstream(folder_ / ".catdocrc") << "map_path = " << folder_.string() << '\n';
    std::ofstream(folder_ / "ascii.specchars");
    std::ofstream(folder_ / "ascii.replchars");
  }
  PlainCatdoc(const PlainCatdoc&) = delete;
  PlainCatdoc& operator=(const PlainCatdoc&) = delete;
  ~PlainCatdoc() {
    std::error_code ignored;
    fs::remove_all(folder_, ignored);
  }

  std::optional<OfficeText> read(std::string program, const fs::path& path) const {
    std::vector<std::string> command{
        "env", "HOME=" + folder_.string(), program, "-d", "utf-8", "-s", "cp1252", path.string()};
    if (program == "catdoc") command.insert(command.end() - 1, "-w");  // no line breaks of its own
    auto text = output_of(command, kSecondsPerFile);
    if (!text) return std::nullopt;
    return OfficeText{std::move(*text), std::move(program)};
  }

 private:
  fs::path folder_;
};

std::optional<OfficeText> read_with(std::vector<std::string> command) {
  auto text = output_of(command, kSecondsPerFile);
  if (!text) return std::nullopt;
  return OfficeText{std::move(*text), command.front()};
}

// antiword keeps words of table cells apart best, but gives up on some files.
std::optional<OfficeText> read_word(const fs::path& path) {
  auto text = read_with({"antiword", "-w", "0", "-m", "UTF-8.txt", path.string()});
  if (text && text->text.size() > 100) return text;
  return PlainCatdoc().read("catdoc", path);
}

std::optional<OfficeText> read_rtf(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  const std::string bytes{std::istreambuf_iterator<char>(file), {}};
  return OfficeText{rtf_text(bytes), "rtf"};
}

}  // namespace

std::optional<OfficeText> office_text(const fs::path& path) {
  const std::string kind = path.extension().string();
  if (kind == ".doc") return read_word(path);
  if (kind == ".rtf") return read_rtf(path);
  if (kind == ".xls") return PlainCatdoc().read("xls2csv", path);
  if (kind == ".ppt") return PlainCatdoc().read("catppt", path);
  if (kind == ".pdf") return read_with({"pdftotext", "-enc", "UTF-8", path.string(), "-"});
  return std::nullopt;
}

std::optional<std::string> output_of(const std::vector<std::string>& command, int seconds) {
  std::vector<char*> arguments;
  for (const std::string& word : command) arguments.push_back(const_cast<char*>(word.c_str()));
  arguments.push_back(nullptr);
  int ends[2];
  if (pipe2(ends, O_CLOEXEC) != 0) return std::nullopt;
  const pid_t child = fork();
  if (child == 0) {
    const int nothing = open("/dev/null", O_RDWR);
    dup2(nothing, STDIN_FILENO);
    dup2(nothing, STDERR_FILENO);
    dup2(ends[1], STDOUT_FILENO);
    execvp(arguments[0], arguments.data());
    _exit(127);
  }
  close(ends[1]);
  std::string output;
  const auto deadline = std::chrono::steady_clock::now() + std::chrono::seconds(seconds);
  bool ended = false;
  while (child > 0 && !ended && std::chrono::steady_clock::now() < deadline) {
    pollfd ready{ends[0], POLLIN, 0};
    if (poll(&ready, 1, 100) <= 0) continue;
    std::array<char, 65536> buffer;
    const ssize_t count = read(ends[0], buffer.data(), buffer.size());
    if (count > 0) output.append(buffer.data(), static_cast<std::size_t>(count));
    ended = count <= 0;
  }
  close(ends[0]);
  if (child <= 0) return std::nullopt;
  if (!ended) kill(child, SIGKILL);
  int status = 0;
  waitpid(child, &status, 0);
  if (!ended || !WIFEXITED(status) || WEXITSTATUS(status) >= 126) return std::nullopt;
  return output;
}

}  // namespace tracuu::tools
