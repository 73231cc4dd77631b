#include <algorithm>
#include <vector>

#include "corpus/document_fields.h"
#include "corpus/document_value.h"
#include "corpus/json_lines.h"
#include "corpus/json_tree.h"

namespace tracuu::corpus {
namespace {

// Where in the document the reader is; a step knows the one above it. Spelled out only when needed.
struct Place {
  const Place* above = nullptr;
  std::string_view key;
  std::ptrdiff_t element = -1;

  std::string to_string() const {
    std::string head = above == nullptr ? std::string() : above->to_string();
    if (element >= 0) return head + "[" + std::to_string(element) + "]";
    if (key.empty()) return head;
    return head.empty() ? std::string(key) : head + "." + std::string(key);
  }
};

[[noreturn]] void refuse(const Place& place, const std::string& reason) {
  throw BadField(place.to_string(), reason);
}

void expect(bool fine, const Place& place, const char* wanted) {
  if (!fine) refuse(place, std::string("expected ") + wanted);
}

template <class Enum>
std::string unknown_name(std::string_view name) {
  std::string reason = "unknown value \"" + std::string(name) + "\"; use one of:";
  for (const auto& row : enum_rows<Enum>()) {
    reason += reason.back() == ':' ? " " : ", ";
    reason += row.name;
  }
  return reason;
}

// What a rule looks at: the value inside an optional.
template <class T>
const T& bare(const T& value) {
  return value;
}
template <class T>
const T& bare(const std::optional<T>& value) {
  return *value;
}

// Whether there is something to check: an absent optional text or number breaks no rule.
template <class T>
bool says_something(const T& value) {
  if constexpr (requires { value.has_value(); }) return value.has_value();
  if constexpr (requires { value.empty(); }) return !value.empty();
  return true;
}

void read(JsonValue value, std::string& out, const Place& place) {
  expect(value.is(JsonType::string), place, "a text in quotes");
  out = value.text();
}

void read(JsonValue value, bool& out, const Place& place) {
  expect(value.is(JsonType::boolean), place, "true or false");
  out = value.boolean();
}

void read(JsonValue value, std::int64_t& out, const Place& place) {
  expect(value.is(JsonType::integer), place, "a whole number without quotes");
  out = value.integer();
}

void read(JsonValue value, double& out, const Place& place) {
  expect(value.is_number(), place, "a number without quotes");
  out = value.number();
}

void read(JsonValue value, Date& out, const Place& place) {
  const std::optional<Date> date = parse_iso_date(value.text());
  expect(date.has_value(), place, "a day that exists, written such as \"2019-06-11\"");
  out = *date;
}

template <class Enum>
requires std::is_enum_v<Enum>
void read(JsonValue value, Enum& out, const Place& place) {
  expect(value.is(JsonType::string), place, "a text in quotes");
  const std::optional<Enum> known = from_name<Enum>(value.text());
  if (!known) refuse(place, unknown_name<Enum>(value.text()));
  out = *known;
}

template <class T>
void read(JsonValue value, std::optional<T>& out, const Place& place);
template <class T>
void read(JsonValue value, std::vector<T>& out, const Place& place);
template <class T>
void read(JsonValue value, std::map<std::string, T>& out, const Place& place);
template <class Struct>
requires std::is_class_v<Struct>
void read(JsonValue value, Struct& out, const Place& place);

// Reads one object field by field; knows at the end which keys nobody asked for.
class ObjectReader {
 public:
  ObjectReader(JsonValue object, const Place& place) : place_(place) {
    expect(object.is(JsonType::object), place, "an object in braces");
    for (const JsonValue member : object) members_.push_back({member, false});
  }

  template <class T, class... Rule>
  void required(std::string_view key, T& out, Rule... rule) {
    const JsonValue value = present_value(key);
    const Place here{&place_, key};
    read(value, out, here);
    if constexpr (std::same_as<T, std::string>) {
      if (out.empty()) refuse(here, "required, must not be empty");
    }
    (check(out, here, rule), ...);
  }

  template <class T>
  void present(std::string_view key, T& out) {
    const JsonValue value = present_value(key);
    read(value, out, Place{&place_, key});
  }

  // A null text says as much as leaving the key out.
  template <class T, class... Rule>
  void optional(std::string_view key, T& out, Rule... rule) {
    const std::optional<JsonValue> value = take(key);
    if (!value || (value->is(JsonType::null) && std::same_as<T, std::string>)) return;
    const Place here{&place_, key};
    read(*value, out, here);
    (check(out, here, rule), ...);
  }

  void ordinal(std::string_view key, std::string& out) {
    const JsonValue value = present_value(key);
    if (value.is(JsonType::integer)) {
      out = std::to_string(value.integer());
      return;
    }
    const Place here{&place_, key};
    expect(!value.text().empty(), here, "a text or a whole number");
    out = value.text();
  }

  void refuse_what_is_left() const {
    for (const Member& member : members_) {
      if (member.taken) continue;
      const Place here{&place_, member.value.key()};
      refuse(here, is_known(member.value.key()) ? "this key stands here twice"
                                                : "unknown key; see corpus/document.h");
    }
  }

 private:
  struct Member {
    JsonValue value;
    bool taken;
  };

  JsonValue present_value(std::string_view key) {
    const std::optional<JsonValue> value = take(key);
    if (!value) refuse(Place{&place_, key}, "required, but the key is not there");
    return *value;
  }

  // Keys mostly come in the order of the table: the search goes on where the last one ended.
  std::optional<JsonValue> take(std::string_view key) {
    const auto wanted = [key](const Member& m) { return m.value.key() == key; };
    const auto from = members_.begin() + static_cast<std::ptrdiff_t>(next_);
    auto found = std::find_if(from, members_.end(), wanted);
    if (found == members_.end()) {
      found = std::find_if(members_.begin(), from, wanted);
      if (found == from) return std::nullopt;
    }
    if (found->taken) return std::nullopt;
    found->taken = true;
    next_ = static_cast<std::size_t>(found - members_.begin()) + 1;
    return found->value;
  }

  bool is_known(std::string_view key) const {
    return std::any_of(members_.begin(), members_.end(),
                       [key](const Member& m) { return m.taken && m.value.key() == key; });
  }

  template <class T, class Rule>
  static void check(const T& out, const Place& here, Rule rule) {
    if (!says_something(out)) return;
    const std::string complaint = rule(bare(out));
    if (!complaint.empty()) refuse(here, complaint);
  }

  const Place& place_;
  std::vector<Member> members_;
  std::size_t next_ = 0;
};

template <class T>
void read(JsonValue value, std::optional<T>& out, const Place& place) {
  if (!value.is(JsonType::null)) read(value, out.emplace(), place);
}

template <class T>
void read(JsonValue value, std::vector<T>& out, const Place& place) {
  expect(value.is(JsonType::array), place, "a list in square brackets");
  std::ptrdiff_t element = 0;
  for (const JsonValue item : value) read(item, out.emplace_back(), Place{&place, {}, element++});
}

template <class T>
void read(JsonValue value, std::map<std::string, T>& out, const Place& place) {
  expect(value.is(JsonType::object), place, "an object in braces");
  for (const JsonValue member : value) {
    const Place here{&place, member.key()};
    const auto [row, is_new] = out.try_emplace(std::string(member.key()));
    if (!is_new) refuse(here, "this key stands here twice");
    read(member, row->second, here);
  }
}

template <class Struct>
requires std::is_class_v<Struct>
void read(JsonValue value, Struct& out, const Place& place) {
  ObjectReader reader(value, place);
  describe(reader, out);
  reader.refuse_what_is_left();
}

JsonValue parse(JsonTree& tree, std::string_view json) {
  try {
    return tree.parse(json);
  } catch (const BadJson& bad) {
    throw BadField("", bad.what());
  }
}

template <class Struct>
Document read_document(JsonValue value) {
  const Place root;
  Struct out;
  ObjectReader reader(value, root);
  std::string kind;
  reader.required("kind", kind);
  describe(reader, out);
  reader.refuse_what_is_left();
  return out;
}

struct KindRow {
  std::string_view kind;
  Document (*read)(JsonValue);
};

constexpr KindRow kKinds[] = {
    {"procedure", read_document<Procedure>},
    {"announcement_decision", read_document<Announcement>},
    {"normative_document", read_document<NormativeDocument>},
    {"relation", read_document<Relation>},
    {"procedure_listing", read_document<ProcedureListing>},
};

}  // namespace

BadField::BadField(std::string field, const std::string& reason)
    : std::runtime_error(reason), field_(std::move(field)) {}

Document to_document(JsonValue value) {
  if (!value.is(JsonType::object)) throw BadField("", "expected an object in braces");
  for (const KindRow& row : kKinds) {
    if (value["kind"].text() == row.kind) return row.read(value);
  }
  throw BadField("kind",
                 "expected procedure, announcement_decision, normative_document, relation or "
                 "procedure_listing");
}

Document parse_document(std::string_view json) {
  JsonTree tree;
  return to_document(parse(tree, json));
}

Provision parse_provision(std::string_view json) {
  JsonTree tree;
  Provision provision;
  read(parse(tree, json), provision, Place{});
  return provision;
}

FileMetadata parse_file_metadata(std::string_view json) {
  JsonTree tree;
  FileMetadata metadata;
  read(parse(tree, json), metadata, Place{});
  return metadata;
}

}  // namespace tracuu::corpus
