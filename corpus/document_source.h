// DocumentSource yields the documents of one file, one at a time.
//
//   auto source = open_source("articles.jsonl.zst");
//   for (;;) try {
//     auto document = source->next();
//     if (!document) break;
//     ...
//   } catch (const BadDocument& bad) { report(bad); }   // the next call goes on behind it
//
// One thread uses one source.
#pragma once

#include <cstddef>
#include <filesystem>
#include <memory>
#include <optional>
#include <stdexcept>
#include <string>
#include <vector>

#include "corpus/document.h"

namespace tracuu::corpus {

// A record (or a whole file) that could not be taken, with where and why. what() is one line:
// "file:line: field: reason".
class BadDocument : public std::runtime_error {
 public:
  BadDocument(std::string file, std::size_t line, std::string field, std::string reason);

  const std::string& file() const { return file_; }    // in readable_name's form
  std::size_t line() const { return line_; }           // from 1; 0 = the file as a whole
  const std::string& field() const { return field_; }  // "items[3].action"; empty = the record
  const std::string& reason() const { return reason_; }

 private:
  std::string file_;
  std::size_t line_;
  std::string field_;
  std::string reason_;
};

class DocumentSource {
 public:
  virtual ~DocumentSource() = default;

  // The next document; nullopt at the end. Throws BadDocument for a record that cannot be taken;
  // the call after that goes on with the record behind it.
  virtual std::optional<Document> next() = 0;

  // The line (from 1) on which the document last given began; 0 where the format has no lines.
  virtual std::size_t line() const = 0;
};

// A file found under a path given by the user.
struct InputFile {
  std::filesystem::path path;
  std::string relative;  // below the folder given; the file's own name when a file was given
};

// Every file under the given files and folders, in byte order of their paths, also what open_source
// then refuses (pipes, devices, dangling links, links to folders, folders that cannot be listed),
// so that nothing is passed over in silence. Only hidden files and folders are left out. Throws
// BadDocument for a path that does not exist.
std::vector<InputFile> find_files(const std::vector<std::filesystem::path>& paths);

// The reader that fits the records of a data file (see data_kind.h); its name plays no part. `.zst`
// content is unpacked on the way. Throws BadDocument when the file cannot be read or no reader
// knows its shape.
std::unique_ptr<DocumentSource> open_source(const InputFile& file);

}  // namespace tracuu::corpus
