#include "analyzers/citation_keys.h"

#include "analyzers/date_keys.h"
#include "analyzers/lower_case.h"
#include "analyzers/number_keys.h"

namespace tracuu::analyzers {
namespace {

void append_step(const ProvisionStep& step, std::string_view ordinal, std::string& chain,
                 std::vector<std::string>& keys) {
  if (ordinal.empty()) return;
  keys.push_back(step_key(step.unit, ordinal));
  if (chain.empty()) return;
  keys.push_back(chain + "/" + keys.back().substr(1));
}

// Each step, and the chains that begin at the article: Adieu:5/khoan:2, Adieu:5/khoan:2/diem:a.
void append_provision(const Provision& provision, std::vector<std::string>& keys) {
  std::string chain;
  for (const ProvisionStep& step : provision) {
    append_step(step, step.through, chain, keys);
    append_step(step, step.ordinal, chain, keys);
    const bool chains = step.unit == ProvisionUnit::article || !chain.empty();
    if (step.ordinal.empty() || !chains) {
      chain.clear();
    } else {
      chain = keys.back();
    }
  }
}

// "1.001193.000.00.00.H61" is found whole, by its base and by its serial.
void append_code(const std::string& code, std::vector<std::string>& keys) {
  constexpr std::size_t kSerial = 6;
  constexpr std::size_t kBase = 2 + kSerial;
  if (code.size() < kBase) {
    keys.push_back("P" + code);
    return;
  }
  keys.push_back("P" + code.substr(0, kBase));
  keys.push_back("P" + code.substr(2, kSerial));
  if (code.size() > kBase) keys.push_back("P" + lower_case(code));
}

}  // namespace

void append_citation_keys(const Citation& citation, SymbolCase symbol_case,
                          std::vector<std::string>& keys) {
  for (const Provision& provision : citation.provisions) append_provision(provision, keys);
  append_document_keys(citation.document, symbol_case, keys);
  if (citation.document.date) append_date_keys(*citation.document.date, keys);
  if (citation.may_be_month) {
    const DocumentNumber& number = *citation.document.number;
    append_date_keys({*number.year, std::stoi(number.number), 0}, keys);
  }
  if (!citation.procedure_code.empty()) append_code(citation.procedure_code, keys);
}

void append_document_keys(const DocumentReference& document, SymbolCase symbol_case,
                          std::vector<std::string>& keys) {
  if (!document.number) return;
  DocumentNumber number = *document.number;
  const bool typed = symbol_case == SymbolCase::any && document.type != nullptr;
  if (number.symbol.empty() && typed) {
    number.year = document.issue_year();
    return append_typed_number(number, document.type->symbol, keys);
  }
  append_number_keys(number, keys);
  if (number.year) return;
  number.year = document.issue_year();
  if (number.year) append_number_keys(number, keys);
}

std::string step_key(ProvisionUnit unit, std::string_view ordinal) {
  std::string key = "A";
  key += term_of(unit);
  key += ':';
  key += ordinal;
  return key;
}

}  // namespace tracuu::analyzers
