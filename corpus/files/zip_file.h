// ZipFile: a zip in memory whose members are unpacked within limits, whatever its headers claim.
//
//   ZipFile zip(bytes);
//   zip.read("word/document.xml")   -> its bytes; nullopt if there is none of that name
//
// The bytes must outlive it. One thread uses one object.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

struct zip;

namespace tracuu::corpus {

// What may be unpacked in all: of one file, with what is packed in it once more.
struct UnpackBudget {
  std::uint64_t bytes = std::uint64_t{256} << 20;
};

class ZipFile {
 public:
  // Throws UnreadableFile for what cannot be opened as a zip.
  explicit ZipFile(std::string_view bytes);

  std::size_t size() const;               // number of members
  std::string name(std::size_t i) const;  // as it stands there: bytes of any encoding
  bool has(const std::string& name) const;

  // Throws UnreadableFile for a member that is damaged, needs a password, or is a bomb.
  std::optional<std::string> read(const std::string& name);
  std::string read(std::size_t i, UnpackBudget& budget);

 private:
  struct Close {
    void operator()(zip* archive) const;
  };
  std::unique_ptr<zip, Close> zip_;
  UnpackBudget budget_;
};

bool is_zip(std::string_view bytes);

}  // namespace tracuu::corpus
