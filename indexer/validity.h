// Validity on a date: what a document's interval and its source's label say together.
//
//   status_on(date, {valid_from, valid_to, "con_hieu_luc"})   -> Status::in_force
//
// The interval decides; the label of the source only refines it (partly expired, suspended) or
// makes it doubtful. The label alone never says that a document is in force: sources keep their
// labels badly, and a partly expired document has no expiry date (Luật 64/2025/QH15, Điều 57).
//
// Pure functions over the value slots of the schema.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "corpus/date.h"

namespace tracuu::indexer {

enum class Status { in_force, partly_in_force, not_yet_in_force, expired, suspended, unknown };

std::string_view to_name(Status status);
std::string_view to_label(Status status);  // Vietnamese
std::optional<Status> status_from_name(std::string_view name);

// The slots that decide, as stored (see schema.h).
struct Validity {
  std::string from;          // yyyymmdd or kUnknownPast
  std::string to;            // yyyymmdd, exclusive, or kOpenFuture
  std::string source_label;  // name of a ProcedureSourceStatus or DocumentSourceStatus, or empty
  std::string issued = {};   // yyyymmdd; not in force before it where `from` is unknown
};

Status status_on(std::string_view yyyymmdd, const Validity& validity);

// A date as it lies in a slot.
std::string to_slot(corpus::Date date);

}  // namespace tracuu::indexer
