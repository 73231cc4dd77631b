#include "indexer/relation_extractor.h"

#include <utility>

#include "indexer/relation_reader.h"

namespace tracuu::indexer {

void RelationExtractor::begin_provision() {
  memory_.in_provision = true;
  memory_.amended.reset();
  memory_.list.reset();
  memory_.new_wording = false;
}

std::vector<RelationCandidate> RelationExtractor::read(TextPlace place, std::string_view text,
                                                       const analyzers::TextTerms& terms) {
  std::vector<RelationCandidate> found = RelationReader(memory_, place, text, terms).run();
  if (place == TextPlace::title) {
    memory_.amended_by_title = std::exchange(memory_.amended, std::nullopt);
    memory_.list.reset();
    memory_.new_wording = false;
  }
  return found;
}

}  // namespace tracuu::indexer
