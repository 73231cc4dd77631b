// DocumentLines: the text of a file as lines in reading order, the form the parts of a document are
// recognised in.
//
//   for (const DocumentLine& line : lines_of(text)) ...
//   -> "ỦY BAN NHÂN DÂN", "Số: 24/2024/QĐ-UBND", "Điều 1. ...", "1 | Lệ phí | 8.000"
//
// A paragraph gives a line for each line of it, a row one line with " | " between its cells. Tables
// that only set text side by side (the heading with agency and motto, signature beside "Nơi nhận",
// a page in a frame) become lines column by column. What the reader marked as no text, the name and
// motto of the state and lines that are only drawn (----) are left out; footnotes are kept apart.
//
// Plain values; any thread.
#pragma once

#include <string>
#include <vector>

#include "corpus/files/file_text.h"

namespace tracuu::corpus {

struct DocumentLine {
  std::string text;   // trimmed, never empty
  std::string plain;  // see plain_text.h
  bool is_row = false;
};

struct DocumentLines {
  std::vector<DocumentLine> lines;
  std::vector<DocumentLine> footnotes;
};

DocumentLines lines_of(const FileText& text);

// The texts of lines [begin, end), one below the other.
std::string joined_lines(const std::vector<DocumentLine>& lines, std::size_t begin,
                         std::size_t end);

}  // namespace tracuu::corpus
