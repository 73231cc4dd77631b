// Timeline: on which days a document, a procedure or an article is in force, as steps in time.
//
//   Timeline timeline = timeline_of({"20140701", kOpenFuture, "con_hieu_luc"}, touches);
//   standing_on("20200101", steps_slot(timeline)).status      -> Status::in_force
//
// It is worked out once, when the index is written; filters, facets, hits and answers read the same
// bytes of a value slot. Pure functions.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "indexer/validity.h"
#include "indexer/validity_change.h"

namespace tracuu::indexer {

// How a thing stands from a day on, until the next step.
struct Step {
  std::string from;  // yyyymmdd; the first is kUnknownPast
  Status status{};
  bool amended = false;  // in force with other words than it was issued with
  std::string reason;    // id of the relation that brought it about; empty: the source's own dates
};

using Timeline = std::vector<Step>;

// A change as one thing meets it: all of it, or a part of it.
struct Touch {
  const Change* change = nullptr;
  bool whole = true;
};

// The changes that act, as a document and one of its articles meet them.
std::vector<Touch> touches_on_document(const std::vector<Change>& changes);
std::vector<Touch> touches_on_article(const std::vector<Change>& changes, std::string_view article,
                                      const std::vector<std::string>& ancestors);

// What the source says of its record, cut by what others do to it. A label of the source that
// speaks of an event is replaced by the event where a change dates it.
Timeline timeline_of(const Validity& source, const std::vector<Touch>& touches);

// The label of the source as far as the changes of its document leave it unexplained: what an
// article takes over from its document.
std::string unexplained_label(const std::string& label, const std::vector<Touch>& touches);

// As they lie in kTimelineSlot and kReasonSlot. There are reasons only where a relation acts.
std::string steps_slot(const Timeline& timeline);
std::string reasons_slot(const Timeline& timeline);

struct Standing {
  Status status = Status::unknown;
  bool amended = false;
  std::size_t step = 0;  // its place, also among the reasons
};

// An empty slot is unknown on every day.
Standing standing_on(std::string_view yyyymmdd, std::string_view steps_slot);

// The day its step began.
std::string_view step_day(const Standing& standing, std::string_view steps_slot);

// The day from which it is expired for good, or kOpenFuture.
std::string end_of(std::string_view steps_slot);

// The relation behind a step; empty if none is.
std::string reason_of(const Standing& standing, std::string_view reasons_slot);

}  // namespace tracuu::indexer
