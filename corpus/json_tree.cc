#include "corpus/json_tree.h"

#include <charconv>
#include <system_error>
#include <utility>

#include <rapidjson/error/en.h>
#include <rapidjson/reader.h>

namespace tracuu::corpus {
namespace {

// Iterative: nesting costs heap, not stack. Numbers are taken by std::from_chars: what was written
// reads back the same, which RapidJSON 1.1 reaches through undefined shifts for 0e-88.
constexpr unsigned kFlags = rapidjson::kParseIterativeFlag | rapidjson::kParseValidateEncodingFlag |
                            rapidjson::kParseInsituFlag | rapidjson::kParseNumbersAsStringsFlag;

// Puts what the parser meets behind one another into the list of nodes.
class TreeBuilder {
 public:
  // `text` is what the stream reads.
  TreeBuilder(std::vector<JsonNode>& nodes, const char* text, rapidjson::InsituStringStream& stream)
      : nodes_(nodes), text_(text), stream_(stream) {}

  bool too_deep() const { return open_.size() >= kDeepestJson; }
  bool out_of_range() const { return out_of_range_; }

  bool Null() { return leaf(JsonType::null), true; }
  bool Bool(bool value) { return leaf(JsonType::boolean).boolean = value, true; }
  // In situ the parser's pointer is not the number's; it reads numbers through a copy of the
  // stream, so the stream itself still stands where the number begins.
  bool RawNumber(const char*, rapidjson::SizeType size, bool) {
    const std::string_view number(text_ + stream_.Tell(), size);
    return integer(number) || real(number);
  }
  // Numbers come as texts: see kFlags.
  bool Int(int) { return false; }
  bool Uint(unsigned) { return false; }
  bool Int64(std::int64_t) { return false; }
  bool Uint64(std::uint64_t) { return false; }
  bool Double(double) { return false; }
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
  bool integer(std::string_view number) {
    std::int64_t value = 0;
    const char* end = number.data() + number.size();
    const auto [stop, error] = std::from_chars(number.data(), end, value);
    if (error != std::errc() || stop != end) return false;
    leaf(JsonType::integer).integer = value;
    return true;
  }

  bool real(std::string_view number) {
    double value = 0;
    const auto result = std::from_chars(number.data(), number.data() + number.size(), value);
    out_of_range_ = result.ec != std::errc();
    if (out_of_range_) return false;
    leaf(JsonType::number).number = value;
    return true;
  }

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
  const char* text_;
  rapidjson::InsituStringStream& stream_;
  bool out_of_range_ = false;
  std::vector<std::size_t> open_;
  std::string_view key_;
};

[[noreturn]] void refuse(const rapidjson::ParseResult& result, const TreeBuilder& builder) {
  if (builder.out_of_range()) {
    throw BadJson("a number out of range before byte " + std::to_string(result.Offset() + 1),
                  result.Offset());
  }
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
  // A character cut off at the end is read on by up to three bytes before it is refused.
  buffer_.append(4, '\0');
  nodes_.clear();
  rapidjson::InsituStringStream stream(buffer_.data());
  TreeBuilder builder(nodes_, buffer_.data(), stream);
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
