// A FileText as lines a test can compare: the notation of tests/support/text_notation.h, written.
//
//   outline(text)   -> "Điều 1.\n| STT | Tên\n[=] Trang chủ\n"
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "corpus/files/file_reader.h"
#include "tests/support/temporary_folder.h"

namespace tracuu::corpus {

inline std::string visible(std::string_view text) {
  std::string shown;
  for (const char c : text) {
    shown += c == '\n' ? "\\n" : c == '\t' ? "\\t" : std::string(1, c);
  }
  return shown;
}

inline std::string outline(const Block& block) {
  switch (block.kind) {
    case BlockKind::paragraph:
      return visible(block.text);
    case BlockKind::footnote:
      return "[^] " + visible(block.text);
    case BlockKind::running_head:
      return "[~] " + visible(block.text);
    case BlockKind::page_number:
      return "[#] " + visible(block.text);
    case BlockKind::watermark:
      return "[%] " + visible(block.text);
    case BlockKind::chrome:
      return "[=] " + visible(block.text);
    case BlockKind::row:
      break;
  }
  std::string row;
  for (const std::string& cell : block.cells) row += (row.empty() ? "| " : " | ") + visible(cell);
  return row;
}

inline std::string outline(const FileText& text) {
  std::string lines;
  for (const Block& block : text.blocks) lines += outline(block) + "\n";
  return lines;
}

// What a reader gives for bytes it recognises, or the reason why not.
inline std::vector<FileText> read_with(const FileReader& reader, std::string_view bytes) {
  const tests::TemporaryFolder folder;
  Scratch scratch(folder.path());
  return reader.read(bytes, scratch);
}

inline std::string outline_of(const FileReader& reader, std::string_view bytes) {
  try {
    std::string lines;
    for (const FileText& text : read_with(reader, bytes)) {
      if (!text.member.empty()) lines += text.member + ": " + text.refused + "\n";
      lines += outline(text);
    }
    return lines;
  } catch (const UnreadableFile& unreadable) {
    return std::string("refused: ") + unreadable.what();
  }
}

// Which reader of the table takes the bytes; empty: none.
inline std::string_view format_of(std::string_view bytes) {
  for (const FileReader& reader : file_readers()) {
    if (reader.recognises(bytes)) return reader.format;
  }
  return {};
}

}  // namespace tracuu::corpus
