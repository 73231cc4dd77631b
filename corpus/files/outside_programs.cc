#include "corpus/files/outside_programs.h"

#include <cstdlib>
#include <string>

#include <unistd.h>

#include "corpus/files/file_reader.h"
#include "corpus/text.h"

namespace tracuu::corpus {

void require_program(std::string_view program, std::string_view package) {
  const char* path = std::getenv("PATH");
  for (const std::string& folder : split(path == nullptr ? "/usr/bin:/bin" : path, ":")) {
    if (access((folder + '/' + std::string(program)).c_str(), X_OK) == 0) return;
  }
  throw UnreadableFile(std::string(program) + " is not installed on this machine: install the " +
                       "package " + std::string(package) + " and index the file again");
}

}  // namespace tracuu::corpus
