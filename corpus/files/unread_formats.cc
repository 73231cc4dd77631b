#include "corpus/files/unread_formats.h"

#include <array>

namespace tracuu::corpus {
namespace {

using namespace std::string_view_literals;

struct UnreadFormat {
  std::size_t offset;
  std::string_view bytes;
  std::string_view reason;
};

constexpr std::array kFormats = {
    UnreadFormat{0, "\x1f\x8b"sv, "packed with gzip: unpack it, or pack it as zip"},
    UnreadFormat{0, "{\""sv, "JSON of no shape that is known"},
    UnreadFormat{0, "[{"sv, "JSON of no shape that is known"},
    UnreadFormat{0, "Rar!\x1a\x07"sv, "a RAR archive: unpack it, or pack it as zip"},
    UnreadFormat{0, "7z\xbc\xaf\x27\x1c"sv, "a 7-Zip archive: unpack it, or pack it as zip"},
    UnreadFormat{0, "\xfd\x37zXZ\x00"sv, "packed with xz: unpack it, or pack it as zip"},
    UnreadFormat{0, "BZh"sv, "packed with bzip2: unpack it, or pack it as zip"},
    UnreadFormat{0, "\x28\xb5\x2f\xfd"sv, "packed with zstd: unpack it, or pack it as zip"},
    UnreadFormat{0, "MSCF"sv, "a cabinet archive: unpack it, or pack it as zip"},
    UnreadFormat{257, "ustar"sv, "a tar archive: unpack it, or pack it as zip"},
    UnreadFormat{0, "PK\x05\x06"sv, "an archive with nothing in it"},
    UnreadFormat{0, "PK\x03"sv, "a zip file that is damaged or of a kind not read"},
    UnreadFormat{0, "\xd0\xcf\x11\xe0"sv,
                 "an old office file of a kind not read: save it as DOCX or PDF"},
    UnreadFormat{0, "{\\rtf"sv, "an RTF text of a kind not read: save it as DOCX"},
    UnreadFormat{0, "%PDF"sv, "a PDF of a kind not read: print it into a new PDF"},
    UnreadFormat{0, "%!PS"sv, "a PostScript file: convert it to PDF"},
    UnreadFormat{0, "AT&TFORM"sv, "a DjVu scan: convert it to PDF"},
    UnreadFormat{4, "Standard Jet DB"sv, "an Access database: export its tables as CSV or XLSX"},
    UnreadFormat{4, "Standard ACE DB"sv, "an Access database: export its tables as CSV or XLSX"},
    UnreadFormat{0, "SQLite format 3"sv, "an SQLite database: export its tables as CSV"},
    UnreadFormat{4, "ftyp"sv, "a film or sound: nothing to read in it"},
    UnreadFormat{0, "ID3"sv, "a sound: nothing to read in it"},
    UnreadFormat{0, "RIFF"sv, "a sound, film or picture of a kind not read"},
    UnreadFormat{0, "OggS"sv, "a sound or film: nothing to read in it"},
    UnreadFormat{0,
                 "\x7f"
                 "ELF"sv,
                 "a program, no document"},
    UnreadFormat{0, "MZ"sv, "a program, no document"},
    UnreadFormat{0, "\x89PNG"sv, "a picture of a kind not read"},
    UnreadFormat{0, "\xff\xd8\xff"sv, "a picture of a kind not read"},
    UnreadFormat{0, "GIF8"sv, "a picture of a kind not read"},
    UnreadFormat{0, "II*\0"sv, "a picture of a kind not read"},
    UnreadFormat{0, "MM\0*"sv, "a picture of a kind not read"},
};

const UnreadFormat* format_of(std::string_view bytes) {
  for (const UnreadFormat& format : kFormats) {
    if (bytes.size() > format.offset && bytes.substr(format.offset).starts_with(format.bytes)) {
      return &format;
    }
  }
  return nullptr;
}

// Office programs wrap what a password protects in an old office file.
bool is_protected_office_file(std::string_view bytes) {
  constexpr std::string_view kStream = "E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0"sv;
  return bytes.starts_with("\xd0\xcf\x11\xe0") && bytes.find(kStream) != std::string_view::npos;
}

}  // namespace

bool is_known_format(std::string_view bytes) { return format_of(bytes) != nullptr; }

std::string why_not_read(std::string_view bytes) {
  if (is_protected_office_file(bytes)) return "protected by a password: save it without one";
  const UnreadFormat* format = format_of(bytes);
  return std::string(format != nullptr ? format->reason
                                       : "data of an unknown format: save it as DOCX, PDF or text");
}

}  // namespace tracuu::corpus
