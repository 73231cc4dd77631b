// FileList: a list in which an office tells of its files, a row for each.
//
//   Tệp        | Số ký hiệu       | Ngày ban hành | Trích yếu
//   qd/24.docx | 24/2024/QĐ-UBND  | 01/07/2024    | Về bến đò ngang
//
//   const auto list = read_file_list(text);
//   list->files[0].name -> "qd/24.docx"   list->files[0].metadata.issued_date
//
// Pure function: call it from any thread.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "corpus/file_metadata.h"
#include "corpus/files/file_text.h"
#include "corpus/law/law_reader.h"

namespace tracuu::corpus {

struct ListedFile {
  std::size_t row = 0;  // of all rows of the text, from 1
  std::string name;     // as written
  FileMetadata metadata;
};

struct FileList {
  std::vector<ListedFile> files;
  std::vector<RefusedRow> unreadable;  // cells; what else their rows say stands in `files`
};

// nullopt for a text that is no list, or a list that tells of no files.
std::optional<FileList> read_file_list(const FileText& text);

}  // namespace tracuu::corpus
