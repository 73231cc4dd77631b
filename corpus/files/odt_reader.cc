// OpenDocument: texts (ODT) and spreadsheets (ODS) of LibreOffice and its like.
#include "corpus/files/file_reader.h"
#include "corpus/files/odf_body.h"
#include "corpus/files/xml_tree.h"
#include "corpus/files/zip_file.h"
#include "corpus/text.h"

namespace tracuu::corpus {
namespace {

constexpr std::string_view kText = "application/vnd.oasis.opendocument.text";
constexpr std::string_view kSheets = "application/vnd.oasis.opendocument.spreadsheet";

bool is_protected(ZipFile& zip) {
  const auto manifest = zip.read("META-INF/manifest.xml");
  return manifest && contains(*manifest, "encryption-data");
}

// Running heads stand in the styles, once for each kind of page.
void add_running_heads(XmlNode styles, std::string_view which, FileText& text) {
  for (const XmlNode page : styles.child("master-styles")) {
    const XmlNode head = page.child(which);
    if (!head) continue;
    for (Block& block : OdfBody({}).blocks_of(head)) {
      const bool is_number = block.text.find_first_not_of("0123456789 -") == std::string::npos;
      for (const std::string& cell : block.cells) block.text = joined(block.text, "\t", cell);
      text.blocks.push_back({is_number ? BlockKind::page_number : BlockKind::running_head,
                             std::move(block.text),
                             {},
                             0,
                             0});
    }
  }
}

// Of a spreadsheet, the name of each sheet stands before its table.
void add_content(XmlNode body, const std::vector<XmlNode>& styles, FileText& text) {
  OdfBody reader(styles);
  const XmlNode sheets = body.child("spreadsheet");
  if (!sheets) {
    text.blocks = reader.blocks_of(body);
    return;
  }
  text.format = "ods";
  for (const XmlNode sheet : sheets) {
    if (!sheet.is("table")) continue;
    std::vector<Block> blocks = reader.blocks_of_table(sheet);
    if (blocks.empty()) continue;
    text.blocks.push_back({BlockKind::paragraph, sheet["name"], {}, 0, 0});
    for (Block& block : blocks) text.blocks.push_back(std::move(block));
  }
}

std::string title_of(ZipFile& zip) {
  const auto bytes = zip.read("meta.xml");
  return bytes ? XmlTree(*bytes).root().child("meta").child("title").all_text() : std::string();
}

bool recognises(std::string_view bytes) try {
  if (!is_zip(bytes)) return false;
  const auto type = ZipFile(bytes).read("mimetype");
  return type && (type->starts_with(kText) || type->starts_with(kSheets));
} catch (const UnreadableFile&) {
  return false;
}

std::vector<FileText> read(std::string_view bytes, Scratch&) {
  ZipFile zip(bytes);
  if (is_protected(zip)) throw UnreadableFile("protected by a password: save it without one");
  const auto content = zip.read("content.xml");
  if (!content) throw UnreadableFile("its main part is missing: the file is damaged");
  const XmlTree tree(*content);
  const XmlTree styles(zip.read("styles.xml").value_or("<none/>"));
  FileText text;
  text.format = "odt";
  text.source = TextSource::so_hoa_goc;
  text.title = title_of(zip);
  add_content(tree.root().child("body"),
              {styles.root().child("styles"), styles.root().child("automatic-styles"),
               tree.root().child("automatic-styles")},
              text);
  add_running_heads(styles.root(), "header", text);
  add_running_heads(styles.root(), "footer", text);
  text.faults.text_cut = tree.damaged();
  return {std::move(text)};
}

}  // namespace

FileReader odt_reader() { return {"odt", recognises, read}; }

}  // namespace tracuu::corpus
