#include "corpus/legal_relation.h"

#include <utility>

#include "corpus/text.h"

namespace tracuu::corpus {
namespace {

// The codes of vbpl.vn since 2026; 13 was met nowhere.
constexpr std::pair<std::string_view, RelationKind> kCodes[] = {
    {"1", RelationKind::bai_bo},
    {"2", RelationKind::cong_bo},
    {"3", RelationKind::can_cu},
    {"4", RelationKind::dan_chieu},
    {"5", RelationKind::dinh_chi_thi_hanh},
    {"6", RelationKind::dinh_chinh},
    {"7", RelationKind::hop_nhat},
    {"8", RelationKind::huong_dan_ap_dung},
    {"9", RelationKind::quy_dinh_chi_tiet},
    {"10", RelationKind::sua_doi_bo_sung},
    {"11", RelationKind::tam_ngung_hieu_luc},
    {"12", RelationKind::thay_the},
    {"14", RelationKind::giai_thich},
};

enum class Actor {
  by_voice,  // "văn bản bị thay thế": this one acts; "văn bản thay thế": the other
  this_one,  // whatever the voice: what this document rests on, cites, or puts out of force
  other,
};

struct LabelWords {
  std::string_view words;
  RelationKind kind;
  Actor actor = Actor::by_voice;
};

// Longer words before those they hold. A document that is out of force in part has been changed.
constexpr LabelWords kLabels[] = {
    {"quy định hết hiệu lực một phần", RelationKind::sua_doi_bo_sung, Actor::other},
    {"quy định hết hiệu lực 1 phần", RelationKind::sua_doi_bo_sung, Actor::other},
    {"quy định hết hiệu lực", RelationKind::bai_bo, Actor::other},
    {"hết hiệu lực một phần", RelationKind::sua_doi_bo_sung, Actor::this_one},
    {"hết hiệu lực 1 phần", RelationKind::sua_doi_bo_sung, Actor::this_one},
    {"hết hiệu lực", RelationKind::bai_bo, Actor::this_one},
    {"căn cứ", RelationKind::can_cu, Actor::this_one},
    {"dẫn chiếu", RelationKind::dan_chieu, Actor::this_one},
    {"sửa đổi", RelationKind::sua_doi_bo_sung},
    {"bổ sung", RelationKind::sua_doi_bo_sung},
    {"thay thế", RelationKind::thay_the},
    {"bãi bỏ", RelationKind::bai_bo},
    {"hủy bỏ", RelationKind::bai_bo},
    {"đình chỉ", RelationKind::dinh_chi_thi_hanh},
    {"ngưng hiệu lực", RelationKind::tam_ngung_hieu_luc},
    {"đính chính", RelationKind::dinh_chinh},
    {"hợp nhất", RelationKind::hop_nhat},
    {"hướng dẫn áp dụng", RelationKind::huong_dan_ap_dung},
    {"quy định chi tiết", RelationKind::quy_dinh_chi_tiet},
    {"qđ chi tiết", RelationKind::quy_dinh_chi_tiet},
    {"hướng dẫn thi hành", RelationKind::quy_dinh_chi_tiet},
    {"hướng dẫn", RelationKind::huong_dan_ap_dung},
    {"giải thích", RelationKind::giai_thich},
    {"công bố", RelationKind::cong_bo},
};

// "Văn bản thay thế" names the other document by what it does. "Thay thế", "văn bản bị thay thế",
// "văn bản được thay thế" tell what this one does.
bool names_actor(std::string_view label) {
  return label.starts_with("văn bản") && !contains(label, "bị ") && !contains(label, "được ");
}

}  // namespace

std::optional<NamedRelation> relation_named(std::string_view name) {
  const std::string label = lower_case(trim(name));
  for (const auto& [code, kind] : kCodes) {
    if (label == code) return NamedRelation{kind, false};
  }
  for (const LabelWords& row : kLabels) {
    if (!contains(label, row.words)) continue;
    const bool other =
        row.actor == Actor::other || (row.actor == Actor::by_voice && names_actor(label));
    return NamedRelation{row.kind, other};
  }
  const std::optional<RelationKind> ours = from_name<RelationKind>(label);
  return ours ? std::optional(NamedRelation{*ours, false}) : std::nullopt;
}

}  // namespace tracuu::corpus
