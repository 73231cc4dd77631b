// DocumentNumber: "63/2010/NĐ-CP" and its many spellings, parsed to one canonical form.
//
//   auto number = parse_document_number("063 / 2010/ND–CP");
//   number->canonical()   -> "63/2010/NĐ-CP"
//   number->slug()        -> "63-2010-nd-cp"
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace tracuu::analyzers {

struct DocumentNumber {
  std::string number;       // "63", "66.7", "12a": no leading zeros
  std::optional<int> year;  // 1900..2099
  std::string symbol;       // "NĐ-CP" upper-case as written; empty if missing

  std::string canonical() const;  // number[/year][/symbol]
  std::string slug() const;       // folded, lower-case, [a-z0-9.-] only
};

// The whole text must be one number (a leading "số" or "Số:" and a type word before it are
// allowed); nullopt otherwise.
std::optional<DocumentNumber> parse_document_number(std::string_view text);

// Any text as an address part: folded, lower-case, runs of anything else become one '-'.
// "Ủy ban nhân dân tỉnh Vĩnh Long" -> "uy-ban-nhan-dan-tinh-vinh-long". đ -> d.
std::string slug(std::string_view text);

}  // namespace tracuu::analyzers
