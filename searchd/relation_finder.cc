#include "searchd/relation_finder.h"

#include <algorithm>
#include <iterator>
#include <optional>
#include <tuple>

#include "corpus/enumerations.h"
#include "corpus/json_lines.h"
#include "indexer/document_id.h"
#include "indexer/schema.h"

namespace tracuu::searchd {
namespace {

using corpus::RelationKind;
using indexer::key_term;

struct Label {
  RelationKind kind;
  std::string_view passive;
};

constexpr Label kPassive[] = {
    {RelationKind::bai_bo, "Bị bãi bỏ bởi"},
    {RelationKind::cong_bo, "Được công bố bởi"},
    {RelationKind::can_cu, "Là căn cứ ban hành của"},
    {RelationKind::dan_chieu, "Được dẫn chiếu bởi"},
    {RelationKind::dinh_chi_thi_hanh, "Bị đình chỉ thi hành bởi"},
    {RelationKind::dinh_chinh, "Được đính chính bởi"},
    {RelationKind::hop_nhat, "Được hợp nhất tại"},
    {RelationKind::huong_dan_ap_dung, "Được hướng dẫn áp dụng bởi"},
    {RelationKind::quy_dinh_chi_tiet, "Được quy định chi tiết, hướng dẫn thi hành bởi"},
    {RelationKind::sua_doi_bo_sung, "Được sửa đổi, bổ sung bởi"},
    {RelationKind::tam_ngung_hieu_luc, "Bị tạm ngưng hiệu lực bởi"},
    {RelationKind::thay_the, "Được thay thế bởi"},
    {RelationKind::giai_thich, "Được giải thích bởi"},
    {RelationKind::tthc_can_cu_van_ban, "Là căn cứ của thủ tục"},
    {RelationKind::tthc_cong_bo_boi, "Công bố thủ tục"},
    {RelationKind::tthc_thay_the, "Được thay thế bởi thủ tục"},
    {RelationKind::tthc_lien_thong, "Liên thông với thủ tục"},
    {RelationKind::co_quan_ke_thua, "Được kế thừa bởi"},
    {RelationKind::dia_ban_ke_thua, "Được kế thừa bởi"},
    {RelationKind::ban_dich, "Là bản dịch của"},
};

// What a list can be sorted and counted by without opening the records.
struct Card {
  RelationKind kind{};
  std::string provision;  // of the end that is looked at
};

std::optional<Card> card_of(const std::string& slot, bool acts) {
  const std::size_t first = slot.find(indexer::kValueSeparator);
  if (first == std::string::npos) return std::nullopt;
  const std::size_t second = slot.find(indexer::kValueSeparator, first + 1);
  const auto kind = corpus::from_name<RelationKind>(std::string_view(slot).substr(0, first));
  if (!kind || second == std::string::npos) return std::nullopt;
  return Card{*kind, acts ? slot.substr(first + 1, second - first - 1) : slot.substr(second + 1)};
}

bool lies_in(std::string_view provision, std::string_view whole) {
  if (!provision.starts_with(whole)) return false;
  return whole.empty() || provision.size() == whole.size() || provision[whole.size()] == ':';
}

// Acts before what is only rested on or cited.
int rank_of(RelationKind kind) {
  if (kind == RelationKind::dan_chieu) return 2;
  return kind == RelationKind::can_cu ? 1 : 0;
}

RelationCount& count_of(std::vector<RelationCount>& counts, RelationKind kind) {
  const auto known = std::find_if(counts.begin(), counts.end(),
                                  [&](const RelationCount& one) { return one.kind == kind; });
  if (known != counts.end()) return *known;
  counts.push_back({kind, 0, 0});
  return counts.back();
}

}  // namespace

std::string_view relation_label(RelationKind kind, bool acts) {
  if (acts) return corpus::to_label(kind);
  return std::find_if(std::begin(kPassive), std::end(kPassive),
                      [&](const Label& label) { return label.kind == kind; })
      ->passive;
}

RelationsView RelationFinder::find(const std::vector<std::string>& names,
                                   std::string_view provision,
                                   const RelationsRequest& request) const {
  RelationsView view;
  view.from = lines(names, provision, request, true, view.counts, view.total_from);
  view.to = lines(names, provision, request, false, view.counts, view.total_to);
  std::sort(view.counts.begin(), view.counts.end(), [](const auto& a, const auto& b) {
    return std::pair(rank_of(a.kind), a.kind) < std::pair(rank_of(b.kind), b.kind);
  });
  return view;
}

std::vector<RelationLine> RelationFinder::lines(const std::vector<std::string>& names,
                                                std::string_view provision,
                                                const RelationsRequest& request, bool acts,
                                                std::vector<RelationCount>& counts,
                                                std::size_t& total) const {
  std::vector<std::tuple<int, RelationKind, Xapian::docid>> found;
  for (const std::string& name : names) {
    const std::string term =
        key_term(acts ? indexer::kRelationFromPrefix : indexer::kRelationToPrefix, name);
    for (auto it = database_.postlist_begin(term); it != database_.postlist_end(term); ++it) {
      const auto card =
          card_of(database_.get_document(*it).get_value(indexer::kRelationSlot), acts);
      if (!card || !lies_in(card->provision, provision)) continue;
      RelationCount& count = count_of(counts, card->kind);
      ++(acts ? count.from : count.to);
      const bool asked = (!request.kind || *request.kind == card->kind) &&
                         (!request.acts || *request.acts == acts);
      if (asked) found.emplace_back(rank_of(card->kind), card->kind, *it);
    }
  }
  std::sort(found.begin(), found.end());
  total = found.size();
  std::vector<RelationLine> lines;
  for (std::size_t i = request.offset; i < found.size() && lines.size() < request.limit; ++i) {
    lines.push_back(line(std::get<2>(found[i]), acts));
  }
  return lines;
}

RelationLine RelationFinder::line(Xapian::docid docid, bool acts) const {
  const Xapian::Document document = database_.get_document(docid);
  RelationLine line;
  line.relation = std::get<corpus::Relation>(corpus::parse_document(document.get_data()));
  line.acts = acts;
  line.other_id = indexer::id_of_key(acts ? line.relation.to_key : line.relation.from_key);
  const bool by_text = !document.get_value(indexer::kCitedSlot).empty();
  for (const std::string_view prefix : {indexer::kIdPrefix, indexer::kVersionsPrefix}) {
    const std::string term = key_term(prefix, line.other_id);
    const auto other = database_.postlist_begin(term);
    if (other == database_.postlist_end(term)) continue;
    const Xapian::Document found = database_.get_document(*other);
    line.other_title = found.get_value(indexer::kTitleSlot);
    line.other_url = indexer::page_address(line.other_id);
    // Data name their target by its key; of a text it was asked whether it means this one.
    line.resolved = !by_text || line.relation.resolved;
    break;
  }
  return line;
}

}  // namespace tracuu::searchd
