// Any bytes as the texts of a document: what is read of relations lies inside the text, names a
// document, and the same text says the same again.

#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "indexer/relation_draft.h"
#include "indexer/relation_extractor.h"

namespace {

using namespace tracuu;

void require(bool truth) {
  if (!truth) std::abort();
}

void check(const std::vector<indexer::RelationCandidate>& relations, std::size_t size) {
  for (const indexer::RelationCandidate& relation : relations) {
    require(relation.begin <= relation.end && relation.end <= size);
    require(relation.target.begin <= relation.target.end && relation.target.end <= size);
    const analyzers::DocumentReference& document = relation.target.document;
    require(!document.is_self && !document.empty());
    for (const analyzers::Provision& provision : relation.target.provisions) {
      require(!provision.empty());
      indexer::provision_paths(provision);
    }
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using indexer::TextPlace;
  static const analyzers::VietnameseAnalyzer analyzer;
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  const analyzers::TextTerms terms = analyzer.analyze(text);
  indexer::RelationExtractor extractor(size % 2 == 0);
  for (const TextPlace place :
       {TextPlace::title, TextPlace::front, TextPlace::heading, TextPlace::body}) {
    check(extractor.read(place, text, terms), size);
  }
  indexer::RelationExtractor once;
  indexer::RelationExtractor again;
  require(once.read(TextPlace::body, text, terms).size() ==
          again.read(TextPlace::body, text, terms).size());
  return 0;
}
