#include "indexer/relation_draft.h"

#include <algorithm>
#include <charconv>
#include <iterator>

#include "analyzers/lower_case.h"
#include "analyzers/number_keys.h"
#include "analyzers/vietnamese_analyzer.h"
#include "indexer/schema.h"

namespace tracuu::indexer {
namespace {

using analyzers::ProvisionUnit;

constexpr char kSeparator = '\x1f';
constexpr std::string_view kProcedureMark = "tthc";
constexpr std::size_t kLongestRange = 200;

// The letters of points, in their order (Luật 64/2025/QH15).
constexpr std::string_view kLetters[] = {"a", "b", "c", "d", "đ", "e", "g", "h", "i", "k", "l", "m",
                                         "n", "o", "p", "q", "r", "s", "t", "u", "v", "x", "y"};

std::optional<int> number_of(std::string_view text) {
  int value = 0;
  const auto read = std::from_chars(text.data(), text.data() + text.size(), value);
  const bool whole = read.ec == std::errc() && read.ptr == text.data() + text.size();
  return whole ? std::optional(value) : std::nullopt;
}

std::vector<std::string> between(std::string_view first, std::string_view last) {
  std::vector<std::string> members;
  const auto from = number_of(first);
  const auto to = number_of(last);
  if (from && to && *to > *from && *to - *from < static_cast<int>(kLongestRange)) {
    for (int n = *from; n <= *to; ++n) members.push_back(std::to_string(n));
    return members;
  }
  const auto* begin = std::find(std::begin(kLetters), std::end(kLetters), first);
  const auto* end = std::find(begin, std::end(kLetters), last);
  if (end != std::end(kLetters)) return {begin, end + 1};
  return {std::string(first), std::string(last)};
}

std::vector<std::string> ordinals_of(const analyzers::ProvisionStep& step) {
  if (step.through.empty()) return {step.ordinal};
  return between(step.ordinal, step.through);
}

std::string_view slug_of(ProvisionUnit unit) {
  switch (unit) {
    case ProvisionUnit::annex:
      return "phu-luc";
    case ProvisionUnit::subsection:
      return "tieu-muc";
    default:
      return analyzers::term_of(unit);
  }
}

// Articles are numbered through: "Điều 14 Chương IV" is known by 14 alone.
bool lies_above_article(const analyzers::ProvisionStep& step,
                        const analyzers::Provision& provision) {
  return step.unit < ProvisionUnit::article &&
         std::any_of(provision.begin(), provision.end(),
                     [](const auto& one) { return one.unit == ProvisionUnit::article; });
}

std::string names_of(const std::vector<corpus::Level>& levels) {
  std::string names;
  for (const corpus::Level level : levels) {
    if (!names.empty()) names += ',';
    names += corpus::to_name(level);
  }
  return names;
}

std::vector<corpus::Level> levels_of(std::string_view names) {
  std::vector<corpus::Level> levels;
  while (!names.empty()) {
    const std::size_t end = std::min(names.find(','), names.size());
    if (const auto level = corpus::from_name<corpus::Level>(names.substr(0, end))) {
      levels.push_back(*level);
    }
    names.remove_prefix(std::min(end + 1, names.size()));
  }
  return levels;
}

}  // namespace

std::vector<std::string> provision_paths(const analyzers::Provision& provision) {
  if (provision.empty()) return {};
  const bool annexed = provision.front().unit == ProvisionUnit::annex;
  std::vector<std::string> paths = {annexed ? "" : "chinh"};
  for (const analyzers::ProvisionStep& step : provision) {
    if (!annexed && lies_above_article(step, provision)) continue;
    std::vector<std::string> longer;
    for (const std::string& path : paths) {
      for (const std::string& ordinal : ordinals_of(step)) {
        longer.push_back(path);
        if (!path.empty()) longer.back() += '/';
        longer.back().append(slug_of(step.unit)).append("-").append(ordinal);
      }
    }
    paths = std::move(longer);
  }
  return paths;
}

std::string CitedDocument::lookup_term() const {
  if (procedure && !procedure->code.empty()) {
    return key_term(kVersionsPrefix, "tthc:" + procedure->code);
  }
  if (!number.empty()) {
    std::vector<std::string> keys;
    if (const auto parsed = analyzers::parse_document_number(number)) {
      analyzers::append_number_keys(*parsed, keys);
    }
    return keys.empty() ? std::string() : key_term(kOwnKeyPrefix, keys.back());
  }
  if (title.empty() && type.empty()) return {};
  static const analyzers::VietnameseAnalyzer analyzer;
  const std::string whole = title.empty() ? type : type + " " + title;
  return key_term(kExactTitlePrefix, analyzers::folded_key(analyzer.analyze(whole)));
}

std::string CitedDocument::as_key() const {
  if (procedure) return procedure->code.empty() ? "thủ tục " + title : procedure->code;
  if (!number.empty()) return analyzers::lower_case(number);
  std::string key = type;
  if (!title.empty()) key += (key.empty() ? "" : " ") + title;
  if (date) return key + " ngày " + corpus::to_iso_string(*date);
  return year ? key + " năm " + std::to_string(*year) : key;
}

std::string CitedDocument::to_string() const {
  std::string text;
  std::vector<std::string> parts = {type,
                                    number,
                                    title,
                                    year ? std::to_string(*year) : std::string(),
                                    date ? corpus::to_iso_string(*date) : std::string(),
                                    issuer};
  if (procedure) {
    parts.insert(parts.end(), {std::string(kProcedureMark), procedure->code, procedure->field,
                               names_of(procedure->levels)});
  }
  for (const std::string& part : parts) {
    text += part;
    text += kSeparator;
  }
  return text;
}

CitedDocument CitedDocument::from_string(std::string_view text) {
  CitedDocument cited;
  const auto next = [&] {
    const std::size_t end = std::min(text.find(kSeparator), text.size());
    const std::string part(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
    return part;
  };
  cited.type = next();
  cited.number = next();
  cited.title = next();
  cited.year = number_of(next());
  cited.date = corpus::parse_iso_date(next());
  cited.issuer = next();
  if (next() != kProcedureMark) return cited;
  cited.procedure.emplace();
  cited.procedure->code = next();
  cited.procedure->field = next();
  cited.procedure->levels = levels_of(next());
  return cited;
}

}  // namespace tracuu::indexer
