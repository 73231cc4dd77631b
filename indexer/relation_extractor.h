// RelationExtractor: what the texts of one document say it does to others, and what they cite.
//
//   RelationExtractor extractor;
//   extractor.read(TextPlace::title, title, analyzer.analyze(title));
//   extractor.read(TextPlace::body, text, terms)
//     "Bãi bỏ khoản 3 Điều 6 Nghị định số 63/2010/NĐ-CP."
//       -> bai_bo, target nghị định 63/2010/NĐ-CP #dieu:6/khoan:3
//
// Only what the document itself does is an act: where another amends or was amended, the documents
// are cited (dan_chieu). What stands in quotation marks is another text and says nothing, and what
// stands in the title of a document that is named is a part of its name. Candidates: whether the
// target exists is not asked here. Linear in the text. Texts are read in their order: a heading
// says what the list below it is about. Used by one thread.
#pragma once

#include <string_view>
#include <vector>

#include "analyzers/vietnamese_analyzer.h"
#include "indexer/relation_candidate.h"
#include "indexer/relation_memory.h"

namespace tracuu::indexer {

class RelationExtractor {
 public:
  // `consolidates`: the front of the document names what it puts together (hợp nhất).
  explicit RelationExtractor(bool consolidates = false) { memory_.consolidates = consolidates; }

  // What follows are the texts of another provision, its heading first.
  void begin_provision();

  // `terms` are what the analysis made of `text`.
  std::vector<RelationCandidate> read(TextPlace place, std::string_view text,
                                      const analyzers::TextTerms& terms);

 private:
  RelationMemory memory_;
};

}  // namespace tracuu::indexer
