// Zip archives: each member read by the reader that knows it. Names of members are told, never used
// as paths.
#include <exception>
#include <new>

#include "corpus/files/file_reader.h"
#include "corpus/files/office_package.h"
#include "corpus/files/reader_program.h"
#include "corpus/files/text_encoding.h"
#include "corpus/files/zip_file.h"
#include "corpus/text.h"
#include "corpus/utf8.h"

namespace tracuu::corpus {
namespace {

constexpr int kDeepest = 2;  // an archive in an archive
constexpr std::size_t kMostMembers = 2000;

// What operating systems add on their own.
bool is_litter(const std::string& name) {
  const std::string file = name.substr(name.rfind('/') + 1);
  return file.empty() || file.starts_with('.') || file == "Thumbs.db" || file == "desktop.ini" ||
         name.starts_with("__MACOSX/");
}

FileText refused_member(std::string name, std::string reason) {
  FileText text;
  text.member = std::move(name);
  text.refused = std::move(reason);
  return text;
}

class Archive {
 public:
  Archive(Scratch& scratch, UnpackBudget& budget) : scratch_(scratch), budget_(budget) {}

  std::vector<FileText> read(std::string_view bytes, int depth) {
    ZipFile zip(bytes);
    if (zip.has("[Content_Types].xml") || zip.has("mimetype")) {
      throw UnreadableFile("an office file of a kind not read: save it as DOCX, XLSX or PDF");
    }
    if (zip.size() > kMostMembers) {
      throw UnreadableFile("an archive of more than " + std::to_string(kMostMembers) +
                           " files: unpack it");
    }
    std::vector<FileText> texts;
    for (std::size_t i = 0; i < zip.size(); ++i) {
      const std::string name = readable_name(utf8_of(zip.name(i)));
      if (is_litter(name)) continue;
      for (FileText& text : member(zip, i, name, depth)) texts.push_back(std::move(text));
    }
    if (texts.empty()) throw UnreadableFile("an archive with nothing in it");
    return texts;
  }

 private:
  // A bad member costs itself; but a bomb or too little memory ends the whole archive.
  std::vector<FileText> member(ZipFile& zip, std::size_t i, const std::string& name,
                               int depth) try {
    const std::string bytes = zip.read(i, budget_);
    std::vector<FileText> texts =
        is_archive(bytes) ? inner(bytes, depth) : read_bytes(bytes, scratch_, file_readers());
    for (FileText& text : texts) {
      text.member = text.member.empty() ? name : name + "/" + text.member;
    }
    return texts;
  } catch (const UnreadableFile& unreadable) {
    return {refused_member(name, unreadable.what())};
  } catch (const std::bad_alloc&) {
    throw;
  } catch (const std::exception& error) {
    return {refused_member(name, std::string("the reader failed: ") + error.what())};
  }

  static bool is_archive(std::string_view bytes) {
    for (const FileReader& reader : file_readers()) {
      if (reader.recognises(bytes)) return reader.format == "zip";
    }
    return false;
  }

  std::vector<FileText> inner(std::string_view bytes, int depth) {
    if (depth >= kDeepest) throw UnreadableFile("archives within archives: unpack them");
    return read(bytes, depth + 1);
  }

  Scratch& scratch_;
  UnpackBudget& budget_;
};

std::vector<FileText> read(std::string_view bytes, Scratch& scratch) {
  UnpackBudget budget;
  return Archive(scratch, budget).read(bytes, 1);
}

}  // namespace

FileReader archive_reader() { return {"zip", is_zip, read}; }

}  // namespace tracuu::corpus
