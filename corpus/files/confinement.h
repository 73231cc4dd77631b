// Confinement: what a process may no longer do once it has promised to read a hostile file.
//
//   const Confinement in_force = confine(limits, scratch.folder());
//   std::cerr << describe(in_force);   // "Landlock (ABI 7): reads ...; seccomp: no network, ..."
//
// It binds the whole process and every program started by it, and cannot be taken back. Call it
// before the first byte of the file is looked at, while the process has one thread.
#pragma once

#include <filesystem>
#include <string>

#include "corpus/files/reader_limits.h"

namespace tracuu::corpus {

// What the kernel gave. The limits on time, memory and files hold everywhere.
struct Confinement {
  bool landlock = false;  // files: reads programs and their data, writes the scratch folder only
  int abi = 0;            // of Landlock; 0: the kernel has none
  bool seccomp = false;   // no network, no other processes' memory, nothing for administrators
  bool memory = false;    // the address space is limited (not under a sanitizer)
};

// Throws std::system_error if a limit every kernel has is refused.
Confinement confine(const ReaderLimits& limits, const std::filesystem::path& scratch);

// Two lines for people: what is in force, what is not and why.
std::string describe(const Confinement& confinement);

}  // namespace tracuu::corpus
