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

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "analyzers/vietnamese_analyzer.h"
#include "corpus/enumerations.h"

namespace tracuu::indexer {

enum class TextPlace : std::uint8_t {
  title,  // without the type: "Sửa đổi, bổ sung một số điều của Luật Đất đai"
  front,  // before the first article: what the document rests on
  heading,  // of an article: begins a provision
  body,
};

struct RelationCandidate {
  corpus::RelationKind kind{};
  analyzers::Citation target;  // no provisions: the whole document
  std::string issuer;          // "của ..." behind the target, folded: "bo truong bo y te"
  std::uint32_t begin = 0;     // the sentence: bytes in the ORIGINAL text
  std::uint32_t end = 0;
  std::optional<analyzers::CalendarDate> from;   // "kể từ ngày ..." in the sentence
  std::optional<analyzers::CalendarDate> until;  // "đến hết ngày ...": the last day
  bool partial = false;  // of the target a part that no provision names: "các quy định về phí tại"
  std::vector<analyzers::Provision> kept;  // "trừ ...": the provisions that stay
};

class RelationExtractor {
 public:
  // `consolidates`: the front of the document names what it puts together (hợp nhất).
  explicit RelationExtractor(bool consolidates = false) : consolidates_(consolidates) {}

  // What follows are the texts of another provision, its heading first.
  void begin_provision();

  // `terms` are what the analysis made of `text`.
  std::vector<RelationCandidate> read(TextPlace place, std::string_view text,
                                      const analyzers::TextTerms& terms);

 private:
  class Reader;

  // What stands item by item below a sentence that ends in a colon, or below a heading.
  struct List {
    std::optional<corpus::RelationKind> kind;              // what is done to each item
    std::optional<analyzers::DocumentReference> document;  // that the items are provisions of
    std::optional<analyzers::Provision> provision;         // and the article their clauses are of
    std::optional<analyzers::CalendarDate> from;
    std::optional<analyzers::CalendarDate> until;
    bool duties = false;  // of others
    char mark = 0;        // of its items: '1', 'a', '-'; 0 before the first
  };

  bool consolidates_;
  bool in_provision_ = false;  // a form in an article rests on nothing: "Căn cứ Luật ...;"
  std::optional<analyzers::DocumentReference> amended_by_title_;
  std::optional<analyzers::DocumentReference> amended_;  // whose provisions are named without it
  std::optional<List> list_;
  bool new_wording_ = false;  // "... như sau": what follows is another text
};

}  // namespace tracuu::indexer
