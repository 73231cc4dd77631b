// The table of all readers. A new reader is a row here and a declaration in file_reader.h.
#include <array>

#include "corpus/files/file_reader.h"

namespace tracuu::corpus {

std::span<const FileReader> file_readers() {
  // The narrower format first: a DOCX is a zip, a CSV list is plain text.
  static const std::array readers = {
      docx_reader(),  xlsx_reader(),   odt_reader(),        archive_reader(), word_reader(),
      excel_reader(), slides_reader(), rtf_reader(),        pdf_reader(),     image_reader(),
      html_reader(),  csv_reader(),    plain_text_reader(),
  };
  return readers;
}

}  // namespace tracuu::corpus
