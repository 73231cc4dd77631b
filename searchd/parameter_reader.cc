#include "searchd/parameter_reader.h"

#include <algorithm>
#include <charconv>

#include "analyzers/utf8.h"

namespace tracuu::searchd {
namespace {

std::string snake_case(std::string_view name) {
  std::string result;
  for (char c : name) {
    if (c >= 'A' && c <= 'Z') {
      result += '_';
      c = static_cast<char>(c - 'A' + 'a');
    }
    result += c;
  }
  return result;
}

}  // namespace

ParameterReader::ParameterReader(const std::vector<NameValue>& parameters, std::string route)
    : parameters_(parameters), route_(std::move(route)) {}

std::vector<std::string> ParameterReader::all(std::string_view name) {
  known_.emplace(name);
  std::vector<std::string> values;
  for (const auto& [key, value] : parameters_) {
    if (key == name) values.push_back(value);
  }
  return values;
}

std::optional<std::string> ParameterReader::text(std::string_view name) {
  std::vector<std::string> values = all(name);
  if (values.empty()) return std::nullopt;
  if (values.size() > 1) fail(name, std::string(name) + " may be given once only");
  return std::move(values.front());
}

std::size_t ParameterReader::number(std::string_view name, std::size_t least, std::size_t most,
                                    std::size_t otherwise) {
  const auto value = text(name);
  if (!value) return otherwise;
  std::size_t number = 0;
  const char* end = value->data() + value->size();
  const auto [stop, error] = std::from_chars(value->data(), end, number);
  if (error != std::errc() || stop != end || number < least || number > most) {
    fail(name, std::string(name) + " must be a whole number from " + std::to_string(least) +
                   " to " + std::to_string(most));
    return otherwise;
  }
  return number;
}

bool ParameterReader::flag(std::string_view name) {
  const auto value = text(name);
  if (!value || *value == "0" || *value == "false") return false;
  if (*value != "1" && *value != "true") fail(name, std::string(name) + " must be 1 or 0");
  return true;
}

std::optional<corpus::Date> ParameterReader::date(std::string_view name) {
  const auto value = text(name);
  if (!value) return std::nullopt;
  auto date = corpus::parse_iso_date(*value);
  if (!date) fail(name, std::string(name) + " must be a date as 2026-01-31");
  return date;
}

std::vector<std::string> ParameterReader::list(std::string_view name) {
  std::vector<std::string> items;
  const auto value = text(name);
  if (!value) return items;
  for (std::size_t begin = 0; begin <= value->size();) {
    const std::size_t comma = std::min(value->find(',', begin), value->size());
    items.push_back(value->substr(begin, comma - begin));
    begin = comma + 1;
  }
  return items;
}

bool ParameterReader::has(std::string_view name) const {
  return std::any_of(parameters_.begin(), parameters_.end(),
                     [&](const NameValue& parameter) { return parameter.first == name; });
}

std::vector<std::string> ParameterReader::names_with_prefix(std::string_view prefix) const {
  std::vector<std::string> names;
  for (const auto& [name, value] : parameters_) {
    const bool met = std::find(names.begin(), names.end(), name) != names.end();
    if (name.starts_with(prefix) && !met && !known_.contains(name)) names.push_back(name);
  }
  return names;
}

void ParameterReader::fail(std::string_view name, std::string message) {
  errors_.push_back(
      {std::string(name), "invalid_" + route_ + "_" + snake_case(name), std::move(message)});
}

void ParameterReader::finish() {
  for (const std::string& name : names_with_prefix("")) {
    known_.insert(name);
    const bool shown = !problem_of_query(name, 64);
    errors_.push_back({shown ? name : "", "unknown_parameter",
                       shown ? "unknown parameter " + name : "unknown parameter"});
  }
  if (!errors_.empty()) throw BadRequest(std::move(errors_));
}

std::optional<std::string> problem_of_query(std::string_view text, std::size_t longest) {
  std::size_t characters = 0;
  for (std::size_t at = 0; at < text.size(); ++characters) {
    const char32_t c = analyzers::next_code_point(text, at);
    if (c == analyzers::kInvalid) return "must be UTF-8";
    if (c < 0x20 || c == 0x7F) return "must not hold control characters";
  }
  if (characters > longest) {
    return "must not be longer than " + std::to_string(longest) + " characters";
  }
  return std::nullopt;
}

}  // namespace tracuu::searchd
