#include "analyzers/citation.h"

namespace tracuu::analyzers {
namespace {

void append_word(std::string& text, std::string_view word) {
  if (word.empty()) return;
  if (!text.empty()) text += ' ';
  text += word;
}

std::string to_string(const DocumentReference& document) {
  std::string text;
  if (document.type != nullptr) append_word(text, document.type->name);
  if (!document.name.empty()) append_word(text, "\"" + document.name + "\"");
  if (document.number) append_word(text, document.number->canonical());
  if (document.year) append_word(text, "năm " + std::to_string(*document.year));
  if (document.date) {
    append_word(text, "ngày " + (document.date->day > 0 ? document.date->day_term()
                                                        : document.date->month_term()));
  }
  if (document.is_self) append_word(text, "này");
  return text;
}

}  // namespace

std::string_view term_of(ProvisionUnit unit) {
  switch (unit) {
    case ProvisionUnit::annex:
      return "phuluc";
    case ProvisionUnit::form:
      return "mau";
    case ProvisionUnit::part:
      return "phan";
    case ProvisionUnit::chapter:
      return "chuong";
    case ProvisionUnit::section:
      return "muc";
    case ProvisionUnit::subsection:
      return "tieumuc";
    case ProvisionUnit::article:
      return "dieu";
    case ProvisionUnit::clause:
      return "khoan";
    case ProvisionUnit::point:
      return "diem";
  }
  return "";
}

std::optional<int> DocumentReference::issue_year() const {
  if (number && number->year) return number->year;
  if (year) return year;
  return date ? std::optional(date->year) : std::nullopt;
}

std::string to_string(const Provision& provision) {
  std::string text;
  for (const ProvisionStep& step : provision) {
    if (!text.empty()) text += '/';
    text += term_of(step.unit);
    text += ':';
    text += step.ordinal.empty() ? "~" : step.ordinal;
    if (!step.through.empty()) text += ".." + step.through;
  }
  return text;
}

std::string to_string(const Citation& citation) {
  std::string text = to_string(citation.document);
  append_word(text, citation.procedure_code);
  for (const Provision& provision : citation.provisions) {
    append_word(text, "#" + to_string(provision));
  }
  if (citation.may_be_month) text += '?';
  return text;
}

}  // namespace tracuu::analyzers
