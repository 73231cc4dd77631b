// The system calls a process that reads a hostile file may no longer make.
//
//   if (!restrict_system_calls()) ...   // the kernel has no seccomp
//
// For confinement.cc; see there.
#pragma once

namespace tracuu::corpus {

// Those calls fail from now on as if forbidden, in this process and all it starts. False if the
// kernel has no seccomp filters or refuses ours.
bool restrict_system_calls();

}  // namespace tracuu::corpus
