// The program that reads one file and prints what stands in it; see reader_main.cc.
//
//   filereader [--seconds=60 ...] [--scratch=FOLDER] FILE     - is standard input
//   filereader --confinement
//
// One line of file_text_json for each text, or one line {"refused":"..."} with the reason. Exit
// codes: 0 read, 1 refused, 2 called wrongly.
#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "corpus/files/file_reader.h"

namespace tracuu::corpus {

// What the program does with the words behind its name. The confinement it puts itself into stays:
// the process is good for nothing else after it.
int run_reader(std::span<char* const> arguments, std::span<const FileReader> readers);

// The first of the readers that recognises the bytes reads them. Throws UnreadableFile, with a
// reason of its own for formats that are known but not read.
std::vector<FileText> read_bytes(std::string_view bytes, Scratch& scratch,
                                 std::span<const FileReader> readers);

}  // namespace tracuu::corpus
