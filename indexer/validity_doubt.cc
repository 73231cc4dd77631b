#include "indexer/validity_doubt.h"

#include <array>

#include "indexer/schema.h"

namespace tracuu::indexer {
namespace {

struct Row {
  Doubt doubt;
  std::string_view name;
  std::string_view label_vi;
};

constexpr std::array<Row, 3> kDoubts = {{
    {Doubt::label_disagrees, "label_disagrees", "Nhãn hiệu lực của nguồn không khớp"},
    {Doubt::ends_differ, "ends_differ", "Ngày hết hiệu lực của nguồn khác với văn bản tác động"},
    {Doubt::day_unknown, "day_unknown", "Không rõ ngày văn bản tác động có hiệu lực"},
}};

bool says_in_force(std::string_view label) {
  return label == "con_hieu_luc" || label == "cong_khai" || label == "sua_doi_bo_sung";
}

bool says_over(std::string_view label) {
  return label == "het_hieu_luc_toan_bo" || label == "khong_con_phu_hop";
}

bool is_over(Status status) { return status == Status::expired || status == Status::suspended; }

// A label read before the change it does not know of is old, not wrong.
bool disagrees(const DoubtCase& doubtful, const Standing& standing, bool by_relation,
               std::string_view since) {
  const std::string& label = doubtful.source.source_label;
  if (says_over(label)) return standing.status == Status::unknown;
  const bool was_read_before = !doubtful.label_day.empty() && doubtful.label_day < since;
  const bool less = is_over(standing.status) || standing.status == Status::partly_in_force;
  return says_in_force(label) && by_relation && less && !was_read_before;
}

}  // namespace

std::string_view to_name(Doubt doubt) { return kDoubts[static_cast<std::size_t>(doubt)].name; }

std::string_view to_label(Doubt doubt) { return kDoubts[static_cast<std::size_t>(doubt)].label_vi; }

std::optional<Doubt> doubt_on(std::string_view day, const DoubtCase& doubtful) {
  const Standing standing = standing_on(day, doubtful.steps);
  const bool by_relation = !reason_of(standing, doubtful.reasons).empty();
  if (by_relation && standing.status == Status::unknown) return Doubt::day_unknown;
  if (doubtful.has_own_label &&
      disagrees(doubtful, standing, by_relation, step_day(standing, doubtful.steps))) {
    return Doubt::label_disagrees;
  }
  const bool ends_early = by_relation && standing.status == Status::expired &&
                          doubtful.source.to != kOpenFuture &&
                          step_day(standing, doubtful.steps) < doubtful.source.to;
  return ends_early ? std::optional(Doubt::ends_differ) : std::nullopt;
}

}  // namespace tracuu::indexer
