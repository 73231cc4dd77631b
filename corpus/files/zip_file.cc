#include "corpus/files/zip_file.h"

#include <array>

#include <zip.h>

#include "corpus/files/file_reader.h"

namespace tracuu::corpus {
namespace {

// Text packs to a tenth, markup of large tables to a hundredth; what packs better is made of one
// byte again and again.
constexpr std::uint64_t kBestRatio = 250;
constexpr std::uint64_t kSmallEnough = std::uint64_t{8} << 20;  // not to ask for the ratio

struct CloseMember {
  void operator()(zip_file_t* member) const { zip_fclose(member); }
};

bool is_bomb(std::uint64_t packed, std::uint64_t unpacked) {
  return unpacked > kSmallEnough && unpacked / kBestRatio > packed;
}

[[noreturn]] void refuse_unopened(int error) {
  switch (error) {
    case ZIP_ER_NOPASSWD:
    case ZIP_ER_WRONGPASSWD:
    case ZIP_ER_ENCRNOTSUPP:
      throw UnreadableFile("protected by a password: save it without one");
    case ZIP_ER_COMPNOTSUPP:
      throw UnreadableFile("packed in a way not read: pack it as an ordinary zip");
    default:
      throw UnreadableFile("the zip is damaged");
  }
}

}  // namespace

ZipFile::ZipFile(std::string_view bytes) {
  zip_error_t error;
  zip_error_init(&error);
  zip_source_t* source = zip_source_buffer_create(bytes.data(), bytes.size(), 0, &error);
  if (source != nullptr) {
    zip_.reset(zip_open_from_source(source, ZIP_RDONLY, &error));
    if (!zip_) zip_source_free(source);
  }
  zip_error_fini(&error);
  if (!zip_) throw UnreadableFile("the zip is damaged or was not copied to its end");
}

void ZipFile::Close::operator()(zip* archive) const { zip_discard(archive); }

std::size_t ZipFile::size() const {
  return static_cast<std::size_t>(zip_get_num_entries(zip_.get(), 0));
}

std::string ZipFile::name(std::size_t i) const {
  const char* found = zip_get_name(zip_.get(), i, ZIP_FL_ENC_RAW);
  return found == nullptr ? std::string() : found;
}

bool ZipFile::has(const std::string& name) const {
  return zip_name_locate(zip_.get(), name.c_str(), ZIP_FL_ENC_RAW) >= 0;
}

std::optional<std::string> ZipFile::read(const std::string& name) {
  const zip_int64_t index = zip_name_locate(zip_.get(), name.c_str(), ZIP_FL_ENC_RAW);
  if (index < 0) return std::nullopt;
  return read(static_cast<std::size_t>(index), budget_);
}

std::string ZipFile::read(std::size_t i, UnpackBudget& budget) {
  zip_stat_t status;
  if (zip_stat_index(zip_.get(), i, 0, &status) != 0) throw UnreadableFile("the zip is damaged");
  const std::unique_ptr<zip_file_t, CloseMember> member(zip_fopen_index(zip_.get(), i, 0));
  if (!member) refuse_unopened(zip_error_code_zip(zip_get_error(zip_.get())));
  std::string text;
  std::array<char, 65536> buffer;
  for (;;) {
    const zip_int64_t count = zip_fread(member.get(), buffer.data(), buffer.size());
    if (count < 0) throw UnreadableFile("the zip is damaged");
    if (count == 0) return text;
    text.append(buffer.data(), static_cast<std::size_t>(count));
    if (static_cast<std::uint64_t>(count) > budget.bytes ||
        is_bomb(status.comp_size, text.size())) {
      throw UnreadableFile("unpacks to far more than a document is: a zip bomb, or no document");
    }
    budget.bytes -= static_cast<std::uint64_t>(count);
  }
}

bool is_zip(std::string_view bytes) { return bytes.starts_with("PK\x03\x04"); }

}  // namespace tracuu::corpus
