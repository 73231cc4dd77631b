// The programs of this build, and searchd as a test meets it: over its port.
#pragma once

#include <csignal>
#include <filesystem>
#include <stdexcept>
#include <string>

#include "tests/support/process.h"

namespace tracuu::tests {

inline const std::string kIndexer = std::string(TRACUU_BINARY_DIR) + "/bin/indexer";
inline const std::string kSearchd = std::string(TRACUU_BINARY_DIR) + "/bin/searchd";
inline const std::filesystem::path kSample =
    std::filesystem::path(TRACUU_SOURCE_DIR) / "corpus/sample";

class RunningSearchd {
 public:
  explicit RunningSearchd(const std::filesystem::path& index)
      : process_(Process::start({kSearchd, "--index", index.string(), "--listen", "127.0.0.1:0",
                                 "--look-interval-ms", "5"})) {
    const std::string address = process_.wait_for_line("searchd: answering on http://127.0.0.1:");
    if (address.empty()) throw std::runtime_error("searchd did not start: " + process_.output());
    port_ = std::stoi(address);
  }

  int port() const { return port_; }
  Process& process() { return process_; }

  // The exit code after SIGTERM.
  int stop() {
    process_.signal(SIGTERM);
    return process_.wait();
  }

 private:
  Process process_;
  int port_ = 0;
};

}  // namespace tracuu::tests
