// XmlTree: a part of an office file, or a web page, as a tree. No entities, no document types,
// nothing fetched from elsewhere; names without their name space.
//
//   const XmlTree tree(part);
//   for (const XmlNode node : tree.root()) if (node.is("p")) text += node["style"];
//
// The nodes live as long as the tree. One thread uses one tree.
#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>

struct _xmlDoc;
struct _xmlNode;

namespace tracuu::corpus {

class XmlNode {
 public:
  explicit XmlNode(const _xmlNode* node = nullptr) : node_(node) {}

  explicit operator bool() const { return node_ != nullptr; }
  std::string_view name() const;  // of an element; empty for text
  bool is(std::string_view wanted) const { return name() == wanted; }
  bool is_text() const;
  std::string_view text() const;                             // of a text node itself
  std::string all_text() const;                              // of all text below
  std::string operator[](std::string_view attribute) const;  // empty if there is none
  bool has(std::string_view attribute) const;
  XmlNode child(std::string_view wanted) const;  // the first of that name

  class Iterator {
   public:
    explicit Iterator(const _xmlNode* node) : node_(node) {}
    XmlNode operator*() const { return XmlNode(node_); }
    Iterator& operator++();
    bool operator==(const Iterator& other) const { return node_ == other.node_; }

   private:
    const _xmlNode* node_;
  };
  // Elements and texts.
  Iterator begin() const;
  Iterator end() const { return Iterator(nullptr); }

 private:
  const _xmlNode* node_;
};

class XmlTree {
 public:
  // What can be read of a damaged part is read. Throws UnreadableFile if that is nothing.
  explicit XmlTree(std::string_view bytes);
  // A web page, in UTF-8 whatever it declares, mended as browsers do.
  static XmlTree of_html(std::string_view page);

  XmlNode root() const;
  bool damaged() const { return damaged_; }

 private:
  XmlTree() = default;

  struct Free {
    void operator()(_xmlDoc* document) const;
  };
  std::unique_ptr<_xmlDoc, Free> document_;
  bool damaged_ = false;
};

}  // namespace tracuu::corpus
