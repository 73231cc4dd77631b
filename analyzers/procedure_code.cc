#include "analyzers/procedure_code.h"

#include <algorithm>

#include "analyzers/normalizer.h"

namespace tracuu::analyzers {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }

char upper(char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c; }

// True if the text has this form: 9 a digit, A a letter, all else itself.
bool has_form(std::string_view text, std::string_view form) {
  return text.size() == form.size() &&
         std::equal(text.begin(), text.end(), form.begin(), [](char c, char f) {
           if (f == '9') return is_digit(c);
           if (f == 'A') return c >= 'A' && c <= 'Z';
           return c == f;
         });
}

// Upper-case, without surrounding blanks and the "TTHC-" some systems write in front.
std::string bare_code(std::string_view text) {
  std::string code = normalize(text).text;
  code.erase(code.find_last_not_of(' ') + 1);
  code.erase(0, code.find_first_not_of(' '));
  std::transform(code.begin(), code.end(), code.begin(), upper);
  if (code.starts_with("TTHC")) code.erase(0, code.starts_with("TTHC-") ? 5 : 4);
  return code;
}

}  // namespace

std::optional<ProcedureCode> parse_procedure_code(std::string_view text) {
  std::string code = bare_code(text);
  if (code.empty() || code.front() == '0') return std::nullopt;
  if (has_form(code, "9999999")) code.insert(1, ".");
  if (has_form(code, "9.999999")) return ProcedureCode{code, "", ""};
  if (!has_form(code, "9.999999.999.99.99.A99")) return std::nullopt;
  return ProcedureCode{code.substr(0, 8), code, code.substr(code.size() - 3)};
}

}  // namespace tracuu::analyzers
