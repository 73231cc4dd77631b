// RelationMemory: what the texts of a document, read in their order, tell about those behind them.
// A value.
#pragma once

#include <optional>

#include "analyzers/calendar_date.h"
#include "analyzers/citation.h"
#include "corpus/enumerations.h"

namespace tracuu::indexer {

// What stands item by item below a sentence that ends in a colon, or below a heading.
struct RelationList {
  std::optional<corpus::RelationKind> kind;              // what is done to each item
  std::optional<analyzers::DocumentReference> document;  // that the items are provisions of
  std::optional<analyzers::Provision> provision;         // and the article their clauses are of
  std::optional<analyzers::CalendarDate> from;
  std::optional<analyzers::CalendarDate> until;
  bool duties = false;  // of others
  char mark = 0;        // of its items: '1', 'a', '-'; 0 before the first
};

struct RelationMemory {
  bool consolidates = false;  // the front of the document names what it puts together (hợp nhất)
  bool in_provision = false;  // a form in an article rests on nothing: "Căn cứ Luật ...;"
  std::optional<analyzers::DocumentReference> amended_by_title;
  std::optional<analyzers::DocumentReference> amended;  // whose provisions are named without it
  std::optional<RelationList> list;
  bool new_wording = false;  // "... như sau": what follows is another text
};

}  // namespace tracuu::indexer
