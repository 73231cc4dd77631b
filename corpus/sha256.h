// SHA-256, for digests of records and files.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>

namespace tracuu::corpus {

// 64 lower-case hex digits.
std::string sha256_hex(std::string_view bytes);

// Of what the file holds, read in pieces. Throws std::filesystem::filesystem_error.
std::string sha256_of_file(const std::filesystem::path& path);

}  // namespace tracuu::corpus
