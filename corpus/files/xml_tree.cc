#include "corpus/files/xml_tree.h"

#include <new>

#include <libxml/HTMLparser.h>
#include <libxml/parser.h>
#include <libxml/tree.h>

#include "corpus/files/file_reader.h"
#include "corpus/files/text_encoding.h"
#include "corpus/utf8.h"

namespace tracuu::corpus {
namespace {

// No office file has one; entities that multiply stand in them.
void refuse_document_type(void* context, const xmlChar*, const xmlChar*, const xmlChar*) {
  xmlStopParser(static_cast<xmlParserCtxtPtr>(context));
}

std::string_view view(const xmlChar* text) {
  return text == nullptr ? std::string_view() : reinterpret_cast<const char*>(text);
}

const xmlAttr* find(const xmlNode* node, std::string_view name) {
  if (node == nullptr || node->type != XML_ELEMENT_NODE) return nullptr;
  for (const xmlAttr* attribute = node->properties; attribute != nullptr;
       attribute = attribute->next) {
    if (view(attribute->name) == name) return attribute;
  }
  return nullptr;
}

const xmlNode* element_or_text(const xmlNode* node) {
  while (node != nullptr && node->type != XML_ELEMENT_NODE && node->type != XML_TEXT_NODE &&
         node->type != XML_CDATA_SECTION_NODE) {
    node = node->next;
  }
  return node;
}

struct FreeContext {
  void operator()(xmlParserCtxt* context) const { xmlFreeParserCtxt(context); }
};

}  // namespace

std::string_view XmlNode::name() const {
  return node_ != nullptr && node_->type == XML_ELEMENT_NODE ? view(node_->name)
                                                             : std::string_view();
}

bool XmlNode::is_text() const { return node_ != nullptr && node_->type != XML_ELEMENT_NODE; }

std::string_view XmlNode::text() const {
  return is_text() ? view(node_->content) : std::string_view();
}

std::string XmlNode::all_text() const {
  if (is_text()) return std::string(text());
  std::string all;
  for (const XmlNode node : *this) all += node.all_text();
  return all;
}

std::string XmlNode::operator[](std::string_view attribute) const {
  const xmlAttr* found = find(node_, attribute);
  std::string value;
  for (const xmlNode* part = found == nullptr ? nullptr : found->children; part != nullptr;
       part = part->next) {
    if (part->type == XML_TEXT_NODE) value += view(part->content);
  }
  return value;
}

bool XmlNode::has(std::string_view attribute) const { return find(node_, attribute) != nullptr; }

XmlNode XmlNode::child(std::string_view wanted) const {
  for (const XmlNode node : *this) {
    if (node.is(wanted)) return node;
  }
  return XmlNode();
}

XmlNode::Iterator& XmlNode::Iterator::operator++() {
  node_ = element_or_text(node_->next);
  return *this;
}

XmlNode::Iterator XmlNode::begin() const {
  const bool is_element = node_ != nullptr && node_->type == XML_ELEMENT_NODE;
  return Iterator(is_element ? element_or_text(node_->children) : nullptr);
}

// libxml2 itself refuses nesting deeper than 256, so recursion over a tree has an end. Office files
// are in UTF-8, whatever a hostile one declares; bad bytes would reach the text.
XmlTree::XmlTree(std::string_view bytes) {
  std::string repaired;
  if (!is_utf8(bytes) || is_utf16(bytes)) bytes = repaired = utf8_of(bytes);
  const std::unique_ptr<xmlParserCtxt, FreeContext> context(xmlNewParserCtxt());
  if (!context) throw std::bad_alloc();
  context->sax->internalSubset = refuse_document_type;
  document_.reset(xmlCtxtReadMemory(context.get(), bytes.data(), static_cast<int>(bytes.size()),
                                    nullptr, "UTF-8",
                                    XML_PARSE_RECOVER | XML_PARSE_NONET | XML_PARSE_NOERROR |
                                        XML_PARSE_NOWARNING | XML_PARSE_COMPACT));
  damaged_ = context->wellFormed == 0;
  if (!root()) throw UnreadableFile("a part of it is no XML: the file is damaged");
}

XmlTree XmlTree::of_html(std::string_view page) {
  const std::unique_ptr<htmlParserCtxt, FreeContext> context(
      htmlCreateMemoryParserCtxt(page.data(), static_cast<int>(page.size())));
  if (!context) throw UnreadableFile("the page is empty");
  XmlTree tree;
  tree.document_.reset(htmlCtxtReadMemory(
      context.get(), page.data(), static_cast<int>(page.size()), nullptr, "UTF-8",
      HTML_PARSE_RECOVER | HTML_PARSE_NONET | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING |
          HTML_PARSE_COMPACT));
  tree.damaged_ = context->disableSAX != 0;  // it gave up: nested too deeply
  if (!tree.root()) throw UnreadableFile("a web page with nothing in it");
  return tree;
}

XmlNode XmlTree::root() const {
  return XmlNode(document_ ? xmlDocGetRootElement(document_.get()) : nullptr);
}

void XmlTree::Free::operator()(_xmlDoc* document) const { xmlFreeDoc(document); }

}  // namespace tracuu::corpus
