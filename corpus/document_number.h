// The number of a document (số ký hiệu) as sources write it, taken apart as far as a reader needs.
//
//   NumberParts parts = take_apart("63/2010/NÐ-CP");
//   parts.key  -> "63/2010/nđ-cp"   parts.number -> "63"   parts.year -> 2010   parts.symbol ->
//   "nđ-cp"
//
// Recognising numbers in running text and in queries is the analyzers' business.
// Pure functions: call them from any thread.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "corpus/enumerations.h"

namespace tracuu::corpus {

struct NumberParts {
  std::string key;     // canonical: lower case, đ mended, no blanks, plain dashes, no tail
  std::string number;  // letters and dots kept: 66.7, 12a; empty if there is none
  std::optional<std::int64_t> year;
  std::string symbol;  // what stands behind, in lower case: nđ-cp, qh13, tt-bca
};

NumberParts take_apart(std::string_view written);

// The type by the name of it ("Thông tư liên tịch"); nullopt for a name that is none of ours.
std::optional<DocumentType> type_by_name(std::string_view name);

// The type the symbol of the number tells (NĐ, TT, QĐ, ...), for the National Assembly's numbers,
// which tell none, the one the title begins with, else Luật.
DocumentType type_by_symbol(const NumberParts& parts, std::string_view title);

// Thứ bậc hiệu lực pháp lý, 1 to 14 (Điều 4 Luật 64/2025/QH15), where type and symbol are enough.
std::optional<std::int64_t> authority_rank(DocumentType type, const NumberParts& parts);

}  // namespace tracuu::corpus
