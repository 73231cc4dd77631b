#include "indexer/text_repair.h"

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "analyzers/legacy_encoding.h"
#include "corpus/document_fields.h"

namespace tracuu::indexer {
namespace {

using analyzers::LegacyEncoding;

// Finds the texts of a record that need a closer look, wherever they stand in it.
class SuspectTexts {
 public:
  template <class T, class... Rule>
  void required(std::string_view /*key*/, T& value, Rule...) {
    look(value);
  }
  template <class T, class... Rule>
  void present(std::string_view /*key*/, T& value, Rule...) {
    look(value);
  }
  template <class T, class... Rule>
  void optional(std::string_view /*key*/, T& value, Rule...) {
    look(value);
  }
  void ordinal(std::string_view /*key*/, std::string& value) { look(value); }

  std::vector<std::string*> take() { return std::move(texts_); }

 private:
  void look(std::string& text) {
    if (analyzers::looks_legacy(text)) texts_.push_back(&text);
  }

  template <class T>
  void look(std::optional<T>& value) {
    if (value) look(*value);
  }

  template <class T>
  void look(std::vector<T>& values) {
    for (T& value : values) look(value);
  }

  template <class T>
  void look(std::map<std::string, T>& values) {
    for (auto& [key, value] : values) look(value);
  }

  // A part with fields of its own; numbers, dates and names of enumerations hold no text.
  template <class T>
  void look(T& value) {
    if constexpr (requires { describe(*this, value); }) describe(*this, value);
  }

  std::vector<std::string*> texts_;
};

class Repair {
 public:
  bool run(const std::vector<std::string*>& texts) {
    for (std::string* text : texts) repair(*text);
    if (by_encoding_.empty()) return false;
    expected_ = std::max_element(by_encoding_.begin(), by_encoding_.end(), [](auto& a, auto& b) {
                  return a.second < b.second;
                })->first;
    for (std::string* text : texts) repair(*text);
    return true;
  }

 private:
  void repair(std::string& text) {
    analyzers::RepairedText repaired = analyzers::repair_encoding(std::move(text), expected_);
    text = std::move(repaired.text);
    if (repaired.encoding != LegacyEncoding::none) by_encoding_[repaired.encoding] += text.size();
  }

  LegacyEncoding expected_ = LegacyEncoding::none;
  std::map<LegacyEncoding, std::size_t> by_encoding_;  // bytes of text converted
};

}  // namespace

bool repair_record(corpus::Document& document) {
  SuspectTexts suspects;
  std::visit([&](auto& record) { describe(suspects, record); }, document);
  const auto texts = suspects.take();
  return !texts.empty() && Repair().run(texts);
}

bool repair_file_text(corpus::FileText& text) {
  std::vector<std::string*> suspects;
  const auto look = [&](std::string& part) {
    if (analyzers::looks_legacy(part)) suspects.push_back(&part);
  };
  look(text.title);
  for (auto& [label, value] : text.properties) look(value);
  for (corpus::Block& block : text.blocks) {
    look(block.text);
    std::for_each(block.cells.begin(), block.cells.end(), look);
  }
  return !suspects.empty() && Repair().run(suspects);
}

}  // namespace tracuu::indexer
