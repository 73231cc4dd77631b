#include "tests/support/process.h"

#include <chrono>
#include <cstdlib>
#include <fstream>
#include <sstream>
#include <stdexcept>
#include <thread>

#include <fcntl.h>
#include <signal.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

extern char** environ;

namespace tracuu::tests {

Process Process::start(const std::vector<std::string>& command) {
  char file[] = "/tmp/tracuu-output-XXXXXX";
  const int output = mkstemp(file);
  if (output < 0) throw std::runtime_error("cannot make a file for output");
  std::vector<char*> arguments;
  for (const std::string& argument : command) {
    arguments.push_back(const_cast<char*>(argument.c_str()));
  }
  arguments.push_back(nullptr);
  posix_spawn_file_actions_t actions;
  posix_spawn_file_actions_init(&actions);
  posix_spawn_file_actions_adddup2(&actions, output, STDOUT_FILENO);
  posix_spawn_file_actions_adddup2(&actions, output, STDERR_FILENO);
  posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
  pid_t pid = 0;
  const int error = posix_spawn(&pid, arguments[0], &actions, nullptr, arguments.data(), environ);
  posix_spawn_file_actions_destroy(&actions);
  ::close(output);
  if (error != 0) throw std::runtime_error("cannot start " + command.front());
  return Process(pid, file);
}

Process::Process(Process&& other) noexcept
    : pid_(other.pid_),
      output_file_(std::move(other.output_file_)),
      status_(other.status_),
      ended_(other.ended_) {
  other.ended_ = true;
  other.output_file_.clear();
}

Process::~Process() {
  if (!ended_) {
    ::kill(pid_, SIGKILL);
    wait();
  }
  if (!output_file_.empty()) ::unlink(output_file_.c_str());
}

int Process::wait() {
  if (!ended_) {
    while (::waitpid(pid_, &status_, 0) < 0 && errno == EINTR) {
    }
    ended_ = true;
  }
  return WIFEXITED(status_) ? WEXITSTATUS(status_) : 128 + WTERMSIG(status_);
}

bool Process::running() {
  if (!ended_ && ::waitpid(pid_, &status_, WNOHANG) == pid_) ended_ = true;
  return !ended_;
}

void Process::signal(int number) {
  if (running()) ::kill(pid_, number);
}

std::string Process::output() const {
  std::ostringstream text;
  text << std::ifstream(output_file_).rdbuf();
  return text.str();
}

std::string Process::wait_for_line(const std::string& prefix) {
  for (int i = 0; i < 1000; ++i) {
    std::istringstream lines(output());
    std::string line;
    while (std::getline(lines, line)) {
      if (line.starts_with(prefix) && !lines.eof()) return line.substr(prefix.size());
    }
    if (!running()) return {};
    std::this_thread::sleep_for(std::chrono::milliseconds(10));
  }
  return {};
}

Outcome run(const std::vector<std::string>& command) {
  Process process = Process::start(command);
  const int code = process.wait();
  return {code, process.output()};
}

}  // namespace tracuu::tests
