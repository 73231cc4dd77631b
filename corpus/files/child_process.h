// ChildProcess: a program with its own process group, its output collected; the whole group is gone
// with the object.
//
//   ChildProcess child({"/usr/bin/filereader", "-"}, input);
//   while (child.wait(100ms)) { ... }   // returns at least that often, and when output came
//   child.end().code, child.output()
//
// One thread uses one object; objects of several threads do not disturb each other.
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <vector>

#include <sys/types.h>

namespace tracuu::corpus {

struct ChildEnd {
  int code = 0;
  int signal = 0;  // that killed it; 0: it ended by itself
};

class ChildProcess {
 public:
  // Standard input is `input`, standard error nothing; no other descriptor is inherited. Throws
  // std::runtime_error if the program cannot be started.
  ChildProcess(const std::vector<std::string>& command, int input);
  ChildProcess(const ChildProcess&) = delete;
  ChildProcess& operator=(const ChildProcess&) = delete;
  ~ChildProcess();

  pid_t group() const { return pid_; }
  const std::string& output() const { return output_; }

  // Waits for output or `most` time; false when the program has ended and all its output is here.
  bool wait(std::chrono::milliseconds most);

  // Kills what is left of the group. Call it once wait() gave false.
  ChildEnd end();

 private:
  bool has_ended() const;
  void read_what_is_there();

  pid_t pid_ = 0;
  int pipe_ = -1;
  bool output_ended_ = false;
  std::string output_;
  std::optional<ChildEnd> end_;
};

}  // namespace tracuu::corpus
