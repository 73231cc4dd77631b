#include "corpus/json_records.h"

#include <algorithm>
#include <iterator>

#include "corpus/text.h"

namespace tracuu::corpus {
namespace {

// How many lines decide between one record a line and one JSON text over many lines.
constexpr int kLinesLookedAt = 64;
constexpr std::string_view kBlank = " \t\r\n";

bool is_blank(std::string_view line) {
  return line.find_first_not_of(kBlank) == std::string_view::npos;
}

bool is_object(std::string_view line) {
  if (!line.starts_with('{')) return false;
  try {
    JsonTree tree;
    tree.parse(line);
    return true;
  } catch (const BadJson&) {
    return false;
  }
}

std::string read_whole(const std::filesystem::path& path) {
  ByteStream bytes(path);
  std::string whole;
  std::string block(std::size_t{256} * 1024, '\0');
  while (const std::size_t count = bytes.read(block.data(), block.size())) {
    whole.append(block, 0, count);
    if (whole.size() > kLargestWhole) {
      throw std::runtime_error("one JSON text of more than " +
                               std::to_string(kLargestWhole / 1024 / 1024) +
                               " MiB; write one record a line");
    }
  }
  if (whole.starts_with("\xef\xbb\xbf")) whole.erase(0, 3);
  return whole;
}

// Names services give to what they answer with, the rest of the answer being a status or a page.
constexpr std::string_view kAnswerNames[] = {"result", "results", "data",    "items",
                                             "rows",   "records", "content", "list"};

bool is_list_of_objects(JsonValue value) {
  return value.is(JsonType::array) && value.begin() != value.end() &&
         (*value.begin()).is(JsonType::object);
}

// The records an answer is wrapped around; a null value for an object that is a record itself.
JsonValue answer_in(JsonValue object) {
  if (!object.is(JsonType::object) || object.has("kind")) return {};
  JsonValue answer;
  for (const JsonValue member : object) {
    const std::string name = lower_case(member.key());
    const bool named =
        std::find(std::begin(kAnswerNames), std::end(kAnswerNames), name) != std::end(kAnswerNames);
    if (named && (member.is(JsonType::object) || is_list_of_objects(member))) {
      answer = member;
    } else if (is_list_of_objects(member)) {
      return {};
    }
  }
  return answer;
}

// Whether the file as a whole is one JSON text. A broken one fails at its first fault.
bool is_whole(const std::filesystem::path& path) try {
  JsonTree tree;
  tree.parse(read_whole(path));
  return true;
} catch (const std::runtime_error&) {
  return false;
}

// One record a line, unless the file begins with a list, or with an object that goes on over lines.
bool is_one_a_line(const std::filesystem::path& path) try {
  LineReader lines(path);
  bool begins_with_object = false;
  for (int looked_at = 0; looked_at < kLinesLookedAt; ++looked_at) {
    const std::optional<std::string_view> line = lines.next();
    if (!line) break;
    if (is_blank(*line)) continue;
    if (is_object(*line)) return !begins_with_object || !is_whole(path);
    const char first = (*line)[line->find_first_not_of(kBlank)];
    if (!begins_with_object && first != '{') return first != '[';
    begins_with_object = true;
  }
  return !begins_with_object;
} catch (const LineTooLong&) {
  return true;
}

std::size_t newlines(std::string_view text, std::size_t from, std::size_t to) {
  const std::string_view part = text.substr(from, to - std::min(from, to));
  return static_cast<std::size_t>(std::count(part.begin(), part.end(), '\n'));
}

}  // namespace

JsonRecords::JsonRecords(const InputFile& file) : name_(file.path.string()) {
  try {
    if (is_one_a_line(file.path)) {
      lines_.emplace(file.path);
    } else {
      whole_.emplace(read_whole(file.path));
    }
  } catch (const std::runtime_error& error) {
    throw BadDocument(name_, 0, "", error.what());
  }
}

std::optional<JsonRecord> JsonRecords::next() {
  if (next_element_ < elements_.size()) return next_element();
  if (lines_) return next_line();
  if (!whole_) return std::nullopt;
  if (next_element_ == 0) parse_whole();
  if (next_element_ < elements_.size()) return next_element();
  whole_.reset();
  return std::nullopt;
}

std::optional<JsonRecord> JsonRecords::next_line() try {
  for (;;) {
    const std::optional<std::string_view> line = lines_->next();
    if (!line) return std::nullopt;
    line_ = lines_->number();
    if (is_blank(*line)) continue;
    const JsonValue root = tree_.parse(*line);
    if (answer_in(root).is(JsonType::null)) return JsonRecord{root, *line, line_};
    text_ = *line;
    open(root);
    return next_element();
  }
} catch (const BadJson& bad) {
  refuse(bad.what());
} catch (const LineTooLong& bad) {
  line_ = lines_->number();
  refuse(bad.what());
} catch (const std::runtime_error& broken) {
  line_ = lines_->number() + 1;
  lines_.reset();  // nothing behind this can be read
  refuse(broken.what());
}

void JsonRecords::parse_whole() try {
  text_ = *whole_;
  open(tree_.parse(text_));
} catch (const BadJson& bad) {
  line_ += newlines(text_, 0, std::min(bad.offset(), text_.size()));
  whole_.reset();
  refuse(bad.what());
}

// Finds the elements of a text; at least one unless it is an empty list.
void JsonRecords::open(JsonValue root) {
  for (JsonValue answer = answer_in(root); !answer.is(JsonType::null); answer = answer_in(root)) {
    root = answer;
  }
  elements_.clear();
  next_element_ = counted_to_ = 0;
  if (root.is(JsonType::array)) {
    for (const JsonValue element : root) elements_.push_back(element);
  } else {
    elements_.push_back(root);
  }
}

std::optional<JsonRecord> JsonRecords::next_element() {
  const JsonValue value = elements_[next_element_++];
  const std::size_t begin = value.begin_offset();
  line_ += newlines(text_, counted_to_, begin);
  counted_to_ = begin;
  return JsonRecord{value, text_.substr(begin, value.end_offset() - begin), line_};
}

void JsonRecords::refuse(const std::string& reason) { throw BadDocument(name_, line_, "", reason); }

}  // namespace tracuu::corpus
