#include "corpus/data_kind.h"

#include <algorithm>
#include <stdexcept>
#include <string>
#include <string_view>

#include "corpus/byte_stream.h"

namespace tracuu::corpus {
namespace {

constexpr std::string_view kByteOrderMark = "\xef\xbb\xbf";
constexpr std::string_view kBlanks = " \t\r\n";

std::string beginning_of(const InputFile& file) try {
  ByteStream bytes(file.path);
  std::string head(4096, '\0');
  head.resize(bytes.read(head.data(), head.size()));
  return head;
} catch (const std::runtime_error& error) {
  throw BadDocument(file.path.string(), 0, "", error.what());
}

// An object or a list, as far as its beginning tells; "{\rtf" and "[1] Xem Điều 5" are neither.
bool begins_json(std::string_view text) {
  const char first = text.front();
  if (first != '{' && first != '[') return false;
  const auto next = text.find_first_not_of(kBlanks, 1);
  if (next == std::string_view::npos) return true;
  const std::string_view opens = first == '{' ? "\"}" : "{[\"]";
  return opens.find(text[next]) != std::string_view::npos;
}

}  // namespace

bool is_data_file(const InputFile& file) {
  const std::string beginning = beginning_of(file);
  std::string_view text = beginning;
  if (text.starts_with(kByteOrderMark)) text.remove_prefix(kByteOrderMark.size());
  text.remove_prefix(std::min(text.find_first_not_of(kBlanks), text.size()));
  if (text.empty()) throw BadDocument(file.path.string(), 0, "", "the file is empty");
  return begins_json(text);
}

}  // namespace tracuu::corpus
