// Landlock: the files a process may still touch, as far as the kernel knows how to tell it.
//
//   restrict_files(landlock_abi(), scratch.folder());
//
// For confinement.cc; see there.
#pragma once

#include <filesystem>

namespace tracuu::corpus {

// Which Landlock the kernel speaks; 0: none.
int landlock_abi();

// Programs, libraries and their data can be read and run, `scratch` be written; everything else is
// closed, as are TCP and signals to others where the ABI has them. False if the kernel refuses.
bool restrict_files(int abi, const std::filesystem::path& scratch);

}  // namespace tracuu::corpus
