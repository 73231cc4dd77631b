// A program run by a test: started, watched, killed if the test ends first.
//
//   Process run = Process::start({indexer, "status", "--index", folder});
//   EXPECT_EQ(run.wait(), 0);  run.output()
#pragma once

#include <string>
#include <vector>

#include <sys/types.h>

namespace tracuu::tests {

class Process {
 public:
  // Standard output and standard error go into one file, read back by output(). Throws
  // std::runtime_error when the program cannot be started.
  static Process start(const std::vector<std::string>& command);

  Process(Process&& other) noexcept;
  Process& operator=(Process&&) = delete;
  ~Process();  // kill -9

  // The exit code, or 128 + signal.
  int wait();
  bool running();
  void signal(int number);
  std::string output() const;

  // The rest of the first line of output that begins with `prefix`, waiting up to ten seconds;
  // empty if it never comes.
  std::string wait_for_line(const std::string& prefix);

 private:
  Process(pid_t pid, std::string output_file) : pid_(pid), output_file_(std::move(output_file)) {}

  pid_t pid_;
  std::string output_file_;
  int status_ = 0;
  bool ended_ = false;
};

// wait() of a program started for its end alone, with what it said.
struct Outcome {
  int code;
  std::string output;
};
Outcome run(const std::vector<std::string>& command);

}  // namespace tracuu::tests
