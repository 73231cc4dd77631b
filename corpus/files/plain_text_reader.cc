// Plain text in any encoding, and the Markdown that OCR services give, with tables in it.
#include <algorithm>
#include <map>

#include "corpus/files/file_reader.h"
#include "corpus/files/html_blocks.h"
#include "corpus/files/text_encoding.h"
#include "corpus/files/text_lines.h"
#include "corpus/files/unread_formats.h"
#include "corpus/files/xml_tree.h"
#include "corpus/text.h"

namespace tracuu::corpus {
namespace {

constexpr std::size_t kSample = std::size_t{64} << 10;

// Text has next to no control characters; VISCII keeps six capitals at places of those.
bool looks_like_text(std::string_view bytes) {
  const std::string_view sample = bytes.substr(0, kSample);
  if (is_known_format(sample)) return false;
  const auto controls =
      std::count_if(sample.begin(), sample.end(), [](char c) { return c >= '\0' && c < '\t'; });
  return is_utf16(sample) || static_cast<std::size_t>(controls) * 200 <= sample.size();
}

// A table of HTML within the text becomes rows; `rest` begins with it and loses it.
void take_table(std::string_view& rest, std::vector<Block>& blocks, int& tables) {
  constexpr std::string_view kEnd = "</table>";
  const std::size_t end = rest.find(kEnd);
  const std::size_t size = end == std::string_view::npos ? rest.size() : end + kEnd.size();
  const XmlTree tree = XmlTree::of_html(rest.substr(0, size));
  rest.remove_prefix(size);
  std::map<int, int> numbers;  // of the tables found, in the whole text
  for (PageBlock& found : page_blocks(tree.root())) {
    int& table = found.block.table;
    if (table != 0) {
      const auto [known, is_new] = numbers.emplace(table, tables + 1);
      if (is_new) ++tables;
      table = known->second;
    }
    blocks.push_back(std::move(found.block));
  }
}

std::vector<Block> blocks_of(std::string_view text) {
  std::vector<Block> blocks;
  int tables = 0;
  while (!text.empty()) {
    const std::size_t table = text.find("<table");
    append_text(blocks, text.substr(0, table), tables);
    text.remove_prefix(std::min(table, text.size()));
    if (!text.empty()) take_table(text, blocks, tables);
  }
  return blocks;
}

// Services of OCR take letters they cannot read for formulas.
bool has_formula_marks(std::string_view text) {
  return contains(text, "$\\math") || contains(text, "\\mathrm") || contains(text, "\\mathsf");
}

std::vector<FileText> read(std::string_view bytes, Scratch&) {
  FileText text;
  text.format = "text";
  text.source = TextSource::so_hoa_goc;
  const std::string content = utf8_of(bytes);
  if (has_formula_marks(content)) {
    text.source = TextSource::ocr;
    text.faults.text_doubtful = true;
  }
  text.blocks = blocks_of(content);
  if (text.blocks.empty()) throw UnreadableFile("the file is empty but for blanks");
  return {std::move(text)};
}

}  // namespace

FileReader plain_text_reader() { return {"text", looks_like_text, read}; }

}  // namespace tracuu::corpus
