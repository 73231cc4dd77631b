// The readers of office files, told apart by content, never by name.
//
//   for (const FileReader& reader : file_readers()) {
//     if (reader.recognises(bytes)) return reader.read(bytes, scratch);
//   }
//
// A reader is a file of its own with one function that gives its row; file_readers.cc is the table.
// Readers meet hostile bytes: they run in the reader process only (see reader_main.cc), where a
// crash costs one file.
#pragma once

#include <span>
#include <stdexcept>
#include <string_view>
#include <vector>

#include "corpus/files/file_text.h"
#include "corpus/files/scratch.h"

namespace tracuu::corpus {

// Why a file cannot be read, in words a clerk understands, and what to do.
class UnreadableFile : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

struct FileReader {
  std::string_view format;  // FileText::format of what it gives
  bool (*recognises)(std::string_view bytes);
  // More than one text only for archives. Throws UnreadableFile.
  std::vector<FileText> (*read)(std::string_view bytes, Scratch& scratch);
};

FileReader html_reader();
FileReader docx_reader();
FileReader odt_reader();
FileReader xlsx_reader();
FileReader csv_reader();
FileReader plain_text_reader();
FileReader archive_reader();  // zip of files
FileReader word_reader();     // DOC: Word 6 to 2003
FileReader excel_reader();    // XLS
FileReader slides_reader();   // PPT
FileReader rtf_reader();
FileReader pdf_reader();
FileReader image_reader();  // by OCR

// All of the above, in the order they are asked.
std::span<const FileReader> file_readers();

}  // namespace tracuu::corpus
