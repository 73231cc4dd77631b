#include "tools/zip_archive.h"

#include <memory>
#include <stdexcept>

#include <zip.h>

namespace tracuu::tools {
namespace {

struct FreeSource {
  void operator()(zip_source_t* source) const { zip_source_free(source); }
};
using Source = std::unique_ptr<zip_source_t, FreeSource>;

std::string bytes_of(zip_source_t* source) {
  zip_stat_t stat;
  zip_source_stat(source, &stat);
  std::string bytes(stat.size, '\0');
  zip_source_open(source);
  zip_source_read(source, bytes.data(), bytes.size());
  zip_source_close(source);
  return bytes;
}

}  // namespace

std::string zip_of(const ZipMembers& members) {
  const Source source(zip_source_buffer_create(nullptr, 0, 0, nullptr));
  zip_source_keep(
      source.get());  // the archive takes one reference, the bytes are read by the other
  zip_t* archive = zip_open_from_source(source.get(), ZIP_TRUNCATE, nullptr);
  if (archive == nullptr) throw std::runtime_error("libzip makes no archive");
  for (const auto& [name, content] : members) {
    zip_source_t* part = zip_source_buffer(archive, content.data(), content.size(), 0);
    if (zip_file_add(archive, name.c_str(), part, ZIP_FL_ENC_UTF_8) < 0) {
      zip_source_free(part);
      zip_discard(archive);
      throw std::runtime_error("libzip takes no file " + name);
    }
  }
  if (zip_close(archive) != 0) {
    zip_discard(archive);
    throw std::runtime_error("libzip packs nothing");
  }
  return bytes_of(source.get());
}

}  // namespace tracuu::tools
