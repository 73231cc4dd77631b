// FileLists: lists among the files of a run that tell of other files below their folder: the
// register an office keeps of its documents as CSV, XLSX, XLS or ODS.
//
//   FileLists lists(files, {limits, scratch, workers, stop});
//   lists.find("/vb/qd/24.docx")       -> FileMetadata; nullptr if no list names it
//   lists.rows_of("/vb/danh-sach.csv") -> which of its rows are about files, and what is wrong
//
// A list is looked for by its ending, as any sidecar is known by its name, and read in a child
// process before any other file: where it stands in their order does not matter. Immutable once
// made; any thread.
#pragma once

#include <cstddef>
#include <filesystem>
#include <map>
#include <set>
#include <vector>

#include "corpus/document_source.h"
#include "corpus/file_metadata.h"
#include "corpus/law/file_list.h"
#include "indexer/file_names.h"
#include "indexer/file_reading.h"

namespace tracuu::indexer {

// Rows of one list, counted from 1.
struct ListedRows {
  std::set<std::size_t> settled;  // about files that are there: no documents of their own
  std::set<std::size_t> missing;  // whose file is not there
  std::size_t told = 0;           // how many of the settled ones reached their file
  std::vector<corpus::BadDocument> refusals;
};

class FileLists {
 public:
  FileLists() = default;
  FileLists(const std::vector<corpus::InputFile>& files, const FileReading& reading);

  const corpus::FileMetadata* find(const std::filesystem::path& file) const;

  // nullptr for what is no such list.
  const ListedRows* rows_of(const std::filesystem::path& list) const;

 private:
  struct Told {
    corpus::FileMetadata metadata;
    std::filesystem::path list;
    std::size_t row;
  };

  void take(const corpus::InputFile& file, const corpus::FileList& list, const FileNames& names);
  void tell(const std::filesystem::path& file, const corpus::ListedFile& row,
            const std::filesystem::path& list, ListedRows& rows);

  std::map<std::filesystem::path, Told> told_;
  std::map<std::filesystem::path, ListedRows> rows_;
};

}  // namespace tracuu::indexer
