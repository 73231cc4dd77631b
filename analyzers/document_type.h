// DocumentType: the kinds of legal document, by name and by the abbreviation in their numbers.
//
//   is_type_symbol("nd") -> true          (nghị định)
//   type_of_symbol("qh14") -> "qh"
//
// A constant table; any thread.
#pragma once

#include <span>
#include <string>
#include <string_view>

namespace tracuu::analyzers {

struct DocumentType {
  std::string_view symbol;  // folded; empty where no number bears it
  std::string_view name;    // lower-case words
  bool has_title = false;   // cited by title and year: Luật Đất đai năm 2024 (Điều 68)
};

// Longer names stand before the shorter ones they begin with.
std::span<const DocumentType> document_types();

bool is_type_symbol(std::string_view folded);

// The type in a folded symbol: nd-cp -> nd, qh14 -> qh.
std::string type_of_symbol(std::string_view folded);

}  // namespace tracuu::analyzers
