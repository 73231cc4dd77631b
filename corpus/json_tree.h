// JsonTree holds one parsed JSON text as a flat list of nodes; strings are views into its own
// buffer.
//
//   JsonTree tree;
//   JsonValue root = tree.parse(R"({"ma":"1.001193","levels":["xa"]})");
//   root["ma"].text();                          // "1.001193"
//   for (JsonValue level : root["levels"]) ...
//
// parse() may be called again and again on one tree (its memory is kept); values of the call before
// are dead then. One thread uses one tree.
#pragma once

#include <cstddef>
#include <cstdint>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace tracuu::corpus {

// Deeper nesting than this is refused: no document has it, and a hostile one must not cost memory.
inline constexpr std::size_t kDeepestJson = 32;

// The text is not JSON; what() says why, offset() at which byte.
class BadJson : public std::runtime_error {
 public:
  BadJson(const std::string& reason, std::size_t offset)
      : std::runtime_error(reason), offset_(offset) {}
  std::size_t offset() const { return offset_; }

 private:
  std::size_t offset_;
};

enum class JsonType : std::uint8_t { null, boolean, integer, number, string, array, object };

struct JsonNode {
  JsonType type = JsonType::null;
  bool boolean = false;
  std::int64_t integer = 0;
  double number = 0;
  std::string_view text;   // of a string
  std::string_view key;    // of a member of an object
  std::size_t begin = 0;   // bytes of an array or object in the text parsed: [begin, end)
  std::size_t end = 0;     //
  std::size_t behind = 0;  // index of the node behind this one and all below it
};

// One value of a tree: a pointer, cheap to copy. A value that is not there is null.
class JsonValue {
 public:
  JsonValue() = default;
  JsonValue(const JsonNode* nodes, std::size_t index) : nodes_(nodes), index_(index) {}

  JsonType type() const { return nodes_ == nullptr ? JsonType::null : node().type; }
  bool is(JsonType wanted) const { return type() == wanted; }
  bool is_number() const { return is(JsonType::integer) || is(JsonType::number); }

  // The text of a string; empty for every other type.
  std::string_view text() const { return is(JsonType::string) ? node().text : std::string_view(); }
  bool boolean() const { return is(JsonType::boolean) && node().boolean; }
  std::int64_t integer() const { return is(JsonType::integer) ? node().integer : 0; }
  double number() const {
    return is(JsonType::integer) ? static_cast<double>(node().integer)
                                 : (is(JsonType::number) ? node().number : 0);
  }

  std::string_view key() const { return nodes_ == nullptr ? std::string_view() : node().key; }

  // The member of that name (the first one); a null value when there is none.
  JsonValue operator[](std::string_view name) const;
  bool has(std::string_view name) const { return (*this)[name].nodes_ != nullptr; }

  // Where an array or object stood in the text parsed.
  std::size_t begin_offset() const { return nodes_ == nullptr ? 0 : node().begin; }
  std::size_t end_offset() const { return nodes_ == nullptr ? 0 : node().end; }

  class Iterator {
   public:
    Iterator(const JsonNode* nodes, std::size_t index) : nodes_(nodes), index_(index) {}
    JsonValue operator*() const { return {nodes_, index_}; }
    Iterator& operator++() {
      index_ = nodes_[index_].behind;
      return *this;
    }
    bool operator==(const Iterator& other) const { return index_ == other.index_; }

   private:
    const JsonNode* nodes_;
    std::size_t index_;
  };

  // The elements of an array or the members of an object; empty for every other type.
  Iterator begin() const;
  Iterator end() const;

 private:
  const JsonNode& node() const { return nodes_[index_]; }

  const JsonNode* nodes_ = nullptr;
  std::size_t index_ = 0;
};

class JsonTree {
 public:
  // The root value. Throws BadJson: no JSON, invalid UTF-8, nested deeper than kDeepestJson.
  JsonValue parse(std::string_view json);

 private:
  std::string buffer_;
  std::vector<JsonNode> nodes_;
};

}  // namespace tracuu::corpus
