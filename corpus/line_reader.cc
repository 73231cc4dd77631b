#include "corpus/line_reader.h"

namespace tracuu::corpus {
namespace {

constexpr std::size_t kBlock = std::size_t{64} * 1024;
constexpr std::string_view kByteOrderMark = "\xef\xbb\xbf";

}  // namespace

LineReader::LineReader(const std::filesystem::path& path) : bytes_(path) {}

bool LineReader::fill() {
  block_.resize(kBlock);
  block_.resize(bytes_.read(block_.data(), block_.size()));
  used_ = 0;
  return !block_.empty();
}

std::optional<std::string_view> LineReader::next() {
  line_.clear();
  bool any = false;
  bool complete = false;
  bool too_long = false;
  while (!complete && (used_ < block_.size() || fill())) {
    any = true;
    const std::size_t feed = block_.find('\n', used_);
    complete = feed != std::string::npos;
    const std::size_t end = complete ? feed : block_.size();
    too_long = too_long || line_.size() + (end - used_) > kLongestLine;
    if (!too_long) line_.append(block_, used_, end - used_);
    used_ = complete ? end + 1 : end;
  }
  if (!any) return std::nullopt;
  ++number_;
  if (too_long) {
    throw LineTooLong("the line is longer than " + std::to_string(kLongestLine / 1024 / 1024) +
                      " MiB; no document is");
  }
  std::string_view line = line_;
  if (number_ == 1 && line.starts_with(kByteOrderMark)) line.remove_prefix(kByteOrderMark.size());
  if (line.ends_with('\r')) line.remove_suffix(1);
  return line;
}

}  // namespace tracuu::corpus
