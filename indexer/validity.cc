#include "indexer/validity.h"

#include <algorithm>
#include <array>

#include "indexer/schema.h"

namespace tracuu::indexer {
namespace {

struct Row {
  Status status;
  std::string_view name;
  std::string_view label_vi;
};

constexpr std::array<Row, 6> kStatuses = {{
    {Status::in_force, "in_force", "Còn hiệu lực"},
    {Status::partly_in_force, "partly_in_force", "Hết hiệu lực một phần"},
    {Status::not_yet_in_force, "not_yet_in_force", "Chưa có hiệu lực"},
    {Status::expired, "expired", "Hết hiệu lực"},
    {Status::suspended, "suspended", "Ngưng hiệu lực"},
    {Status::unknown, "unknown", "Chưa rõ"},
}};

// Labels under which a document whose interval holds the date is in force without a doubt. An
// empty label is a source that says nothing against its own dates.
bool confirms(std::string_view label) {
  return label.empty() || label == "con_hieu_luc" || label == "cong_khai" ||
         label == "sua_doi_bo_sung";
}

// Labels that speak of an end. Where the interval has one, they agree with it: until that day the
// document was in force.
bool tells_of_an_end(std::string_view label) {
  return label == "bai_bo" || label == "het_hieu_luc_toan_bo" || label == "khong_con_phu_hop";
}

// Inside its interval, or with no interval at all: the label decides how sure we are.
Status inside(const Validity& validity) {
  const std::string_view label = validity.source_label;
  const bool has_end = validity.to != kOpenFuture;
  const bool dated = validity.from != kUnknownPast || has_end;
  if (tells_of_an_end(label) && has_end) return Status::in_force;
  if (label == "bai_bo") return Status::expired;
  if (label == "ngung_hieu_luc") return Status::suspended;
  if (label == "het_hieu_luc_mot_phan") return Status::partly_in_force;
  if (confirms(label) && (dated || !label.empty())) return Status::in_force;
  // A date that has come makes "not yet in force" an old label, not a doubt.
  if (dated && (label == "chua_co_hieu_luc" || label == "chua_hieu_luc")) return Status::in_force;
  return Status::unknown;
}

}  // namespace

std::string_view to_name(Status status) { return kStatuses[static_cast<std::size_t>(status)].name; }

std::string_view to_label(Status status) {
  return kStatuses[static_cast<std::size_t>(status)].label_vi;
}

std::optional<Status> status_from_name(std::string_view name) {
  for (const Row& row : kStatuses) {
    if (row.name == name) return row.status;
  }
  return std::nullopt;
}

Status status_on(std::string_view day, const Validity& validity) {
  const bool is_not_issued = validity.from == kUnknownPast && day < validity.issued;
  if (day < validity.from || is_not_issued) return Status::not_yet_in_force;
  if (day >= validity.to) return Status::expired;
  return inside(validity);
}

std::string to_slot(corpus::Date date) {
  std::string text = corpus::to_iso_string(date);
  std::erase(text, '-');
  return text;
}

}  // namespace tracuu::indexer
