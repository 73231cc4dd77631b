// What the processes of one group use together, as /proc tells it.
//
//   if (usage_of_group(child.group()).memory_bytes > most) kill(-group, SIGKILL);
//
// Call it from any thread. It goes through all processes of the machine: some milliseconds.
#pragma once

#include <cstdint>

#include <sys/types.h>

namespace tracuu::corpus {

struct GroupUsage {
  std::uint64_t processes = 0;
  std::uint64_t memory_bytes = 0;  // resident, without what is only mapped from files
};

GroupUsage usage_of_group(pid_t group);

}  // namespace tracuu::corpus
