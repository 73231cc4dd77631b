#include "corpus/files/reader_process.h"

#include <algorithm>
#include <cerrno>
#include <chrono>
#include <optional>
#include <stdexcept>
#include <string_view>
#include <system_error>

#include <signal.h>
#include <sys/mman.h>
#include <unistd.h>

#include "corpus/files/child_process.h"
#include "corpus/files/file_reader.h"
#include "corpus/files/file_text_json.h"
#include "corpus/files/input_file.h"
#include "corpus/files/process_group.h"
#include "corpus/files/scratch.h"
#include "corpus/json_lines.h"
#include "corpus/json_tree.h"

namespace tracuu::corpus {
namespace {

namespace fs = std::filesystem;
using Clock = std::chrono::steady_clock;

// Between two looks at the clock, the memory and the wish to stop.
constexpr std::chrono::milliseconds kLook{100};

class OpenFile {
 public:
  explicit OpenFile(int file) : file_(file) {}
  OpenFile(const OpenFile&) = delete;
  OpenFile& operator=(const OpenFile&) = delete;
  ~OpenFile() { close(file_); }
  operator int() const { return file_; }

 private:
  int file_;
};

// A file that has no name and is gone when nobody holds it open.
int open_in_memory(std::string_view bytes) {
  const int file = memfd_create("record", MFD_CLOEXEC);
  if (file < 0) throw std::system_error(errno, std::generic_category(), "cannot hold a record");
  while (!bytes.empty()) {
    const ssize_t written = write(file, bytes.data(), bytes.size());
    if (written < 0 && errno == EINTR) continue;
    if (written <= 0) {
      const std::system_error error(errno, std::generic_category(), "cannot hold a record");
      close(file);
      throw error;
    }
    bytes.remove_prefix(static_cast<std::size_t>(written));
  }
  return file;
}

// Waits for the reader to end by itself. Gives why it must be ended instead; nullopt if it did.
std::optional<std::string> watch(ChildProcess& child, const ReaderLimits& limits,
                                 const std::atomic<bool>& stop) {
  const auto deadline = Clock::now() + std::chrono::seconds(limits.seconds);
  auto next_look = Clock::now() + kLook;
  while (child.wait(kLook)) {
    if (child.output().size() > limits.output_mib << 20) {
      return "gives more than " + std::to_string(limits.output_mib) + " MiB of text";
    }
    const auto now = Clock::now();
    if (now >= deadline) {
      return "reading took longer than " + std::to_string(limits.seconds) +
             " s; split the file, or save it as DOCX";
    }
    if (stop) return "stopped before it was read";
    if (now < next_look) continue;
    next_look = now + kLook;
    const GroupUsage usage = usage_of_group(child.group());
    if (usage.processes > limits.processes) {
      return "starts more than " + std::to_string(limits.processes) + " processes to be read";
    }
    if (usage.memory_bytes > limits.memory_mib << 20) return too_much_memory(limits);
  }
  return std::nullopt;
}

ReadFileResult refused(std::string reason) { return {{}, std::move(reason)}; }

ReadFileResult read_answer(std::string_view output) {
  ReadFileResult result;
  while (!output.empty()) {
    const std::string_view line = output.substr(0, output.find('\n'));
    output.remove_prefix(std::min(line.size() + 1, output.size()));
    if (const auto reason = refusal_of(line)) return refused(*reason);
    result.texts.push_back(file_text_of(line));
  }
  if (result.texts.empty()) result.refused = "the reader found nothing in it";
  return result;
}

// What came from the process is hostile, too.
ReadFileResult understand(std::string_view output) try {
  return read_answer(output);
} catch (const BadJson&) {
  return refused("the reader gave an answer nobody understands");
} catch (const BadField&) {
  return refused("the reader gave an answer nobody understands");
}

std::string why_killed(int signal, const ReaderLimits& limits) {
  if (signal == SIGXCPU) {
    return "reading took longer than " + std::to_string(limits.cpu_seconds) +
           " s of processor time; split the file, or save it as DOCX";
  }
  return "the reader crashed (signal " + std::to_string(signal) + "); the file is probably damaged";
}

ReadFileResult read_open(int input, const ReaderLimits& limits, const fs::path& scratch_parent,
                         const std::atomic<bool>& stop, const fs::path& reader) {
  const Scratch scratch(scratch_parent);
  std::vector<std::string> command = {reader.string(), "--scratch=" + scratch.folder().string()};
  for (std::string& argument : arguments_of(limits)) command.push_back(std::move(argument));
  command.emplace_back("-");
  ChildProcess child(command, input);
  if (auto reason = watch(child, limits, stop)) return refused(std::move(*reason));
  const ChildEnd end = child.end();
  if (end.signal != 0) return refused(why_killed(end.signal, limits));
  if (end.code > 1) {
    return refused("the reader failed (exit code " + std::to_string(end.code) + ")");
  }
  return understand(child.output());
}

}  // namespace

fs::path reader_beside_this_program() {
  const fs::path folder = fs::read_symlink("/proc/self/exe").parent_path();
  const fs::path installed = folder / "tracuu-filereader";
  return fs::exists(installed) ? installed : folder / "filereader";
}

ReadFileResult read_in_child(const fs::path& file, const ReaderLimits& limits,
                             const fs::path& scratch_parent, const std::atomic<bool>& stop,
                             const fs::path& reader) try {
  const OpenFile input(open_input(file, limits.input_mib));
  return read_open(input, limits, scratch_parent, stop, reader);
} catch (const UnreadableFile& unreadable) {
  return refused(unreadable.what());
}

ReadFileResult read_bytes_in_child(std::string_view bytes, const ReaderLimits& limits,
                                   const fs::path& scratch_parent, const std::atomic<bool>& stop,
                                   const fs::path& reader) {
  const OpenFile input(open_in_memory(bytes));
  return read_open(input, limits, scratch_parent, stop, reader);
}

}  // namespace tracuu::corpus
