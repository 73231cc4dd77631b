// Doubt: where what a source says of its record and what relations say do not fit together. Shown
// beside the status, never repaired.
//
//   doubt_on("20270301", {"20160101", kOpenFuture, "con_hieu_luc"}, standing, ...)
//     -> Doubt::label_disagrees
//
// Pure functions.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "indexer/validity_timeline.h"

namespace tracuu::indexer {

enum class Doubt {
  label_disagrees,  // the label of the source says otherwise
  ends_differ,      // a relation ends it before the day the source gives
  day_unknown,      // a relation ends or suspends it on a day nobody knows
};

std::string_view to_name(Doubt doubt);
std::string_view to_label(Doubt doubt);  // Vietnamese

// What of a document decides whether its status is in doubt.
struct DoubtCase {
  Validity source;
  std::string steps;          // as in kTimelineSlot
  std::string reasons;        // as in kReasonSlot
  bool has_own_label = true;  // an article's label is its document's
  std::string label_day;      // when the source was read, yyyymmdd; empty if unknown
};

std::optional<Doubt> doubt_on(std::string_view yyyymmdd, const DoubtCase& doubtful);

}  // namespace tracuu::indexer
