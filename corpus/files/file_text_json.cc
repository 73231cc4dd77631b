#include "corpus/files/file_text_json.h"

#include <array>
#include <utility>

#include "corpus/json_lines.h"
#include "corpus/json_text.h"
#include "corpus/json_tree.h"

namespace tracuu::corpus {
namespace {

constexpr std::array<std::pair<BlockKind, std::string_view>, 7> kKinds = {{
    {BlockKind::paragraph, "paragraph"},
    {BlockKind::row, "row"},
    {BlockKind::footnote, "footnote"},
    {BlockKind::running_head, "running_head"},
    {BlockKind::page_number, "page_number"},
    {BlockKind::watermark, "watermark"},
    {BlockKind::chrome, "chrome"},
}};

void write(JsonText& json, const Block& block) {
  json.begin_object().member("kind", kKinds[static_cast<std::size_t>(block.kind)].second);
  if (!block.text.empty()) json.member("text", block.text);
  if (!block.cells.empty()) {
    json.key("cells").begin_array();
    for (const std::string& cell : block.cells) json.value(cell);
    json.end_array();
  }
  if (block.table != 0) json.member("table", block.table);
  if (block.page != 0) json.member("page", block.page);
  json.end_object();
}

BlockKind kind_of(JsonValue name) {
  for (const auto& [kind, known] : kKinds) {
    if (known == name.text()) return kind;
  }
  throw BadField("blocks.kind", "no kind of block: " + std::string(name.text()));
}

Block block_of(JsonValue json) {
  Block block;
  block.kind = kind_of(json["kind"]);
  block.text = json["text"].text();
  for (const JsonValue cell : json["cells"]) block.cells.emplace_back(cell.text());
  block.table = static_cast<int>(json["table"].integer());
  block.page = static_cast<int>(json["page"].integer());
  return block;
}

}  // namespace

std::string file_text_json(const FileText& text) {
  JsonText json;
  json.begin_object().member("member", text.member).member("format", text.format);
  if (!text.refused.empty()) json.member("refused", text.refused);
  json.member("source", to_name(text.source)).member("title", text.title);
  json.key("properties").begin_object();
  for (const auto& [label, value] : text.properties) json.member(label, value);
  json.end_object().key("blocks").begin_array();
  for (const Block& block : text.blocks) write(json, block);
  json.end_array().member("text_doubtful", text.faults.text_doubtful);
  json.member("text_cut", text.faults.text_cut).member("tables_lost", text.faults.tables_lost);
  json.end_object();
  return json.take();
}

FileText file_text_of(std::string_view json) {
  JsonTree tree;
  const JsonValue root = tree.parse(json);
  FileText text;
  text.member = root["member"].text();
  text.format = root["format"].text();
  text.refused = root["refused"].text();
  const auto source = from_name<TextSource>(root["source"].text());
  if (!source) throw BadField("source", "no source of text");
  text.source = *source;
  text.title = root["title"].text();
  for (const JsonValue property : root["properties"]) {
    text.properties.emplace(property.key(), property.text());
  }
  for (const JsonValue block : root["blocks"]) text.blocks.push_back(block_of(block));
  text.faults.text_doubtful = root["text_doubtful"].boolean();
  text.faults.text_cut = root["text_cut"].boolean();
  text.faults.tables_lost = root["tables_lost"].boolean();
  return text;
}

std::string refusal_json(std::string_view reason) {
  JsonText json;
  json.begin_object().member("refused", reason).end_object();
  return json.take();
}

std::optional<std::string> refusal_of(std::string_view json) {
  if (!json.starts_with(R"({"refused":)")) return std::nullopt;
  JsonTree tree;
  return std::string(tree.parse(json)["refused"].text());
}

}  // namespace tracuu::corpus
