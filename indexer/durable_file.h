// Files and folders that are on the disk when the call returns.
//
// All throw std::filesystem::filesystem_error with the path concerned.
#pragma once

#include <filesystem>
#include <string_view>

namespace tracuu::indexer {

// fsync of a file or of a folder (the names in it).
void sync_path(const std::filesystem::path& path);

// sync_path of every file of a folder and of the folder itself.
void sync_tree(const std::filesystem::path& folder);

// The file holds either its old content or all of the new, whatever happens in between.
void replace_file(const std::filesystem::path& path, std::string_view content);

}  // namespace tracuu::indexer
