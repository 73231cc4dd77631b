#include "corpus/json_tree.h"

#include <limits>
#include <utility>

#include <rapidjson/error/en.h>
#include <rapidjson/reader.h>

namespace tracuu::corpus {
namespace {

// Iterative: nesting costs heap, not stack. Full precision: what was written reads back the same.
constexpr unsigned kFlags = rapidjson::kParseIterativeFlag | rapidjson::kParseValidateEncodingFlag |
                            rapidjson::kParseInsituFlag | rapidjson::kParseFullPrecisionFlag;

// Puts what the parser meets behind one another into the list of nodes.
class TreeBuilder {
 public:
  TreeBuilder(std::vector<JsonNode>& nodes, rapidjson::InsituStringStream& stream)
      : nodes_(nodes), stream_(stream) {}

  bool too_deep() const { return open_.size() >= kDeepestJson; }

  bool Null() { return leaf(JsonType::null), true; }
  bool Bool(bool value) { return leaf(JsonType::boolean).boolean = value, true; }
  bool Int(int value) { return Int64(value); }
  bool Uint(unsigned value) { return Int64(value); }
  bool Int64(std::int64_t value) { return leaf(JsonType::integer).integer = value, true; }
  bool Uint64(std::uint64_t value) {
    if (value > static_cast<std::uint64_t>(std::numeric_limits<std::int64_t>::max())) {
      return Double(static_cast<double>(value));
    }
    return Int64(static_cast<std::int64_t>(value));
  }
  bool Double(double value) { return leaf(JsonType::number).number = value, true; }
  bool RawNumber(const char*, rapidjson::SizeType, bool) { return false; }
  bool String(const char* text, rapidjson::SizeType size, bool) {
    leaf(JsonType::string).text = {text, size};
    return true;
  }
  bool Key(const char* text, rapidjson::SizeType size, bool) {
    key_ = {text, size};
    return true;
  }
  bool StartObject() { return start(JsonType::object); }
  bool StartArray() { return start(JsonType::array); }
  bool EndObject(rapidjson::SizeType) { return finish(); }
  bool EndArray(rapidjson::SizeType) { return finish(); }

 private:
  JsonNode& leaf(JsonType type) {
    JsonNode& node = nodes_.emplace_back();
    node.type = type;
    node.key = std::exchange(key_, {});
    node.behind = nodes_.size();
    return node;
  }

  bool start(JsonType type) {
    if (too_deep()) return false;
    leaf(type).begin = stream_.Tell();
    open_.push_back(nodes_.size() - 1);
    return true;
  }

  bool finish() {
    nodes_[open_.back()].end = stream_.Tell() + 1;
    nodes_[open_.back()].behind = nodes_.size();
    open_.pop_back();
    return true;
  }

  std::vector<JsonNode>& nodes_;
  rapidjson::InsituStringStream& stream_;
  std::vector<std::size_t> open_;
  std::string_view key_;
};

[[noreturn]] void refuse(const rapidjson::ParseResult& result, const TreeBuilder& builder) {
  if (result.Code() == rapidjson::kParseErrorTermination && builder.too_deep()) {
    throw BadJson(
        "nested deeper than " + std::to_string(kDeepestJson) + " levels; no document needs that",
        result.Offset());
  }
  if (result.Code() == rapidjson::kParseErrorStringInvalidEncoding) {
    throw BadJson("invalid UTF-8 near byte " + std::to_string(result.Offset() + 1) +
                      "; save the file as UTF-8",
                  result.Offset());
  }
  throw BadJson("not valid JSON at byte " + std::to_string(result.Offset() + 1) + ": " +
                    rapidjson::GetParseError_En(result.Code()),
                result.Offset());
}

}  // namespace

JsonValue JsonTree::parse(std::string_view json) {
  buffer_.assign(json);
  nodes_.clear();
  rapidjson::InsituStringStream stream(buffer_.data());
  TreeBuilder builder(nodes_, stream);
  rapidjson::Reader reader;
  const rapidjson::ParseResult result = reader.Parse<kFlags>(stream, builder);
  if (result.IsError()) refuse(result, builder);
  if (stream.Tell() < json.size()) {  // the parser takes a NUL byte for the end
    throw BadJson("a NUL byte at byte " + std::to_string(stream.Tell() + 1), stream.Tell());
  }
  return {nodes_.data(), 0};
}

JsonValue JsonValue::operator[](std::string_view name) const {
  if (!is(JsonType::object)) return {};
  for (const JsonValue member : *this) {
    if (member.key() == name) return member;
  }
  return {};
}

JsonValue::Iterator JsonValue::begin() const {
  const bool nested = is(JsonType::array) || is(JsonType::object);
  return {nodes_, nested ? index_ + 1 : 0};
}

JsonValue::Iterator JsonValue::end() const {
  const bool nested = is(JsonType::array) || is(JsonType::object);
  return {nodes_, nested ? node().behind : 0};
}

}  // namespace tracuu::corpus
