// filereader: reads one office file in a confinement of its own and prints what stands in it.
//
//   filereader --scratch=/tmp luat.docx | head -c 300
//
// The indexer starts one for each file, so that a hostile file costs nothing but itself.
#include <cstdio>

#include <unistd.h>

#include "corpus/files/file_reader.h"
#include "corpus/files/reader_program.h"

int main(int argc, char** argv) {
  const std::span<char* const> words(argv, static_cast<std::size_t>(argc));
  const int code = tracuu::corpus::run_reader(words.subspan(1), tracuu::corpus::file_readers());
  std::fflush(stdout);
  _exit(code);  // what is held goes with the process; tidying it up would only take time
}
