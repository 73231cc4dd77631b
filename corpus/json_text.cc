#include "corpus/json_text.h"

#include <rapidjson/stringbuffer.h>
#include <rapidjson/writer.h>

namespace tracuu::corpus {

struct JsonText::Impl {
  rapidjson::StringBuffer buffer;
  rapidjson::Writer<rapidjson::StringBuffer> writer{buffer};
};

namespace {

rapidjson::SizeType size_of(std::string_view text) {
  return static_cast<rapidjson::SizeType>(text.size());
}

}  // namespace

JsonText::JsonText() : impl_(std::make_unique<Impl>()) {}
JsonText::~JsonText() = default;

JsonText& JsonText::begin_object() {
  impl_->writer.StartObject();
  return *this;
}

JsonText& JsonText::end_object() {
  impl_->writer.EndObject();
  return *this;
}

JsonText& JsonText::begin_array() {
  impl_->writer.StartArray();
  return *this;
}

JsonText& JsonText::end_array() {
  impl_->writer.EndArray();
  return *this;
}

JsonText& JsonText::key(std::string_view name) {
  impl_->writer.Key(name.data(), size_of(name));
  return *this;
}

JsonText& JsonText::value(std::string_view text) {
  impl_->writer.String(text.data(), size_of(text));
  return *this;
}

JsonText& JsonText::value(std::int64_t number) {
  impl_->writer.Int64(number);
  return *this;
}

JsonText& JsonText::value(double number) {
  impl_->writer.Double(number);
  return *this;
}

JsonText& JsonText::value(bool truth) {
  impl_->writer.Bool(truth);
  return *this;
}

JsonText& JsonText::null() {
  impl_->writer.Null();
  return *this;
}

JsonText& JsonText::raw(std::string_view json) {
  impl_->writer.RawValue(json.data(), json.size(), rapidjson::kObjectType);
  return *this;
}

std::string JsonText::take() { return impl_->buffer.GetString(); }

}  // namespace tracuu::corpus
