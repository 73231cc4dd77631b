#include "analyzers/legal_keys.h"

#include <algorithm>

#include "analyzers/date_keys.h"
#include "analyzers/document_type.h"
#include "analyzers/lower_case.h"
#include "analyzers/number_keys.h"
#include "analyzers/query_numbers.h"
#include "analyzers/structure_keys.h"

namespace tracuu::analyzers {
namespace {

// True if "số" or the name of a document type stands directly before span i.
bool number_word_before(const ScannedText& text, std::size_t i) {
  if (!text.follows(i)) return false;
  if (text.is(i - 1, "số")) return true;
  for (const DocumentType& type : document_types()) {
    const auto words =
        1 + static_cast<std::size_t>(std::count(type.name.begin(), type.name.end(), ' '));
    if (i >= words && text.matches(i - words, type.name) == words) return true;
    if (text.words[i - 1].folded == type.symbol) return true;
  }
  return false;
}

// "... ngày 11/6/2019" or "... năm 2019" directly behind span i - 1: the year.
std::optional<int> year_behind(const ScannedText& text, std::size_t i) {
  if (!text.follows(i)) return std::nullopt;
  if (text.is(i, "năm") && text.follows(i + 1)) {
    const CalendarDate year{text.number(i + 1), 1, 0};
    return year.valid() ? std::optional(year.year) : std::nullopt;
  }
  if (const auto date = read_date(text, i)) return date->date.year;
  if (!text.is(i, "ngày") || !text.follows(i + 1)) return std::nullopt;
  const Citation* citation = citation_at(text, i + 1);
  const bool date = citation != nullptr && citation->kind == CitationKind::date;
  return date && citation->date.valid() ? std::optional(citation->date.year) : std::nullopt;
}

class Collector {
 public:
  Collector(const ScannedText& text, bool query) : text_(text), query_(query) {}

  std::vector<std::string> run() {
    const auto& citations = text_.scan.citations;
    auto citation = citations.begin();
    for (std::size_t i = 0; i < text_.size();) {
      while (citation != citations.end() && citation->first < i) ++citation;
      if (citation != citations.end() && citation->first == i) {
        cite(*citation);
        i = std::max<std::size_t>(citation->last, i + 1);
      } else {
        i += std::max<std::size_t>(read(i), 1);
      }
    }
    std::sort(keys_.begin(), keys_.end());
    keys_.erase(std::unique(keys_.begin(), keys_.end()), keys_.end());
    return std::move(keys_);
  }

 private:
  std::size_t read(std::size_t i) {
    if (const std::size_t spans = read_structure(text_, i, keys_)) return spans;
    if (const std::size_t spans = read_day_or_month(i)) return spans;
    return query_ ? read_query_number(text_, i, keys_) : 0;
  }

  std::size_t read_day_or_month(std::size_t i) {
    const std::string& folded = text_.words[i].folded;
    if (folded != "ngay" && folded != "thang") return 0;
    const auto date = read_date(text_, i);
    if (!date) return 0;
    append_date_keys(date->date, keys_);
    return date->spans;
  }

  void cite(const Citation& citation) {
    switch (citation.kind) {
      case CitationKind::date:
        return append_date_keys(citation.date, keys_);
      case CitationKind::procedure_code:
        return cite_code(citation.code);
      case CitationKind::document_number:
        return cite_number(citation);
    }
  }

  // "1.001193.000.00.00.H61" is found whole, by its base and by its serial.
  void cite_code(const std::string& code) {
    constexpr std::size_t kBase = 8;
    keys_.push_back("P" + code.substr(0, kBase));
    keys_.push_back("P" + code.substr(2, kBase - 2));
    if (code.size() > kBase) keys_.push_back("P" + lower_case(code));
  }

  void cite_number(const Citation& citation) {
    append_number_keys(citation.number, keys_);
    DocumentNumber number = citation.number;
    if (!number.year) {
      number.year = year_behind(text_, citation.last);
      if (number.year) append_number_keys(number, keys_);
      return;
    }
    // "12/2024" alone may also be a month.
    const int month = text_.number(citation.first);
    if (number.symbol.empty() && month >= 1 && month <= 12 &&
        !number_word_before(text_, citation.first)) {
      append_date_keys({*number.year, month, 0}, keys_);
    }
  }

  const ScannedText& text_;
  bool query_;
  std::vector<std::string> keys_;
};

}  // namespace

std::vector<std::string> document_keys(const ScannedText& text) {
  return Collector(text, false).run();
}

std::vector<std::string> query_keys(const ScannedText& text) { return Collector(text, true).run(); }

}  // namespace tracuu::analyzers
