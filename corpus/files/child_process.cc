#include "corpus/files/child_process.h"

#include <array>
#include <cerrno>
#include <stdexcept>
#include <system_error>

#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

extern char** environ;

namespace tracuu::corpus {
namespace {

[[noreturn]] void fail(const std::string& program, int error) {
  throw std::runtime_error("cannot start " + program + ": " +
                           std::generic_category().message(error));
}

std::vector<char*> pointers_to(const std::vector<std::string>& words) {
  std::vector<char*> pointers;
  for (const std::string& word : words) pointers.push_back(const_cast<char*>(word.c_str()));
  pointers.push_back(nullptr);
  return pointers;
}

// posix_spawn runs none of our code between fork and exec, so other threads may hold any lock.
struct Spawn {
  posix_spawn_file_actions_t files;
  posix_spawnattr_t attributes;

  Spawn(int input, int output) {
    posix_spawn_file_actions_init(&files);
    posix_spawn_file_actions_adddup2(&files, input, STDIN_FILENO);
    posix_spawn_file_actions_adddup2(&files, output, STDOUT_FILENO);
    posix_spawn_file_actions_addopen(&files, STDERR_FILENO, "/dev/null", O_WRONLY, 0);
    posix_spawn_file_actions_addclosefrom_np(&files, STDERR_FILENO + 1);
    posix_spawnattr_init(&attributes);
    sigset_t none;
    sigset_t all;
    sigemptyset(&none);
    sigfillset(&all);
    posix_spawnattr_setsigmask(&attributes, &none);
    posix_spawnattr_setsigdefault(&attributes, &all);
    posix_spawnattr_setpgroup(&attributes, 0);
    posix_spawnattr_setflags(
        &attributes, POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF);
  }
  Spawn(const Spawn&) = delete;
  Spawn& operator=(const Spawn&) = delete;
  ~Spawn() {
    posix_spawn_file_actions_destroy(&files);
    posix_spawnattr_destroy(&attributes);
  }
};

}  // namespace

ChildProcess::ChildProcess(const std::vector<std::string>& command, int input) {
  int ends[2];
  if (pipe2(ends, O_CLOEXEC) != 0) fail(command.front(), errno);
  const Spawn spawn(input, ends[1]);
  const int error = posix_spawn(&pid_, command.front().c_str(), &spawn.files, &spawn.attributes,
                                pointers_to(command).data(), environ);
  close(ends[1]);
  pipe_ = ends[0];
  if (error != 0) {
    close(pipe_);
    fail(command.front(), error);
  }
  fcntl(pipe_, F_SETFL, O_NONBLOCK);
}

ChildProcess::~ChildProcess() {
  end();
  close(pipe_);
}

// The dead leader keeps its number, and so that of the group, until it is waited for.
ChildEnd ChildProcess::end() {
  if (end_) return *end_;
  const bool by_itself = has_ended();
  kill(-pid_, SIGKILL);
  int status = 0;
  while (waitpid(pid_, &status, 0) < 0 && errno == EINTR) continue;
  if (by_itself && WIFEXITED(status)) {
    end_ = {.code = WEXITSTATUS(status), .signal = 0};
  } else {
    end_ = {.code = 0, .signal = WIFSIGNALED(status) ? WTERMSIG(status) : SIGKILL};
  }
  return *end_;
}

bool ChildProcess::has_ended() const {
  siginfo_t info{};
  return waitid(P_PID, static_cast<id_t>(pid_), &info, WEXITED | WNOHANG | WNOWAIT) == 0 &&
         info.si_pid == pid_;
}

void ChildProcess::read_what_is_there() {
  std::array<char, 65536> buffer;
  const ssize_t count = read(pipe_, buffer.data(), buffer.size());
  if (count > 0) output_.append(buffer.data(), static_cast<std::size_t>(count));
  output_ended_ = count == 0 || (count < 0 && errno != EAGAIN && errno != EINTR);
}

// The end of the output and that of the program come in any order, a moment or hours apart: a
// program may close its output, one left behind in the group may hold it open.
bool ChildProcess::wait(std::chrono::milliseconds most) {
  if (output_ended_) {
    if (has_ended()) return false;
    poll(nullptr, 0, 1);
    return true;
  }
  pollfd readable{pipe_, POLLIN, 0};
  if (poll(&readable, 1, static_cast<int>(most.count())) > 0) {
    read_what_is_there();
    return true;
  }
  return !has_ended();
}

}  // namespace tracuu::corpus
