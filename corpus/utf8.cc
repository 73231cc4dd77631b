#include "corpus/utf8.h"

#include <array>
#include <cstdint>
#include <cstring>

namespace tracuu::corpus {
namespace {

// The first byte tells the length; the second is narrower where a longer form than needed, a
// surrogate or more than U+10FFFF would come out (Unicode 15, table 3-7).
struct Lead {
  unsigned char first, last;
  std::size_t length;
  unsigned char second_first, second_last;
};

constexpr std::array kLeads = {
    Lead{0x00, 0x7f, 1, 0, 0},       Lead{0xc2, 0xdf, 2, 0x80, 0xbf},
    Lead{0xe0, 0xe0, 3, 0xa0, 0xbf}, Lead{0xe1, 0xec, 3, 0x80, 0xbf},
    Lead{0xed, 0xed, 3, 0x80, 0x9f}, Lead{0xee, 0xef, 3, 0x80, 0xbf},
    Lead{0xf0, 0xf0, 4, 0x90, 0xbf}, Lead{0xf1, 0xf3, 4, 0x80, 0xbf},
    Lead{0xf4, 0xf4, 4, 0x80, 0x8f},
};

unsigned char byte_at(std::string_view text, std::size_t i) {
  return static_cast<unsigned char>(text[i]);
}

bool within(unsigned char byte, unsigned char first, unsigned char last) {
  return byte >= first && byte <= last;
}

bool continues(std::string_view text, const Lead& lead) {
  if (text.size() < lead.length) return false;
  if (lead.length > 1 && !within(byte_at(text, 1), lead.second_first, lead.second_last)) {
    return false;
  }
  for (std::size_t i = 2; i < lead.length; ++i) {
    if (!within(byte_at(text, i), 0x80, 0xbf)) return false;
  }
  return true;
}

// Markup is mostly ASCII: eight bytes at a time.
std::size_t ascii_length(std::string_view text) {
  constexpr std::uint64_t kHighBits = 0x8080808080808080;
  std::size_t length = 0;
  for (std::uint64_t eight = 0; length + sizeof eight <= text.size(); length += sizeof eight) {
    std::memcpy(&eight, text.data() + length, sizeof eight);
    if ((eight & kHighBits) != 0) break;
  }
  return length;
}

}  // namespace

std::size_t character_length(std::string_view text) {
  if (text.empty()) return 0;
  for (const Lead& lead : kLeads) {
    if (within(byte_at(text, 0), lead.first, lead.last)) {
      return continues(text, lead) ? lead.length : 0;
    }
  }
  return 0;
}

char32_t code_point(std::string_view text) {
  const std::size_t length = character_length(text);
  if (length <= 1) return length == 0 ? U'\ufffd' : byte_at(text, 0);
  char32_t code = byte_at(text, 0) & (0xffU >> (length + 1));
  for (std::size_t i = 1; i < length; ++i) code = code << 6 | (byte_at(text, i) & 0x3fU);
  return code;
}

bool is_utf8(std::string_view text) {
  for (;;) {
    text.remove_prefix(ascii_length(text));
    if (text.empty()) return true;
    const std::size_t length = character_length(text);
    if (length == 0) return false;
    text.remove_prefix(length);
  }
}

void append_character(std::string& text, char32_t code) {
  if (code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff)) code = 0xfffd;
  const auto tail = [&](int shift) { text += static_cast<char>(0x80 | ((code >> shift) & 0x3f)); };
  if (code < 0x80) {
    text += static_cast<char>(code);
  } else if (code < 0x800) {
    text += static_cast<char>(0xc0 | code >> 6);
    tail(0);
  } else if (code < 0x10000) {
    text += static_cast<char>(0xe0 | code >> 12);
    tail(6);
    tail(0);
  } else {
    text += static_cast<char>(0xf0 | code >> 18);
    tail(12);
    tail(6);
    tail(0);
  }
}

std::string readable_name(std::string_view name) {
  constexpr std::string_view kHex = "0123456789abcdef";
  std::string readable;
  while (!name.empty()) {
    const std::size_t length = character_length(name);
    const unsigned char byte = byte_at(name, 0);
    if (byte == '\n') {
      readable += "\\n";
    } else if (length == 0 || byte < 0x20 || byte == 0x7f) {
      readable += {'\\', 'x', kHex[byte >> 4], kHex[byte & 15]};
    } else {
      readable += name.substr(0, length);
    }
    name.remove_prefix(length == 0 ? 1 : length);
  }
  return readable;
}

}  // namespace tracuu::corpus
