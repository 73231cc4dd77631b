// DOCX: what Word and its like have written since 2007.
#include <map>

#include "corpus/files/docx_body.h"
#include "corpus/files/file_reader.h"
#include "corpus/files/office_package.h"
#include "corpus/text.h"

namespace tracuu::corpus {
namespace {

// Foot- and endnotes by "footnote 2"; Word keeps the lines above them among them.
std::map<std::string, XmlNode> notes_by_id(const std::vector<XmlTree>& parts) {
  std::map<std::string, XmlNode> notes;
  for (const XmlTree& part : parts) {
    for (const XmlNode note : part.root()) {
      const std::string type = note["type"];
      if (!type.empty() && type != "normal") continue;
      notes.emplace(std::string(note.name()) + " " + note["id"], note);
    }
  }
  return notes;
}

bool is_page_number(std::string_view text) {
  return text.find_first_not_of("0123456789 -–/.") == std::string_view::npos;
}

class DocxFile {
 public:
  explicit DocxFile(std::string_view bytes) : package_(bytes), main_(package_.main_part()) {}

  FileText read() {
    text_.format = "docx";
    text_.source = TextSource::so_hoa_goc;
    const auto document = package_.tree(main_);
    if (!document) throw UnreadableFile("its main part is missing: the file is damaged");
    std::vector<XmlTree> note_parts = trees("/footnotes");
    for (XmlTree& part : trees("/endnotes")) note_parts.push_back(std::move(part));
    const std::vector<XmlTree> lists = trees("/numbering");
    const std::vector<XmlTree> styles = trees("/styles");
    ListNumbering numbering(lists.empty() ? XmlNode() : lists.front().root(),
                            styles.empty() ? XmlNode() : styles.front().root());
    const auto notes = notes_by_id(note_parts);
    add_running_heads("/header");
    for (Block& block : DocxBody(numbering, notes).blocks_of(document->root().child("body"))) {
      text_.blocks.push_back(std::move(block));
    }
    add_running_heads("/footer");
    text_.title = title();
    text_.faults.text_cut = document->damaged();
    return std::move(text_);
  }

 private:
  // Without a part that is damaged, the text is still worth having.
  std::vector<XmlTree> trees(std::string_view type) {
    std::vector<XmlTree> trees;
    for (const std::string& part : package_.related(main_, type)) try {
        if (auto tree = package_.tree(part)) trees.push_back(std::move(*tree));
      } catch (const UnreadableFile&) {
        text_.faults.text_doubtful = true;
      }
    return trees;
  }

  std::string title() try { return package_.title(); } catch (const UnreadableFile&) {
    return {};
  }

  // Each once, though every section may have its own.
  void add_running_heads(std::string_view type) {
    ListNumbering no_numbers{XmlNode(), XmlNode()};
    std::map<std::string, bool> seen;
    for (const XmlTree& part : trees(type)) {
      for (const Block& block : DocxBody(no_numbers, {}).blocks_of(part.root())) {
        std::string line = block.text;
        for (const std::string& cell : block.cells) line = joined(line, "\t", cell);
        if (!seen.emplace(line, true).second) continue;
        const BlockKind kind =
            is_page_number(line) ? BlockKind::page_number : BlockKind::running_head;
        text_.blocks.push_back({kind, std::move(line), {}, 0, 0});
      }
    }
  }

  OfficePackage package_;
  std::string main_;
  FileText text_;
};

bool recognises(std::string_view bytes) { return is_office_package(bytes, "wordprocessingml."); }

std::vector<FileText> read(std::string_view bytes, Scratch&) { return {DocxFile(bytes).read()}; }

}  // namespace

FileReader docx_reader() { return {"docx", recognises, read}; }

}  // namespace tracuu::corpus
