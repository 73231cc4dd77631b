// WordBuilder: the streams of a small document of Word 97, put together by hand.
//
//   WordBuilder word;
//   word.paragraph("Điều 1.");
//   word.cell("STT"); word.row_end({0, 500, 2000});
//   word_text(word.streams())
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/files/word_file.h"

namespace tracuu::corpus {

class WordBuilder {
 public:
  // Each byte is a character of Windows-1252.
  void paragraph(std::string_view bytes) { add(bytes, '\r', ""); }
  // Of a list whose numbers are "1.", "2.", ...
  void numbered(std::string_view bytes) { add(bytes, '\r', std::string("\x0B\x46\x01\x00", 4)); }
  void cell(std::string_view bytes) { add(bytes, '\a', in_table()); }
  void row_end(const std::vector<int>& edges) { add("", '\a', in_table() + row_properties(edges)); }
  // The characters that follow, in order, belong to these stories.
  void footnotes() { main_length_ = text_.size(); }

  WordStreams streams() const {
    constexpr std::size_t kText = 0x400;
    WordStreams streams;
    std::string& file = streams.document;
    file.assign(kText, '\0');
    put16(file, 0, 0xA5EC);
    put16(file, 2, 0xC1);
    const std::size_t main = main_length_ == 0 ? text_.size() : main_length_;
    put32(file, 0x4C, main);
    put32(file, 0x50, text_.size() - main);
    file += text_;
    file.resize((file.size() + 511) / 512 * 512);
    const std::size_t page = file.size() / 512;
    file += paragraph_page(kText);

    std::string& table = streams.table_0;
    add_pair(file, table, 33,
             "\x02" + bytes32({16, 0, text_.size()}) + std::string("\0\0", 2) +
                 bytes32({0x40000000 | kText * 2}) + std::string("\0\0", 2));
    add_pair(file, table, 73, list());
    add_pair(file, table, 74, bytes32({1, 7, 0, 0, 0, 0}));
    add_pair(file, table, 13, bytes32({kText, kText + text_.size(), page}));
    return streams;
  }

 private:
  struct Run {
    std::size_t end;
    std::string properties;
  };

  // One level that counts from 1.
  static std::string list() {
    std::string level =
        bytes32({1}) + std::string(24, '\0') + bytes16(2) + bytes16(0) + bytes16('.');
    return bytes16(1) + bytes32({7}) + std::string(22, '\0') + '\x01' + '\0' + level;
  }

  static std::string in_table() { return std::string("\x16\x24\x01", 3); }

  static std::string row_properties(const std::vector<int>& edges) {
    const std::size_t cells = edges.size() - 1;
    std::string definition(1, static_cast<char>(cells));
    for (const int edge : edges) definition += bytes16(static_cast<std::size_t>(edge));
    definition.append(20 * cells, '\0');
    return std::string("\x17\x24\x01", 3) + "\x08\xD6" + bytes16(definition.size() + 1) +
           definition;
  }

  void add(std::string_view bytes, char mark, const std::string& properties) {
    text_ += bytes;
    text_ += mark;
    runs_.push_back({text_.size(), properties});
  }

  std::string paragraph_page(std::size_t text) const {
    std::string page(512, '\0');
    page[511] = static_cast<char>(runs_.size());
    put32(page, 0, text);
    std::size_t free = 510;
    for (std::size_t i = 0; i < runs_.size(); ++i) {
      put32(page, 4 * (i + 1), text + runs_[i].end);
      const std::size_t half = (2 + runs_[i].properties.size() + 1) / 2;
      free = (free - 2 - 2 * half) / 2 * 2;
      page[4 * (runs_.size() + 1) + 13 * i] = static_cast<char>(free / 2);
      page[free + 1] = static_cast<char>(half);
      page.replace(free + 4, runs_[i].properties.size(), runs_[i].properties);
    }
    return page;
  }

  static std::string bytes16(std::size_t value) {
    return {static_cast<char>(value), static_cast<char>(value >> 8)};
  }
  static std::string bytes32(const std::vector<std::size_t>& values) {
    std::string bytes;
    for (const std::size_t value : values) bytes += bytes16(value) + bytes16(value >> 16);
    return bytes;
  }
  static void put16(std::string& to, std::size_t at, std::size_t value) {
    to.replace(at, 2, bytes16(value));
  }
  static void put32(std::string& to, std::size_t at, std::size_t value) {
    to.replace(at, 4, bytes32({value}));
  }
  static void add_pair(std::string& file, std::string& table, std::size_t pair,
                       const std::string& bytes) {
    put32(file, 0x9A + 8 * pair, table.size());
    put32(file, 0x9A + 8 * pair + 4, bytes.size());
    table += bytes;
  }

  std::string text_;
  std::vector<Run> runs_;
  std::size_t main_length_ = 0;
};

}  // namespace tracuu::corpus
