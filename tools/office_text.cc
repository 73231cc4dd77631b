#include "tools/office_text.h"

#include <fstream>
#include <iterator>

#include "corpus/files/file_reader.h"
#include "corpus/files/reader_program.h"

namespace tracuu::tools {
namespace {

void append(OfficeText& office, const corpus::FileText& file) {
  for (const corpus::Block& block : file.blocks) {
    office.text += block.text;
    for (const std::string& cell : block.cells) office.text += cell + '\t';
    office.text += '\n';
  }
  office.format = file.format;
  office.doubtful = office.doubtful || file.faults.text_doubtful;
}

}  // namespace

std::optional<OfficeText> office_text(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  const std::string bytes{std::istreambuf_iterator<char>(file), {}};
  corpus::Scratch scratch(std::filesystem::temp_directory_path());
  OfficeText office;
  try {
    for (const corpus::FileText& text :
         corpus::read_bytes(bytes, scratch, corpus::file_readers())) {
      append(office, text);
    }
  } catch (const corpus::UnreadableFile&) {
    return std::nullopt;
  }
  return office;
}

}  // namespace tracuu::tools
