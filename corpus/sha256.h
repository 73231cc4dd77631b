// SHA-256, for digests of records and files.
#pragma once

#include <string>
#include <string_view>

namespace tracuu::corpus {

// 64 lower-case hex digits.
std::string sha256_hex(std::string_view bytes);

}  // namespace tracuu::corpus
