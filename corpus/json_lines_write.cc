#include <cmath>
#include <stdexcept>

#include "corpus/document_fields.h"
#include "corpus/json_lines.h"
#include "corpus/json_text.h"

namespace tracuu::corpus {
namespace {

// Writes one object field by field; what says nothing is left out unless its key is required.
class ObjectWriter {
 public:
  explicit ObjectWriter(JsonText& json) : json_(json) { json_.begin_object(); }
  ~ObjectWriter() { json_.end_object(); }
  ObjectWriter(const ObjectWriter&) = delete;
  ObjectWriter& operator=(const ObjectWriter&) = delete;

  template <class T, class... Rule>
  void required(std::string_view key, const T& value, Rule...) {
    json_.key(key);
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
  void write(const std::string& value) { json_.value(value); }
  void write(std::string_view value) { json_.value(value); }
  void write(bool value) { json_.value(value); }
  void write(std::int64_t value) { json_.value(value); }
  void write(double value) {
    if (!std::isfinite(value)) throw std::invalid_argument("a number that is not finite");
    json_.value(value);
  }
  void write(Date value) { json_.value(to_iso_string(value)); }

  template <class Enum>
  requires std::is_enum_v<Enum>
  void write(Enum value) { write(to_name(value)); }

  template <class T>
  void write(const std::optional<T>& value) {
    if (value) {
      write(*value);
    } else {
      json_.null();
    }
  }

  template <class T>
  void write(const std::vector<T>& values) {
    json_.begin_array();
    for (const T& value : values) write(value);
    json_.end_array();
  }

  template <class T>
  void write(const std::map<std::string, T>& values) {
    json_.begin_object();
    for (const auto& [key, value] : values) {
      json_.key(key);
      write(value);
    }
    json_.end_object();
  }

  template <class Struct>
  requires std::is_class_v<Struct>
  void write(const Struct& value) {
    ObjectWriter nested(json_);
    describe(nested, value);
  }

  JsonText& json_;
};

std::string_view kind_of(const Procedure&) { return "procedure"; }
std::string_view kind_of(const Announcement&) { return "announcement_decision"; }
std::string_view kind_of(const NormativeDocument&) { return "normative_document"; }
std::string_view kind_of(const Relation&) { return "relation"; }
std::string_view kind_of(const ProcedureListing&) { return "procedure_listing"; }

}  // namespace

std::string to_json(const Document& document) {
  JsonText json;
  std::visit(
      [&](const auto& value) {
        ObjectWriter writer(json);
        writer.required("kind", kind_of(value));
        describe(writer, value);
      },
      document);
  return json.take();
}

std::string to_json(const Provision& provision) {
  JsonText json;
  {
    ObjectWriter writer(json);
    describe(writer, provision);
  }
  return json.take();
}

}  // namespace tracuu::corpus
