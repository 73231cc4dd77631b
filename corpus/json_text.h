// JsonText writes JSON into a string, in the order of the calls.
//
//   JsonText json;
//   json.begin_object().member("files", 3).key("kinds").begin_array().end_array().end_object();
//   json.take()   -> {"files":3,"kinds":[]}
#pragma once

#include <concepts>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

namespace tracuu::corpus {

class JsonText {
 public:
  JsonText();
  ~JsonText();
  JsonText(const JsonText&) = delete;
  JsonText& operator=(const JsonText&) = delete;

  JsonText& begin_object();
  JsonText& end_object();
  JsonText& begin_array();
  JsonText& end_array();
  JsonText& key(std::string_view name);
  JsonText& value(std::string_view text);
  JsonText& value(const char* text) { return value(std::string_view(text)); }
  JsonText& value(std::int64_t number);
  JsonText& value(double number);
  JsonText& value(bool truth);
  JsonText& null();
  // JSON that is already written.
  JsonText& raw(std::string_view json);

  template <std::integral Number>
  requires(!std::same_as<Number, bool>) JsonText& value(Number number) {
    return value(static_cast<std::int64_t>(number));
  }

  template <class Value>
  JsonText& member(std::string_view name, const Value& content) {
    return key(name).value(content);
  }

  std::string take();

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace tracuu::corpus
