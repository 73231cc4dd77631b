#include "corpus/files/symbol_characters.h"

#include <array>

#include "corpus/files/windows_1252.h"
#include "corpus/utf8.h"

namespace tracuu::corpus {
namespace {

struct Symbol {
  std::string_view font;
  unsigned char code;
  char32_t character;
};

constexpr std::array kSymbols = {
    Symbol{"Symbol", 0x2d, U'−'},      Symbol{"Symbol", 0x44, U'Δ'},
    Symbol{"Symbol", 0x53, U'Σ'},      Symbol{"Symbol", 0x61, U'α'},
    Symbol{"Symbol", 0x62, U'β'},      Symbol{"Symbol", 0x6d, U'μ'},
    Symbol{"Symbol", 0x70, U'π'},      Symbol{"Symbol", 0xa3, U'≤'},
    Symbol{"Symbol", 0xa8, U'♦'},      Symbol{"Symbol", 0xae, U'→'},
    Symbol{"Symbol", 0xb0, U'°'},      Symbol{"Symbol", 0xb1, U'±'},
    Symbol{"Symbol", 0xb3, U'≥'},      Symbol{"Symbol", 0xb4, U'×'},
    Symbol{"Symbol", 0xb7, U'•'},      Symbol{"Symbol", 0xb9, U'≠'},
    Symbol{"Symbol", 0xbb, U'≈'},      Symbol{"Symbol", 0xde, U'⇒'},
    Symbol{"Wingdings", 0x6c, U'●'},   Symbol{"Wingdings", 0x6e, U'■'},
    Symbol{"Wingdings", 0x6f, U'□'},   Symbol{"Wingdings", 0x71, U'❑'},
    Symbol{"Wingdings", 0x76, U'❖'},   Symbol{"Wingdings", 0x9f, U'•'},
    Symbol{"Wingdings", 0xa7, U'▪'},   Symbol{"Wingdings", 0xa8, U'□'},
    Symbol{"Wingdings", 0xd8, U'➢'},   Symbol{"Wingdings", 0xe0, U'→'},
    Symbol{"Wingdings", 0xfb, U'✗'},   Symbol{"Wingdings", 0xfc, U'✓'},
    Symbol{"Wingdings", 0xfd, U'☒'},   Symbol{"Wingdings", 0xfe, U'☑'},
    Symbol{"Wingdings 2", 0x50, U'✓'}, Symbol{"Wingdings 2", 0x52, U'☑'},
    Symbol{"Wingdings 2", 0xa3, U'□'},
};

bool is_private(char32_t code) { return code >= 0xf000 && code <= 0xf0ff; }

}  // namespace

std::string symbol(char32_t code, std::string_view font) {
  std::string text;
  for (const Symbol& known : kSymbols) {
    if (known.font == font && known.code == (is_private(code) ? code - 0xf000 : code)) {
      append_utf8(text, known.character);
      return text;
    }
  }
  append_utf8(text, code);
  return text;
}

std::string in_unicode(std::string_view text, std::string_view font) {
  std::string out;
  while (!text.empty()) {
    const std::size_t length = std::max<std::size_t>(character_length(text), 1);
    const char32_t code = code_point(text);
    out += is_private(code) ? symbol(code, font) : std::string(text.substr(0, length));
    text.remove_prefix(length);
  }
  return out;
}

}  // namespace tracuu::corpus
