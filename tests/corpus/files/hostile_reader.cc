// A filereader whose parser has been taken over by the file: it does what the file says, one deed a
// line, and gives what came of each as a paragraph. The confinement is the true one.
#include <array>
#include <cerrno>
#include <chrono>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <new>
#include <sstream>
#include <string>
#include <thread>
#include <vector>

#include <arpa/inet.h>
#include <fcntl.h>
#include <sys/ptrace.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

#include "corpus/files/reader_program.h"

namespace tracuu::corpus {
namespace {

std::string outcome(long result) { return result < 0 ? std::strerror(errno) : "done"; }

std::string read_file(const std::string& path) { return outcome(open(path.c_str(), O_RDONLY)); }

std::string write_file(const std::string& path) {
  return outcome(open(path.c_str(), O_WRONLY | O_CREAT, 0600));
}

std::string connect_to(const std::string& port) {
  const int end = socket(AF_INET, SOCK_STREAM, 0);
  if (end < 0) return outcome(end);
  sockaddr_in address{};
  address.sin_family = AF_INET;
  address.sin_port = htons(static_cast<std::uint16_t>(std::stoi(port)));
  address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  return outcome(connect(end, reinterpret_cast<sockaddr*>(&address), sizeof address));
}

std::string local_socket(const std::string&) { return outcome(socket(AF_UNIX, SOCK_STREAM, 0)); }
std::string trace(const std::string&) { return outcome(ptrace(PTRACE_ATTACH, getppid(), 0, 0)); }
std::string leave_group(const std::string&) { return outcome(setsid()); }
std::string signal_parent(const std::string&) { return outcome(kill(getppid(), SIGTERM)); }
std::string own_file(const std::string&) { return write_file("./in-scratch"); }

std::string descriptors(const std::string&) {
  int open_ones = 0;
  for (int file = 3; file < 1024; ++file) open_ones += fcntl(file, F_GETFD) != -1 ? 1 : 0;
  return std::to_string(open_ones);
}

std::string crash(const std::string&) {
  std::signal(SIGSEGV, SIG_DFL);
  std::raise(SIGSEGV);
  return "lived on";
}

std::string sleep_forever(const std::string&) {
  for (;;) std::this_thread::sleep_for(std::chrono::seconds(1));
}

std::string loop(const std::string&) {
  for (volatile unsigned turns = 0;;) turns = turns + 1;
}

std::string eat_memory(const std::string&) {
  std::vector<char*> eaten;
  for (;;) {
    constexpr std::size_t kSlice = std::size_t{16} << 20;
    eaten.push_back(new char[kSlice]);
    std::memset(eaten.back(), 'x', kSlice);
    std::this_thread::sleep_for(std::chrono::milliseconds(10));
  }
}

std::string write_much(const std::string& mib) {
  const std::string line(std::size_t{1} << 20, 'x');
  for (int i = 0; i < std::stoi(mib); ++i) std::fwrite(line.data(), 1, line.size(), stdout);
  return "";
}

std::string say(const std::string& line) {
  std::fputs((line + "\n").c_str(), stdout);
  return "";
}

std::string exit_with(const std::string& code) { _exit(std::stoi(code)); }

// Stays in the background and holds the output open. Gives its number.
std::string leave_one_behind(const std::string&) {
  const pid_t pid = fork();
  if (pid == 0) sleep_forever("");
  return std::to_string(pid);
}

std::string breed(const std::string&) {
  for (int i = 0; i < 100; ++i) {
    if (fork() == 0) sleep_forever("");
  }
  return sleep_forever("");
}

std::string close_output(const std::string&) {
  close(STDOUT_FILENO);
  return sleep_forever("");
}

struct Deed {
  const char* name;
  std::string (*act)(const std::string&);
};

constexpr std::array kDeeds = {
    Deed{"read", read_file},
    Deed{"write", write_file},
    Deed{"connect", connect_to},
    Deed{"local-socket", local_socket},
    Deed{"trace", trace},
    Deed{"leave-group", leave_group},
    Deed{"signal", signal_parent},
    Deed{"own-file", own_file},
    Deed{"crash", crash},
    Deed{"sleep", sleep_forever},
    Deed{"loop", loop},
    Deed{"eat-memory", eat_memory},
    Deed{"write-much", write_much},
    Deed{"leave-one-behind", leave_one_behind},
    Deed{"breed", breed},
    Deed{"close-output", close_output},
    Deed{"say", say},
    Deed{"exit", exit_with},
    Deed{"descriptors", descriptors},
};

std::string act(const std::string& line) {
  const std::string name = line.substr(0, line.find(' '));
  const std::string argument = line.size() > name.size() ? line.substr(name.size() + 1) : "";
  for (const Deed& deed : kDeeds) {
    if (deed.name == name) return deed.act(argument);
  }
  throw UnreadableFile("no such deed: " + name);
}

std::vector<FileText> obey(std::string_view bytes, Scratch& scratch) {
  if (chdir(scratch.folder().c_str()) != 0) throw UnreadableFile("no scratch folder");
  FileText text;
  text.format = "deeds";
  std::istringstream lines{std::string(bytes)};
  for (std::string line; std::getline(lines, line);) {
    text.blocks.push_back({.kind = BlockKind::paragraph, .text = act(line), .cells = {}});
  }
  return {text};
}

}  // namespace
}  // namespace tracuu::corpus

int main(int argc, char** argv) {
  using namespace tracuu::corpus;
  const std::array readers = {FileReader{"deeds", [](std::string_view) { return true; }, obey}};
  const std::span<char* const> words(argv, static_cast<std::size_t>(argc));
  const int code = run_reader(words.subspan(1), readers);
  std::fflush(stdout);
  _exit(code);
}
