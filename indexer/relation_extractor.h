// RelationExtractor: what a text says its document does to others.
//
//   "Bãi bỏ khoản 3 Điều 6 Nghị định số 63/2010/NĐ-CP."
//     -> bai_bo, target nghị định 63/2010/NĐ-CP #dieu:6/khoan:3
//
// Only what the document itself does counts: that another amends or was amended is left out, and so
// is what stands in quotation marks. Candidates: whether the target exists is not asked here.
// Pure function; any thread.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "analyzers/vietnamese_analyzer.h"
#include "corpus/enumerations.h"

namespace tracuu::indexer {

struct RelationCandidate {
  corpus::RelationKind kind{};
  analyzers::Citation target;  // no provisions: the whole document
  std::uint32_t begin = 0;     // the sentence: bytes in the ORIGINAL text
  std::uint32_t end = 0;
  std::optional<analyzers::CalendarDate> date;  // "kể từ ngày ..." in the sentence
};

// `terms` are what the analysis made of `text`.
std::vector<RelationCandidate> extract_relations(std::string_view text,
                                                 const analyzers::TextTerms& terms);

}  // namespace tracuu::indexer
