// HTML: saved pages of government sites and legal databases, and what servers send in place of a
// file.
#include <algorithm>
#include <array>

#include "corpus/files/attribute_table.h"
#include "corpus/files/file_reader.h"
#include "corpus/files/html_blocks.h"
#include "corpus/files/site_chrome.h"
#include "corpus/files/text_encoding.h"
#include "corpus/files/xml_tree.h"
#include "corpus/text.h"

namespace tracuu::corpus {
namespace {

constexpr std::size_t kHead = 4096;  // bytes in which a page shows what it is

XmlNode find(XmlNode node, std::string_view name) {
  for (const XmlNode below : node) {
    if (below.is(name)) return below;
    if (const XmlNode found = find(below, name)) return found;
  }
  return XmlNode();
}

std::string title_of(XmlNode root) {
  std::string title;
  for (const std::string& line : split(find(root, "title").all_text(), "\n")) {
    title = joined(title, " ", line);
  }
  return title;
}

// Short decisions have numbers, and speak of what is not found, too.
bool reads_as_law(const std::vector<PageBlock>& blocks) {
  return std::any_of(blocks.begin(), blocks.end(), [](const PageBlock& block) {
    const std::string text = lower_case(trim(block.block.text));
    return text.starts_with("điều 1") || text.starts_with("căn cứ ");
  });
}

// A server's excuse: a short page that names the error.
bool is_error_page(const std::string& title, const std::vector<PageBlock>& blocks) {
  constexpr std::array<std::string_view, 14> kErrors = {"404",
                                                        "403",
                                                        "not found",
                                                        "forbidden",
                                                        "access denied",
                                                        "server error",
                                                        "service unavailable",
                                                        "bad gateway",
                                                        "gateway time-out",
                                                        "không tìm thấy",
                                                        "không tồn tại",
                                                        "lỗi hệ thống",
                                                        "truy cập bị từ chối",
                                                        "runtime error"};
  std::size_t letters = 0;
  std::string text = lower_case(title);
  for (const PageBlock& block : blocks) {
    letters += block.letters;
    if (letters > 3000) return false;
    text += "\n" + lower_case(block.block.text);
  }
  return !reads_as_law(blocks) &&
         std::any_of(kErrors.begin(), kErrors.end(),
                     [&](std::string_view error) { return contains(text, error); });
}

// A tag or comment of HTML at the beginning, whatever the file is called.
bool recognises(std::string_view bytes) {
  constexpr std::array<std::string_view, 11> kTags = {"<!doctype html", "<html",  "<head",  "<body",
                                                      "<div",           "<table", "<p>",    "<p ",
                                                      "<title",         "<meta",  "<center"};
  const std::string head = lower_case(utf8_of(bytes.substr(0, kHead)));
  if (!trim(head).starts_with('<')) return false;
  if (contains(head, "<office:") || contains(head, "<w:worddocument")) return true;
  return std::any_of(kTags.begin(), kTags.end(),
                     [&](std::string_view tag) { return contains(head, tag); });
}

std::vector<FileText> read(std::string_view bytes, Scratch&) {
  const XmlTree tree = XmlTree::of_html(utf8_of(bytes));
  FileText text;
  text.format = "html";
  text.source = TextSource::so_hoa_goc;
  text.title = title_of(tree.root());
  text.faults.text_cut = tree.damaged();
  std::vector<PageBlock> blocks = page_blocks(tree.root());
  if (is_error_page(text.title, blocks)) {
    throw UnreadableFile("a page that says the file was not found; fetch the file itself again");
  }
  text.properties = take_attributes(blocks);
  mark_site_chrome(blocks);
  for (PageBlock& block : blocks) text.blocks.push_back(std::move(block.block));
  return {std::move(text)};
}

}  // namespace

FileReader html_reader() { return {"html", recognises, read}; }

}  // namespace tracuu::corpus
