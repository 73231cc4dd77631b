#include "indexer/validity_change.h"

#include <algorithm>
#include <array>
#include <charconv>

#include "analyzers/document_number.h"
#include "analyzers/roman_numeral.h"
#include "indexer/document_id.h"
#include "indexer/schema.h"
#include "indexer/validity.h"

namespace tracuu::indexer {
namespace {

using corpus::RelationKind;

struct HindranceRow {
  Hindrance hindrance;
  std::string_view name;
  std::string_view label_vi;
};

constexpr std::array<HindranceRow, 7> kHindrances = {{
    {Hindrance::unresolved, "unresolved", "Chưa xác định được văn bản, điều khoản bị tác động"},
    {Hindrance::low_confidence, "low_confidence", "Độ tin cậy thấp"},
    {Hindrance::itself, "itself", "Văn bản tự tác động lên mình"},
    {Hindrance::younger_target, "younger_target", "Văn bản bị tác động ban hành sau"},
    {Hindrance::not_in_force, "not_in_force", "Văn bản tác động hết hiệu lực trước đó"},
    {Hindrance::announces_it, "announces_it", "Quyết định này công bố chính phiên bản ấy"},
    {Hindrance::other_place, "other_place", "Quyết định của địa phương khác"},
}};

std::optional<Hindrance> hindrance_of(const Change& change, const DocumentDates& acting,
                                      const DocumentDates& target) {
  const corpus::Relation& relation = change.relation;
  if (!relation.resolved) return Hindrance::unresolved;
  if (relation.confidence.value_or(1) < kLeastConfidence) return Hindrance::low_confidence;
  if (relation.from_key == relation.to_key) return Hindrance::itself;
  if (!acting.issued.empty() && acting.issued < target.issued) return Hindrance::younger_target;
  if (acting.to <= change.from) return Hindrance::not_in_force;
  return std::nullopt;
}

void set_days(Change& change, const DocumentDates& acting) {
  const corpus::Relation& relation = change.relation;
  // A document acts only once it is in force itself.
  change.from = relation.effective_from ? std::max(to_slot(*relation.effective_from), acting.from)
                                        : acting.from;
  change.day_is_known = change.from != kUnknownPast;
  if (!change.day_is_known && !acting.issued.empty()) change.from = acting.issued;
  // What was repealed does not come back when the repealing document ends.
  const bool may_end = change.effect != Effect::ends && relation.effective_to;
  change.to = may_end ? to_slot(*relation.effective_to) : std::string(kOpenFuture);
}

// --- Provisions --------------------------------------------------------------------------------

// A step of an address: chuong-ii -> {"chuong", "2"}.
struct Unit {
  std::string name;
  std::string ordinal;

  bool operator==(const Unit&) const = default;
};

constexpr std::array<std::string_view, 5> kAncestorUnits = {"phan", "chuong", "tieu-muc", "tieumuc",
                                                            "muc"};

// "Phần thứ nhất".
constexpr std::array<std::string_view, 10> kOrdinalWords = {"nhat", "hai", "ba",  "tu",   "nam",
                                                            "sau",  "bay", "tam", "chin", "muoi"};

std::string ordinal_value(std::string_view ordinal) {
  const auto* word = std::find(kOrdinalWords.begin(), kOrdinalWords.end(), ordinal);
  if (word != kOrdinalWords.end()) return std::to_string(word - kOrdinalWords.begin() + 1);
  if (const auto roman = analyzers::parse_roman_numeral(ordinal)) return std::to_string(*roman);
  return std::string(ordinal);
}

// A unit above the articles; nullopt for anything else. "chuong-ii", "chuong-ii-quy-dinh-cu-the".
std::optional<Unit> ancestor_unit(std::string_view slug) {
  for (const std::string_view name : kAncestorUnits) {
    if (!slug.starts_with(name) || slug.size() <= name.size() || slug[name.size()] != '-') continue;
    std::string_view rest = slug.substr(name.size() + 1);
    if (rest.starts_with("thu-")) rest.remove_prefix(4);
    const std::string_view ordinal = rest.substr(0, rest.find_first_of("-."));
    return Unit{name == "tieumuc" ? "tieu-muc" : std::string(name), ordinal_value(ordinal)};
  }
  return std::nullopt;
}

std::vector<std::string_view> steps_of(std::string_view address) {
  std::vector<std::string_view> steps;
  while (!address.empty()) {
    const std::size_t end = address.find(':');
    steps.push_back(address.substr(0, end));
    address.remove_prefix(end == std::string_view::npos ? address.size() : end + 1);
  }
  return steps;
}

bool is_body(std::string_view step) {
  return step.starts_with("kem-theo") || step.starts_with("phu-luc");
}

// "kem-theo-1:dieu-5" -> "kem-theo-1"; the main body has no name.
std::string_view body_of(std::string_view address) {
  const std::string_view first = address.substr(0, address.find(':'));
  return is_body(first) ? first : std::string_view();
}

bool lies_below(std::string_view address, std::string_view above) {
  return address.size() > above.size() && address.starts_with(above) &&
         address[above.size()] == ':';
}

// Every unit of the address is one of the ancestors, the body is the article's.
bool names_ancestor(std::string_view provision, std::string_view article,
                    const std::vector<std::string>& ancestors) {
  if (body_of(provision) != body_of(article)) return false;
  std::vector<Unit> above;
  for (const std::string& ancestor : ancestors) {
    if (auto unit = ancestor_unit(analyzers::slug(ancestor))) above.push_back(std::move(*unit));
  }
  bool any = false;
  for (const std::string_view step : steps_of(provision)) {
    if (is_body(step)) continue;
    const auto unit = ancestor_unit(step);
    if (!unit || std::find(above.begin(), above.end(), *unit) == above.end()) return false;
    any = true;
  }
  return any;
}

}  // namespace

std::optional<Effect> effect_of(RelationKind kind) {
  switch (kind) {
    case RelationKind::bai_bo:
    case RelationKind::thay_the:
      return Effect::ends;
    case RelationKind::tam_ngung_hieu_luc:
    case RelationKind::dinh_chi_thi_hanh:
      return Effect::suspends;
    case RelationKind::sua_doi_bo_sung:
      return Effect::amends;
    default:
      return std::nullopt;
  }
}

std::string_view to_name(Hindrance hindrance) {
  return kHindrances[static_cast<std::size_t>(hindrance)].name;
}

std::string_view to_label(Hindrance hindrance) {
  return kHindrances[static_cast<std::size_t>(hindrance)].label_vi;
}

Change change_of(corpus::Relation relation, std::string relation_id, const DocumentDates& acting,
                 const DocumentDates& target) {
  Change change;
  change.relation_id = std::move(relation_id);
  change.relation = std::move(relation);
  change.acting_id = id_of_key(change.relation.from_key);
  change.effect = effect_of(change.relation.kind).value();
  if (!change.relation.to_provision.empty()) {
    change.provision = provision_address(change.relation.to_provision);
  }
  set_days(change, acting);
  change.hindrance = hindrance_of(change, acting, target);
  return change;
}

bool names_unit_above(std::string_view provision) {
  const std::vector<std::string_view> steps = steps_of(provision);
  return std::any_of(steps.begin(), steps.end(),
                     [](std::string_view step) { return ancestor_unit(step).has_value(); });
}

Reach reach_of(std::string_view provision, std::string_view article,
               const std::vector<std::string>& ancestors) {
  if (provision.empty() || provision == article) return Reach::whole;
  if (lies_below(article, provision)) return Reach::whole;  // a whole attached regulation
  if (lies_below(provision, article)) return Reach::part;
  return names_ancestor(provision, article, ancestors) ? Reach::whole : Reach::none;
}

}  // namespace tracuu::indexer
