#include "indexer/file_register.h"

#include <algorithm>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>

#include "corpus/byte_stream.h"
#include "corpus/json_lines.h"

namespace tracuu::indexer {
namespace {

namespace fs = std::filesystem;
using corpus::InputFile;

constexpr std::string_view kSidecar = ".json";
constexpr std::size_t kLargestSidecar = std::size_t{1} << 20;

bool has(const std::vector<InputFile>& files, const fs::path& path) {
  return std::binary_search(
      files.begin(), files.end(), InputFile{path, {}},
      [](const InputFile& a, const InputFile& b) { return a.path.native() < b.path.native(); });
}

// 24.docx of 24.docx.json, where there is such a file.
std::optional<fs::path> file_beside(const InputFile& sidecar, const std::vector<InputFile>& files) {
  const std::string& name = sidecar.path.native();
  if (!name.ends_with(kSidecar)) return std::nullopt;
  fs::path file = name.substr(0, name.size() - kSidecar.size());
  if (!has(files, file)) return std::nullopt;
  return file;
}

std::string read_small(const fs::path& path) {
  corpus::ByteStream bytes(path);
  std::string text(kLargestSidecar + 1, '\0');
  std::size_t size = 0;
  while (size < text.size()) {
    const std::size_t count = bytes.read(text.data() + size, text.size() - size);
    if (count == 0) break;
    size += count;
  }
  if (size > kLargestSidecar)
    throw std::runtime_error("larger than 1 MiB: more than is to say about one file");
  text.resize(size);
  return text;
}

}  // namespace

FileRegister::FileRegister(std::vector<InputFile>& files) {
  std::vector<InputFile> others;
  for (const InputFile& file : files) {
    if (const auto about = file_beside(file, files)) {
      read_beside(file, *about);
    } else {
      others.push_back(file);
    }
  }
  files = std::move(others);
}

FileRegister::FileRegister(std::vector<InputFile>& files, const FileReading& reading)
    : FileRegister(files) {
  lists_ = FileLists(files, reading);
}

std::vector<const corpus::FileMetadata*> FileRegister::find(const fs::path& file) const {
  std::vector<const corpus::FileMetadata*> said;
  if (const auto* listed = lists_.find(file)) said.push_back(listed);
  if (const auto own = beside_.find(file); own != beside_.end()) said.push_back(&own->second);
  return said;
}

void FileRegister::read_beside(const InputFile& sidecar, const fs::path& file) {
  ++registers_;
  try {
    beside_[file] = corpus::parse_file_metadata(read_small(sidecar.path));
  } catch (const corpus::BadField& bad) {
    refusals_.emplace_back(sidecar.path.string(), 0, bad.field(), bad.what());
  } catch (const std::runtime_error& error) {
    refusals_.emplace_back(sidecar.path.string(), 0, "", error.what());
  }
}

}  // namespace tracuu::indexer
