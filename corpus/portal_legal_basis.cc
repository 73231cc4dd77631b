#include "corpus/portal_legal_basis.h"

#include <algorithm>
#include <optional>
#include <string>

#include "corpus/document_number.h"
#include "corpus/portal_values.h"
#include "corpus/text.h"

namespace tracuu::corpus {
namespace {

constexpr std::string_view kHeading = "Tên văn bản pháp lýMã văn bản";
// What may stand before the number in its cell.
constexpr std::string_view kLeads[] = {
    "Nghị quyết số", "Nghị định số", "Quyết định số", "Thông tư số", "Luật số", "Nghị quyết",
    "Nghị định",     "Quyết định",   "Thông tư",      "Luật",        "Số",      "số"};

bool may_stand_in_symbol(std::string_view letter) {
  return letter == "-" || letter == "_" || letter == "/" || letter == "&" || is_capital(letter);
}

std::size_t digits_at(std::string_view text, std::size_t at) {
  std::size_t end = at;
  while (end < text.size() && is_digit(text[end])) ++end;
  return end - at;
}

// Bytes of "QH15": the number behind it may be glued to it, so two digits at most.
std::size_t assembly_size(std::string_view text) {
  const std::string_view name = text.starts_with("UBTVQH") ? "UBTVQH" : "QH";
  if (!text.starts_with(name)) return 0;
  return name.size() + std::min<std::size_t>(2, digits_at(text, name.size()));
}

// Capitals and dashes at the beginning, "TTg" among them.
std::size_t shouted_size(std::string_view text) {
  std::size_t size = 0;
  while (may_stand_in_symbol(letter_at(text, size))) {
    if (text.substr(size).starts_with("TTg")) return size + 3;
    size += letter_at(text, size).size();
  }
  return size;
}

// Bytes of "NĐ-CP", "TT-BTC". The last capital may begin a word glued behind ("TT-BTCThông tư") or
// not ("TT-BCAquy định"): the agency decides.
std::size_t symbol_size(std::string_view text) {
  if (const std::size_t size = assembly_size(text); size > 0) return size;
  const std::size_t size = shouted_size(text);
  const std::string_view symbol = text.substr(0, size);
  if (symbol.ends_with("QH")) return size + std::min<std::size_t>(2, digits_at(text, size));
  if (symbol.ends_with("TTg") || !is_small(letter_at(text, size))) return size;
  const std::string_view agency = symbol.substr(symbol.find_last_of("-_/") + 1);
  return is_agency_letters(agency) ? size : size - letter_before(text, size).size();
}

// Bytes of a number such as 66.7/2025/NQ-CP that begins here; 0 if none does.
std::size_t number_size(std::string_view text) {
  std::size_t size = digits_at(text, 0);
  if (size == 0 || size > 5) return 0;
  if (text.substr(size).starts_with('.')) size += 1 + digits_at(text, size + 1);
  if (size < text.size() && text[size] >= 'a' && text[size] <= 'c') ++size;
  if (!text.substr(size).starts_with('/') || digits_at(text, size + 1) != 4) return 0;
  size += 5;
  if (!text.substr(size).starts_with('/')) return 0;
  const std::size_t symbol = symbol_size(text.substr(size + 1));
  return symbol < 2 ? 0 : size + 1 + symbol;
}

struct Found {
  std::size_t begin;
  std::size_t end;
};

std::optional<Found> next_number(std::string_view text, std::size_t from) {
  for (std::size_t at = from; at < text.size(); ++at) {
    const bool begins = is_digit(text[at]) && (at == from || !is_digit(text[at - 1]));
    if (!begins) continue;
    // A year glued before it ("năm 201601/2016/QH14") leaves two digits or one to the number.
    for (std::size_t skip = 0; skip < digits_at(text, at); ++skip) {
      if (skip != 0 && digits_at(text, at) - skip > 2) continue;
      if (const std::size_t size = number_size(text.substr(at + skip)); size > 0) {
        return Found{at + skip, at + skip + size};
      }
    }
  }
  return std::nullopt;
}

// The cell's end: nothing, or a word glued to it. A number within a title has a blank or a mark
// behind it.
bool ends_cell(std::string_view behind) {
  while (behind.starts_with('.') && !behind.starts_with(". ")) behind.remove_prefix(1);
  if (behind.empty()) return true;
  const std::string_view next = letter_at(behind, 0);
  return is_digit(next.front()) || is_capital(next) || is_small(next) || next == "-" || next == "“";
}

// "Nghị định 5/2024/NĐ-CP|5/2024/NĐ-CP": the first one is still the title.
bool is_repeated(std::string_view number, std::string_view behind) {
  for (const std::string_view lead : kLeads) {
    if (!behind.starts_with(lead)) continue;
    behind = trim(behind.substr(lead.size()));
    break;
  }
  return behind.starts_with(number);
}

// Moves "Luật số" from the end of the title into the cell of the number it is glued before.
std::size_t begin_of_cell(std::string_view text, std::size_t from, std::size_t number) {
  std::string_view title = text.substr(from, number - from);
  title = title.substr(0, title.find_last_not_of(" \t\n") + 1);
  for (const std::string_view lead : kLeads) {
    if (!title.ends_with(lead)) continue;
    const std::string_view before = letter_before(title, title.size() - lead.size());
    if (before.empty() || (before != " " && before != "\n"))
      return from + title.size() - lead.size();
  }
  return number;
}

LegalBasis to_basis(std::string_view title, std::string_view cell, std::string_view number) {
  return {take_apart(number).key, std::string(trim(cell)), "", std::string(trim(title))};
}

// What is left behind the last number: the title of a row whose number is none we know.
void add_rest(std::string_view rest, std::vector<LegalBasis>& rows) {
  rest = trim(rest);
  if (rest.empty()) return;
  if (!rows.empty() && rows.back().title.empty()) {
    rows.back().title = rest;  // number and title were filled in the wrong way round
  } else {
    rows.push_back(to_basis(rest, "", ""));
  }
}

}  // namespace

std::vector<LegalBasis> take_apart_legal_basis(std::string_view glued) {
  glued = trim(glued);
  if (glued.starts_with(kHeading)) glued.remove_prefix(kHeading.size());
  std::vector<LegalBasis> rows;
  std::size_t row = 0;
  for (std::optional<Found> found = next_number(glued, 0); found;
       found = next_number(glued, found->end)) {
    const std::string_view number = glued.substr(found->begin, found->end - found->begin);
    const std::string_view behind = glued.substr(found->end);
    if (!ends_cell(behind) || is_repeated(number, behind)) continue;
    const std::size_t cell = begin_of_cell(glued, row, found->begin);
    rows.push_back(
        to_basis(glued.substr(row, cell - row), glued.substr(cell, found->end - cell), number));
    row = std::min(glued.find_first_not_of('.', found->end), glued.size());
  }
  add_rest(glued.substr(row), rows);
  return rows;
}

}  // namespace tracuu::corpus
