// What the indexer's exit code says to scripts and timers.
#pragma once

namespace tracuu::indexer {

enum ExitCode : int {
  kDone = 0,              // everything asked for is done
  kFailed = 1,            // nothing was published; the reason is on standard error
  kUsage = 2,             // the command line is wrong
  kDoneWithRefusals = 3,  // published, but some records were refused
};

inline constexpr const char* kExitCodeHelp =
    "Exit codes: 0 done; 1 failed, nothing published; 2 usage; 3 published, but some records were "
    "refused.";

}  // namespace tracuu::indexer
