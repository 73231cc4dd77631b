// OfficeFile: one file that somebody wrote, from its bytes to documents of the corpus: read in a
// child process, put into Unicode, understood as law; what a register says of it stands above that.
//
//   OfficeFile read = reader.read(file, stop);
//   read.documents, read.refusals      // one of them is not empty
//
// OfficeFileReader is immutable: all threads may share one.
#pragma once

#include <atomic>
#include <filesystem>
#include <string>
#include <vector>

#include "corpus/document_source.h"
#include "corpus/files/file_text.h"
#include "corpus/files/reader_limits.h"
#include "corpus/law/law_reader.h"
#include "indexer/file_register.h"

namespace tracuu::indexer {

struct OfficeFile {
  std::string format;  // "docx"; empty when the file could not be read
  std::vector<corpus::Document> documents;
  std::vector<corpus::BadDocument> refusals;
  bool converted = false;  // from a legacy encoding
};

class OfficeFileReader {
 public:
  // `scratch` is a folder for what readers write on the way. `about` outlives the reader.
  OfficeFileReader(corpus::ReaderLimits limits, std::filesystem::path scratch,
                   const FileRegister& about);

  // Never throws for what is wrong with the file; `stop` ends the reading early.
  OfficeFile read(const corpus::InputFile& file, const std::atomic<bool>& stop) const;

 private:
  void take(corpus::FileText text, const corpus::InputFile& file, const std::string& digest,
            OfficeFile& read) const;
  void understand(const corpus::FileText& text, const std::string& path,
                  const corpus::FileOrigin& origin, OfficeFile& read) const;
  void take_unread(const corpus::InputFile& file, OfficeFile& read) const;

  corpus::ReaderLimits limits_;
  std::filesystem::path scratch_;
  const FileRegister& about_;
};

}  // namespace tracuu::indexer
