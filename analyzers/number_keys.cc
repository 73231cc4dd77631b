#include "analyzers/number_keys.h"

#include "analyzers/document_type.h"
#include "analyzers/fold.h"
#include "analyzers/lower_case.h"

namespace tracuu::analyzers {

void append_number_keys(const DocumentNumber& number, std::vector<std::string>& keys) {
  const std::string base = "N" + number.number + "/";
  const std::string symbol = fold(lower_case(number.symbol));
  const std::string year = number.year ? std::to_string(*number.year) : "";
  if (!year.empty()) keys.push_back(base + year);
  if (symbol.empty()) return;
  keys.push_back(base + type_of_symbol(symbol));
  keys.push_back(year.empty() ? base + symbol : base + year + "/" + symbol);
}

void append_typed_number(const DocumentNumber& number, std::string_view type,
                         std::vector<std::string>& keys) {
  keys.push_back("N" + number.number + "/" + std::string(type));
  if (number.year) keys.push_back("N" + number.number + "/" + std::to_string(*number.year));
}

}  // namespace tracuu::analyzers
