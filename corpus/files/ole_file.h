// OleFile: the streams of an OLE compound file, which DOC, XLS and PPT are; libgsf takes it apart.
//
//   OleFile file(bytes);
//   file.stream("WordDocument")   -> its bytes; empty if there is none
//
// One thread uses one object; the bytes must outlive it.
#pragma once

#include <memory>
#include <string>
#include <string_view>

struct _GsfInfile;

namespace tracuu::corpus {

bool is_ole(std::string_view bytes);

class OleFile {
 public:
  // Throws UnreadableFile.
  explicit OleFile(std::string_view bytes);

  std::string stream(const char* name) const;
  bool has(const char* name) const;

  // The title among its properties, each byte as a character of Windows-1252 or in Unicode.
  std::string title() const;

 private:
  struct Release {
    void operator()(void* object) const;
  };
  std::unique_ptr<_GsfInfile, Release> file_;
};

}  // namespace tracuu::corpus
