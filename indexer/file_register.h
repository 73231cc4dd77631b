// FileRegister: what an office says about its files, in files beside them: 24.docx.json about
// 24.docx.
//
//   FileRegister about(files);             // takes those files out of the list
//   about.find(files[0].path)              -> FileMetadata; nullptr if nothing is said
//
// Immutable once made; any thread.
#pragma once

#include <cstddef>
#include <filesystem>
#include <map>
#include <vector>

#include "corpus/document_source.h"
#include "corpus/file_metadata.h"

namespace tracuu::indexer {

class FileRegister {
 public:
  // `files` in order of their paths.
  explicit FileRegister(std::vector<corpus::InputFile>& files);

  const corpus::FileMetadata* find(const std::filesystem::path& file) const;

  // Files taken out of the list, those that could not be understood among them.
  std::size_t registers() const { return registers_; }
  const std::vector<corpus::BadDocument>& refusals() const { return refusals_; }

 private:
  void read_beside(const corpus::InputFile& sidecar, const std::filesystem::path& file);

  std::map<std::filesystem::path, corpus::FileMetadata> metadata_;
  std::vector<corpus::BadDocument> refusals_;
  std::size_t registers_ = 0;
};

}  // namespace tracuu::indexer
