#include "corpus/files/text_encoding.h"

#include <algorithm>
#include <cstdint>
#include <optional>

#include "corpus/files/windows_1252.h"
#include "corpus/utf8.h"

namespace tracuu::corpus {
namespace {

enum class ByteOrder { little, big };

// Latin letters and blanks have a zero byte on one side: half of Vietnamese text.
std::optional<ByteOrder> utf16_order(std::string_view bytes) {
  if (bytes.starts_with("\xff\xfe")) return ByteOrder::little;
  if (bytes.starts_with("\xfe\xff")) return ByteOrder::big;
  const std::size_t pairs = std::min<std::size_t>(bytes.size(), 4096) / 2;
  if (pairs < 4) return std::nullopt;
  std::size_t zero_first = 0;
  std::size_t zero_second = 0;
  for (std::size_t i = 0; i < pairs; ++i) {
    zero_first += bytes[2 * i] == '\0' ? 1 : 0;
    zero_second += bytes[2 * i + 1] == '\0' ? 1 : 0;
  }
  if (zero_second * 4 > pairs && zero_first * 50 < pairs) return ByteOrder::little;
  if (zero_first * 4 > pairs && zero_second * 50 < pairs) return ByteOrder::big;
  return std::nullopt;
}

char32_t unit_at(std::string_view bytes, std::size_t i, ByteOrder order) {
  const auto first = static_cast<unsigned char>(bytes[i]);
  const auto second = static_cast<unsigned char>(bytes[i + 1]);
  return order == ByteOrder::little ? static_cast<char32_t>(first | second << 8)
                                    : static_cast<char32_t>(first << 8 | second);
}

std::string from_utf16(std::string_view bytes, ByteOrder order) {
  std::string text;
  for (std::size_t i = 0; i + 1 < bytes.size(); i += 2) {
    char32_t code = unit_at(bytes, i, order);
    if (code >= 0xd800 && code < 0xdc00 && i + 3 < bytes.size()) {
      const char32_t low = unit_at(bytes, i + 2, order);
      if (low >= 0xdc00 && low < 0xe000) {
        code = 0x10000 + ((code - 0xd800) << 10) + (low - 0xdc00);
        i += 2;
      }
    }
    append_utf8(text, code);
  }
  return text;
}

// A few bad bytes do not make a UTF-8 text an 8-bit one: where it was cut, what was pasted.
bool is_mostly_utf8(std::string_view bytes) {
  std::size_t characters = 0;
  std::size_t bad = 0;
  while (!bytes.empty()) {
    const std::size_t length = character_length(bytes);
    if (length == 0) ++bad;
    if (length > 1) ++characters;
    bytes.remove_prefix(std::max<std::size_t>(length, 1));
  }
  return bad == 0 || characters > bad * 2;
}

std::string from_bytes(std::string_view bytes) {
  if (!is_mostly_utf8(bytes)) return utf8_of_windows_1252(bytes);
  std::string text;
  while (!bytes.empty()) {
    const std::size_t length = character_length(bytes);
    if (length == 0) {
      append_utf8(text, windows_1252(static_cast<std::uint8_t>(bytes[0])));
    } else {
      text += bytes.substr(0, length);
    }
    bytes.remove_prefix(std::max<std::size_t>(length, 1));
  }
  return text;
}

bool is_control(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return (byte < 0x20 && c != '\t' && c != '\n' && c != '\r') || byte == 0x7f;
}

}  // namespace

bool is_utf16(std::string_view bytes) { return utf16_order(bytes).has_value(); }

std::string utf8_of(std::string_view bytes) {
  constexpr std::string_view kMark = "\xef\xbb\xbf";
  const auto order = utf16_order(bytes);
  std::string text = order ? from_utf16(bytes, *order) : from_bytes(bytes);
  if (text.starts_with(kMark)) text.erase(0, kMark.size());
  std::erase_if(text, is_control);
  return text;
}

}  // namespace tracuu::corpus
