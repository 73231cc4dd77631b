#include <stdexcept>

#include <rapidjson/stringbuffer.h>
#include <rapidjson/writer.h>

#include "corpus/document_fields.h"
#include "corpus/json_lines.h"

namespace tracuu::corpus {
namespace {

// Writes one object field by field; what says nothing is left out unless its key is required.
class ObjectWriter {
 public:
  using Json = rapidjson::Writer<rapidjson::StringBuffer>;

  explicit ObjectWriter(Json& json) : json_(json) { json_.StartObject(); }
  ~ObjectWriter() { json_.EndObject(); }
  ObjectWriter(const ObjectWriter&) = delete;
  ObjectWriter& operator=(const ObjectWriter&) = delete;

  template <class T, class... Rule>
  void required(std::string_view key, const T& value, Rule...) {
    write_key(key);
    write(value);
  }

  template <class T>
  void present(std::string_view key, const T& value) {
    required(key, value);
  }

  template <class T, class... Rule>
  void optional(std::string_view key, const T& value, Rule...) {
    if constexpr (requires { value.has_value(); }) {
      if (!value.has_value()) return;
    } else {
      if (value.empty()) return;
    }
    required(key, value);
  }

  void ordinal(std::string_view key, const std::string& value) { required(key, value); }

 private:
  void write_key(std::string_view key) {
    json_.Key(key.data(), static_cast<rapidjson::SizeType>(key.size()));
  }

  void write(std::string_view value) {
    json_.String(value.data(), static_cast<rapidjson::SizeType>(value.size()));
  }
  void write(const std::string& value) { write(std::string_view(value)); }
  void write(bool value) { json_.Bool(value); }
  void write(std::int64_t value) { json_.Int64(value); }
  void write(double value) {
    if (!json_.Double(value)) throw std::invalid_argument("a number that is not finite");
  }
  void write(Date value) { write(std::string_view(to_iso_string(value))); }

  template <class Enum>
  requires std::is_enum_v<Enum>
  void write(Enum value) { write(to_name(value)); }

  template <class T>
  void write(const std::optional<T>& value) {
    if (value) {
      write(*value);
    } else {
      json_.Null();
    }
  }

  template <class T>
  void write(const std::vector<T>& values) {
    json_.StartArray();
    for (const T& value : values) write(value);
    json_.EndArray();
  }

  template <class T>
  void write(const std::map<std::string, T>& values) {
    json_.StartObject();
    for (const auto& [key, value] : values) {
      write_key(key);
      write(value);
    }
    json_.EndObject();
  }

  template <class Struct>
  requires std::is_class_v<Struct>
  void write(const Struct& value) {
    ObjectWriter nested(json_);
    describe(nested, value);
  }

  Json& json_;
};

std::string_view kind_of(const Procedure&) { return "procedure"; }
std::string_view kind_of(const Announcement&) { return "announcement_decision"; }
std::string_view kind_of(const NormativeDocument&) { return "normative_document"; }
std::string_view kind_of(const Relation&) { return "relation"; }
std::string_view kind_of(const ProcedureListing&) { return "procedure_listing"; }

template <class Write>
std::string written(Write write) {
  rapidjson::StringBuffer buffer;
  ObjectWriter::Json json(buffer);
  write(json);
  return {buffer.GetString(), buffer.GetSize()};
}

}  // namespace

std::string to_json(const Document& document) {
  return written([&](ObjectWriter::Json& json) {
    std::visit(
        [&](const auto& value) {
          ObjectWriter writer(json);
          writer.required("kind", kind_of(value));
          describe(writer, value);
        },
        document);
  });
}

std::string to_json(const Provision& provision) {
  return written([&](ObjectWriter::Json& json) {
    ObjectWriter writer(json);
    describe(writer, provision);
  });
}

}  // namespace tracuu::corpus
