#include "corpus/files/catdoc.h"

#include "corpus/files/file_reader.h"
#include "corpus/files/outside_programs.h"

namespace tracuu::corpus {

std::string run_catdoc(Scratch& scratch, std::string_view program, std::string_view bytes,
                       const std::vector<std::string>& options) {
  require_program(program, "catdoc");
  scratch.put(".catdocrc", "map_path = " + scratch.folder().string() + "\n");
  scratch.put("ascii.specchars", "");
  scratch.put("ascii.replchars", "");
  std::vector<std::string> command{std::string(program), "-d", "utf-8", "-s", "cp1252"};
  command.insert(command.end(), options.begin(), options.end());
  command.push_back(scratch.put("file.ole", bytes).string());
  auto text = scratch.run(command);
  if (!text)
    throw UnreadableFile("the file is damaged or protected; save it anew in a newer format");
  return std::move(*text);
}

}  // namespace tracuu::corpus
