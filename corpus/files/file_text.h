// FileText: what stands in an office file, block by block in reading order, before anyone asks what
// it means.
//
//   FileText text = read_html(bytes);
//   text.blocks[0].text   -> "Điều 1. Phạm vi điều chỉnh"
//
// Text is well-formed UTF-8, but perhaps in a legacy encoding: a byte the reader could not place in
// Unicode stands as the character of Windows-1252 it would be (see analyzers/legacy_encoding.h), so
// that nothing is lost before the encoding is found. Soft hyphens stay: in TCVN3 they are the ư.
//
// Plain values: copy, move and share them freely.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "corpus/enumerations.h"

namespace tracuu::corpus {

enum class BlockKind : std::uint8_t {
  paragraph,
  row,       // of a table: its cells
  footnote,  // with its mark in front: "1 Như Điều 3"
  // What a reader recognises as no text of the document. Kept, because it may be wrong.
  running_head,  // or foot, on page after page
  page_number,
  watermark,  // or the stamp of a signing service
  chrome,     // of a web site: menus, links, search boxes
};

struct Block {
  BlockKind kind = BlockKind::paragraph;
  std::string text;  // of every kind but row; '\n' where the author broke a line by hand
  // Of a row: one for each column of the table, in order. What a merged cell covers is empty, so
  // that the cells of one column have one index in all rows.
  std::vector<std::string> cells;
  int table = 0;  // rows of one table share its number, from 1; 0: no table
  int page = 0;   // from 1; 0: the format has no pages
};

// What went wrong in reading, so that nobody takes a part for the whole.
struct FileFaults {
  bool text_doubtful = false;  // a fall-back reader was used, OCR was unsure, characters were lost
  bool text_cut = false;       // the file was larger than the limits
  bool tables_lost = false;    // there are tables whose cells could not be told apart
};

struct FileText {
  std::string member;  // of an archive: the path in it; else empty
  // Of an archive's member that cannot be read: why, for a clerk. It has no blocks then.
  std::string refused;
  std::string format;  // "docx", "pdf", "html", "doc", "rtf", "odt", "xlsx", "xls", "csv", ...
  TextSource source{};
  std::string title;                              // as the file's own metadata say; often wrong
  std::map<std::string, std::string> properties;  // a page's table of attributes, by their labels
  std::vector<Block> blocks;
  FileFaults faults;
};

}  // namespace tracuu::corpus
