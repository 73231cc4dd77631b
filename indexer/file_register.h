// FileRegister: what an office says about its files, in files beside them: 24.docx.json about
// 24.docx, and lists with a row for each.
//
//   FileRegister about(files, reading);    // takes 24.docx.json out of `files`, leaves lists in
//   about.find(files[0].path)              -> what is said, what counts more behind
//
// Immutable once made; any thread.
#pragma once

#include <cstddef>
#include <filesystem>
#include <map>
#include <vector>

#include "corpus/document_source.h"
#include "corpus/file_metadata.h"
#include "indexer/file_lists.h"

namespace tracuu::indexer {

class FileRegister {
 public:
  // `files` in order of their paths. Without `reading` lists are not looked for.
  explicit FileRegister(std::vector<corpus::InputFile>& files);
  FileRegister(std::vector<corpus::InputFile>& files, const FileReading& reading);

  // A list first, the file's own JSON above it.
  std::vector<const corpus::FileMetadata*> find(const std::filesystem::path& file) const;

  const FileLists& lists() const { return lists_; }

  // Files taken out of `files`, those that could not be understood among them.
  std::size_t registers() const { return registers_; }
  const std::vector<corpus::BadDocument>& refusals() const { return refusals_; }

 private:
  void read_beside(const corpus::InputFile& sidecar, const std::filesystem::path& file);

  FileLists lists_;
  std::map<std::filesystem::path, corpus::FileMetadata> beside_;
  std::vector<corpus::BadDocument> refusals_;
  std::size_t registers_ = 0;
};

}  // namespace tracuu::indexer
