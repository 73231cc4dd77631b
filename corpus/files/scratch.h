// Scratch: the folder and the outside programs a reader may use.
//
//   const auto page = scratch.put("page.png", bytes);
//   const std::string text = scratch.run({"tesseract", page.string(), "-", "-l", "vie"});
//
// One thread uses one scratch. What is in the folder goes with the object.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace tracuu::corpus {

class Scratch {
 public:
  // A new folder below `parent`. Throws std::filesystem::filesystem_error.
  explicit Scratch(const std::filesystem::path& parent);
  Scratch(const Scratch&) = delete;
  Scratch& operator=(const Scratch&) = delete;
  ~Scratch();

  const std::filesystem::path& folder() const { return folder_; }

  // Writes a file into the folder and gives its path; a file of that name is replaced.
  std::filesystem::path put(std::string_view name, std::string_view bytes);

  // What the program writes to its standard output, started in the folder with HOME and TMPDIR set
  // to it; nullopt if it is not installed, fails, or writes more than `most_bytes`.
  std::optional<std::string> run(const std::vector<std::string>& command,
                                 std::size_t most_bytes = std::size_t{64} << 20);

 private:
  std::filesystem::path folder_;
};

}  // namespace tracuu::corpus
