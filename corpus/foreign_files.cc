#include "corpus/foreign_files.h"

#include <algorithm>
#include <string>
#include <string_view>

#include "corpus/byte_stream.h"

namespace tracuu::corpus {
namespace {

struct Foreign {
  std::string_view beginning;  // in lower case
  std::string_view reason;
};

constexpr Foreign kForeign[] = {
    {"<!doctype", "a web page (HTML), not data; give the record behind it as JSON"},
    {"<html", "a web page (HTML), not data; give the record behind it as JSON"},
    {"<?xml", "an XML file; give JSON lines instead"},
    {"<", "a web page or a part of one, not data; give the record behind it as JSON"},
    {"%pdf-", "a PDF; give its records as JSON lines"},
    {"pk\x03\x04", "an office file (DOCX, XLSX) or an archive; give its records as JSON lines"},
    {"\xd0\xcf\x11\xe0", "an old office file (DOC, XLS); give its records as JSON lines"},
    {"{\\rtf", "an RTF text; give its records as JSON lines"},
    {"\x1f\x8b", "packed with gzip; unpack it, or pack it with zstd"},
    {"\xff\xfe", "a text in UTF-16; save it as UTF-8"},
    {"\xfe\xff", "a text in UTF-16; save it as UTF-8"},
};

// The first bytes behind byte order mark and blanks, in lower case; empty for an empty file.
std::string beginning_of(const InputFile& file) try {
  ByteStream bytes(file.path);
  std::string head(4096, '\0');
  head.resize(bytes.read(head.data(), head.size()));
  if (head.starts_with("\xef\xbb\xbf")) head.erase(0, 3);
  head.erase(0, std::min(head.find_first_not_of(" \t\r\n"), head.size()));
  std::transform(head.begin(), head.end(), head.begin(),
                 [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
  return head;
} catch (const std::runtime_error& error) {
  throw BadDocument(file.path.string(), 0, "", error.what());
}

}  // namespace

void refuse_foreign_file(const InputFile& file) {
  const std::string beginning = beginning_of(file);
  if (beginning.empty()) throw BadDocument(file.path.string(), 0, "", "the file is empty");
  for (const Foreign& foreign : kForeign) {
    if (beginning.starts_with(foreign.beginning)) {
      throw BadDocument(file.path.string(), 0, "", std::string(foreign.reason));
    }
  }
}

}  // namespace tracuu::corpus
