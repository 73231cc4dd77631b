// FileNames: files of a run found by names that people wrote: composed or not, in other letters,
// with the strokes of Windows.
//
//   FileNames names(files);
//   names.find("/vb", "QĐ\\24.DOCX")   -> {"/vb/QĐ/24.docx"}
//
// Immutable once made; any thread.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "corpus/document_source.h"

namespace tracuu::indexer {

// The path below `folder`; empty for a name that leads out of it.
std::filesystem::path path_below(const std::filesystem::path& folder, std::string_view name);

class FileNames {
 public:
  explicit FileNames(const std::vector<corpus::InputFile>& files);

  // The file of that path, byte by byte, else in the same letters, else in whatever letters;
  // several where the name does not tell.
  std::vector<std::filesystem::path> find(const std::filesystem::path& path) const;

 private:
  std::unordered_map<std::string, std::vector<std::filesystem::path>> files_;
};

}  // namespace tracuu::indexer
