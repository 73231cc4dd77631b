// RelationSentence: how far a sentence is understood, from its left to its right. Places are words.
// A value.
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "indexer/named_title.h"
#include "indexer/open_provisions.h"
#include "indexer/relation_candidate.h"

namespace tracuu::indexer {

struct RelationSentence {
  std::size_t begin = 0;  // words
  std::size_t end = 0;
  std::size_t opening = 0;  // behind the mark of an item and words like "nay"
  char mark = 0;
  std::optional<corpus::RelationKind> act;
  std::size_t object = 0;    // where what is acted on may begin
  std::size_t self_end = 0;  // the word behind "Nghị định này"; 0: not said
  bool basis = false;        // "Căn cứ ..."
  bool supposed = false;
  bool blocked = false;      // "theo ...": what follows is cited
  bool in_conflict = false;  // blocked by "trái với ...", up to the next "và các"
  bool others = false;       // from here on the sentence tells what another does
  bool excepted = false;     // "trừ ..."
  bool duties = false;
  bool in_force = false;
  bool partial = false;     // of the document acted on last no more than a part is
  bool placed = false;      // what is put somewhere is known
  std::size_t kept = 0;     // citations behind "trừ"
  std::size_t kept_of = 0;  // the first relation found they may be of
  std::size_t parens = 0;   // open ones
  const analyzers::Citation* head = nullptr;  // named last, but in a title
  NamedTitle title;                           // of the head
  std::vector<RelationCandidate> subjects;    // named before any verb
  OpenProvisions pending;
  std::optional<corpus::RelationKind> of_nothing;  // "Các văn bản sau hết hiệu lực:"
  std::optional<corpus::RelationKind> done;        // the last act
  std::size_t first_found = 0;
  std::optional<analyzers::CalendarDate> from;
  std::optional<analyzers::CalendarDate> until;
};

}  // namespace tracuu::indexer
