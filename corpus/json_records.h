// JsonRecords gives the JSON objects of one file, whatever way they are laid out: one a line, a
// list of them, or a single one over many lines; an answer of a service, {"result":[...]}, is
// opened.
//
//   JsonRecords records(file);
//   while (auto record = records.next()) use(record->value, record->line);
//
// One thread uses one reader.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/document_source.h"
#include "corpus/json_tree.h"
#include "corpus/line_reader.h"

namespace tracuu::corpus {

// A list or a single object is held as a whole, so its size is bounded; lines are not.
inline constexpr std::size_t kLargestWhole = std::size_t{64} * 1024 * 1024;

struct JsonRecord {
  JsonValue value;        // alive, like `text`, until the next call
  std::string_view text;  // the bytes as received
  std::size_t line = 0;   // where it begins, from 1
};

class JsonRecords {
 public:
  // Throws BadDocument when the file cannot be opened.
  explicit JsonRecords(const InputFile& file);

  // The next record; nullopt at the end. Throws BadDocument for one that is no JSON; the call after
  // that goes on behind it, or ends where nothing behind it can be read.
  std::optional<JsonRecord> next();

  // Where in the file the record last given or refused began.
  std::size_t line() const { return line_; }

 private:
  std::optional<JsonRecord> next_line();
  std::optional<JsonRecord> next_element();
  void parse_whole();
  void open(JsonValue root);
  [[noreturn]] void refuse(const std::string& reason);

  std::string name_;
  std::optional<LineReader> lines_;  // until its end; empty for a file read as a whole
  std::optional<std::string> whole_;
  JsonTree tree_;
  std::string_view text_;            // the whole file, or the line elements_ are of
  std::vector<JsonValue> elements_;  // of text_
  std::size_t next_element_ = 0;
  std::size_t counted_to_ = 0;  // the byte of whole_ that line_ is the line of
  std::size_t line_ = 1;
};

}  // namespace tracuu::corpus
