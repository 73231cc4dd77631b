#include "analyzers/sourced_text.h"

#include "analyzers/utf8.h"

namespace tracuu::analyzers {
namespace {

std::uint32_t offset(std::size_t at) { return static_cast<std::uint32_t>(at); }

std::size_t line_end(std::string_view source, std::size_t begin) {
  while (begin < source.size()) {
    if (ends_line(static_cast<unsigned char>(source[begin++]))) break;
  }
  return begin;
}

// False at the first ill-formed sequence.
bool append_characters(std::string_view source, std::size_t begin, std::size_t end,
                       SourcedText& out) {
  const std::string_view line = source.substr(0, end);
  for (std::size_t at = begin; at < end;) {
    const std::size_t from = at;
    const char32_t c = next_code_point(line, at);
    if (c == kInvalid) return false;
    out.push_back({c, offset(from), offset(at)});
  }
  return true;
}

void append_bytes(std::string_view source, std::size_t begin, std::size_t end, SourcedText& out) {
  for (std::size_t at = begin; at < end; ++at) {
    const auto byte = static_cast<unsigned char>(source[at]);
    out.push_back({byte < 0x80 ? byte : raw_byte(byte), offset(at), offset(at + 1)});
  }
}

}  // namespace

SourcedText read_sourced(std::string_view source) {
  SourcedText out;
  out.reserve(source.size());
  for (std::size_t begin = 0; begin < source.size();) {
    const std::size_t end = line_end(source, begin);
    const std::size_t before = out.size();
    if (!append_characters(source, begin, end, out)) {
      out.resize(before);
      append_bytes(source, begin, end, out);
    }
    begin = end;
  }
  return out;
}

}  // namespace tracuu::analyzers
